package zhixiao.jobs.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.spec.problem.ProblemException;

/** A killed run leaves the old result or the new one, whole, and the next run says which. */
class OutputFolderTest {
    @TempDir
    Path folder;

    private Path place;
    private Path next;
    private Path previous;
    private Path journal;

    @BeforeEach
    void anOldResult() throws IOException {
        place = folder.resolve("result");
        next = folder.resolve(".result.next");
        previous = folder.resolve(".result.previous");
        journal = folder.resolve(".result.journal");
        result(place, "old");
    }

    /** What a process that is killed at each step of the swap leaves behind. */
    enum Killed {
        WHILE_WRITING(false),
        BEFORE_THE_JOURNAL(false),
        AFTER_THE_JOURNAL(true),
        AFTER_THE_OLD_RESULT_WAS_MOVED(true),
        AFTER_THE_NEW_RESULT_WAS_MOVED(true),
        AFTER_THE_JOURNAL_WAS_DELETED(true);

        private final boolean newCounts;

        Killed(boolean newCounts) {
            this.newCounts = newCounts;
        }
    }

    @ParameterizedTest
    @EnumSource(Killed.class)
    void isWholeAfterAKillAtAnyStep(Killed killed) throws IOException {
        leave(killed);
        try (OutputFolder opened = OutputFolder.open(place)) {
            assertThat(place.resolve("table")).hasContent(killed.newCounts ? "new" : "old");
            assertThat(place.resolve(OutputFolder.MANIFEST)).exists();
            OutputFolder.Recovery expected =
                    switch (killed) {
                        case WHILE_WRITING, BEFORE_THE_JOURNAL -> OutputFolder.Recovery.OLD_RESULT_KEPT;
                        case AFTER_THE_JOURNAL_WAS_DELETED -> OutputFolder.Recovery.NOTHING;
                        default -> OutputFolder.Recovery.NEW_RESULT_PLACED;
                    };
            assertThat(opened.recovery()).isEqualTo(expected);
            assertThat(opened.next()).isEmptyDirectory();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("result", ".result.lock");
        }
    }

    private void leave(Killed killed) throws IOException {
        switch (killed) {
            case WHILE_WRITING ->
                Files.writeString(Files.createDirectories(next).resolve("table"), "ne");
            case BEFORE_THE_JOURNAL -> result(next, "new");
            case AFTER_THE_JOURNAL -> {
                result(next, "new");
                Files.createFile(journal);
            }
            case AFTER_THE_OLD_RESULT_WAS_MOVED -> {
                result(next, "new");
                Files.createFile(journal);
                Files.move(place, previous);
            }
            case AFTER_THE_NEW_RESULT_WAS_MOVED -> {
                Files.createFile(journal);
                Files.move(place, previous);
                result(place, "new");
            }
            case AFTER_THE_JOURNAL_WAS_DELETED -> {
                Files.move(place, previous);
                result(place, "new");
            }
        }
    }

    @Test
    void aRunThatIsClosedBeforeItPublishesLeavesTheOldResult() throws IOException {
        try (OutputFolder opened = OutputFolder.open(place)) {
            Files.writeString(opened.next().resolve("table"), "half");
        }
        assertThat(place.resolve("table")).hasContent("old");
        assertThat(next).doesNotExist();
    }

    @Test
    void whatIsKeptAndWhatIsNewAreThereTogether() throws IOException {
        try (OutputFolder opened = OutputFolder.open(place)) {
            opened.keep("table");
            Files.writeString(opened.next().resolve("more"), "more");
            Files.writeString(opened.next().resolve(OutputFolder.MANIFEST), "{}");
            opened.publish("a fingerprint");
        }
        assertThat(place.resolve("table")).hasContent("old");
        assertThat(place.resolve("more")).hasContent("more");
    }

    @Test
    void anotherProcessIsKeptOutUntilItsHolderIsGoneHoweverItWent() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
        assertThatThrownBy(() -> OutputFolder.open(place))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX502");
        holder.destroyForcibly();
        assertThat(holder.waitFor(1, TimeUnit.MINUTES)).isTrue();
        try (OutputFolder opened = OutputFolder.open(place)) {
            assertThat(opened.recovery()).isEqualTo(OutputFolder.Recovery.OLD_RESULT_KEPT);
        }
    }

    /** Holds a folder until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (OutputFolder held = OutputFolder.open(Path.of(arguments[0]))) {
                System.out.println("held");
                Thread.sleep(60_000);
                held.close();
            }
        }
    }

    private static void result(Path directory, String content) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("table"), content);
        Files.writeString(directory.resolve(OutputFolder.MANIFEST), "{}");
    }
}
