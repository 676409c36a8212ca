package zhixiao.jobs.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.output.ResultFolder.Recovery;
import zhixiao.jobs.store.HeldFile;
import zhixiao.spec.problem.ProblemException;

/** Every run is kept, exactly one is current, and whoever follows the pointer sees one whole run. */
class PublicationRootTest {
    private static final String USED = ", \"use\" : { \"id\" : \"a use\" }";

    @TempDir
    Path folder;

    private PublicationRoot root;

    @BeforeEach
    void aRoot() throws IOException {
        root = PublicationRoot.make(folder.resolve("root"));
    }

    @Test
    void aRunBecomesTheCurrentOneAndTheOneBeforeStays() throws IOException {
        RunName first = publish("f1", "one");
        RunName second = publish("f2", "two");
        assertThat(root.current()).isEqualTo(second);
        assertThat(PublicationRoot.follow(root.path()).resolve("table")).hasContent("two");
        assertThat(first.in(root.path()).resolve("table")).hasContent("one");
        assertThat(root.runs()).extracting(KeptRun::current).containsExactly(true, false);
        assertThat(root.path().resolve("current")).hasContent(second + "\n" + first + "\n");
        root.point(root.before());
        assertThat(root.current()).isEqualTo(first);
        assertThat(root.before()).isEqualTo(second);
    }

    @Test
    void aFolderThatIsNoneAndARootWithoutARunAreTold() throws IOException {
        assertThat(codeOf(() -> PublicationRoot.follow(root.path()))).isEqualTo("ZX509");
        assertThat(codeOf(() -> PublicationRoot.of(folder))).isEqualTo("ZX510");
        assertThat(codeOf(() -> PublicationRoot.make(folder))).isEqualTo("ZX510");
        assertThat(PublicationRoot.follow(folder)).isEqualTo(folder);
        publish("f1", "one");
        assertThat(codeOf(root::before)).isEqualTo("ZX509");
        assertThat(codeOf(() -> root.run("no such"))).isEqualTo("ZX509");
        assertThat(root.run("f").name()).isEqualTo(root.current());
    }

    @Test
    void whoIsAloneLetsNobodyElseInUnlessAsked() throws IOException {
        try (RootAttempt alone = RootAttempt.alone(root)) {
            assertThat(codeOf(() -> RootAttempt.alone(root))).isEqualTo("ZX502");
            try (RootAttempt beside = RootAttempt.besideOthers(root)) {
                fill(beside, "f2", "beside");
                beside.publish("f2");
            }
            fill(alone, "f1", "alone");
            alone.publish("f1");
        }
        assertThat(root.runs()).hasSize(2);
        assertThat(root.current().path()).startsWith("runs/f1/");
        assertThat(names(root.path().resolve("work"))).isEmpty();
    }

    @Test
    void aKilledRunLeavesTheOldResultAndIsClearedUp() throws IOException {
        RunName first = publish("f1", "one");
        Path left = Files.createDirectories(root.path().resolve("work/killed"));
        Files.writeString(left.resolve("table"), "ha");
        Path alive = Files.createDirectories(root.path().resolve("work/alive"));
        try (HeldFile held =
                HeldFile.tryHold(root.path().resolve("work/alive.lock")).orElseThrow()) {
            try (RootAttempt next = RootAttempt.besideOthers(root)) {
                assertThat(next.recovery()).isEqualTo(Recovery.OLD_RESULT_KEPT);
                assertThat(left).doesNotExist();
                assertThat(alive).exists();
            }
        }
        assertThat(root.current()).isEqualTo(first);
    }

    @Test
    void oneThatIsKilledBeforeThePointerIsKeptAndNotCurrent() throws IOException {
        RunName first = publish("f1", "one");
        Path moved = Files.createDirectories(root.path().resolve("runs/f2/29990101T000000Z-killed"));
        manifest(moved, "f2", "");
        assertThat(root.current()).isEqualTo(first);
        assertThat(root.runs()).hasSize(2);
        // The same input again: that run is whole, and need not be made twice.
        assertThat(root.made("f2", "asked").orElseThrow().name().attempt()).endsWith("killed");
        assertThat(root.made("f2", "something else")).isEmpty();
        assertThat(root.made("f3", "asked")).isEmpty();
    }

    @Test
    void retentionLeavesTheCurrentRunAndWhatSomebodyRefersTo() throws IOException {
        RunName current = publish("f1", "one");
        RunName used = publish("f2", "two", USED);
        RunName referred = publish("f3", "three");
        RunName old = publish("f4", "four");
        RunName late = publish("f5", "five");
        root.point(current);
        assertThat(root.expired(1, "f3"::equals)).extracting(KeptRun::name).containsExactly(old);
        assertThat(root.expired(0, "f3"::equals)).extracting(KeptRun::name).containsExactlyInAnyOrder(old, late);
        root.delete(old);
        assertThat(root.runs()).extracting(KeptRun::name).containsExactlyInAnyOrder(current, used, referred, late);
        assertThat(root.path().resolve("runs/f4")).doesNotExist();
        assertThatThrownBy(() -> root.delete(current)).isInstanceOf(IllegalStateException.class);
        assertThat(root.current()).isEqualTo(current);
        assertThat(names(root.path().resolve("work"))).isEmpty();
    }

    @Test
    void manyAtOnceAreAllKeptAndReadersSeeOneWholeRunAtAnyMoment() throws Exception {
        int writers = 4;
        int each = 10;
        publish("f0", "0");
        CountDownLatch running = new CountDownLatch(writers);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int writer = 1; writer <= writers; writer++) {
            String name = "f" + writer;
            tasks.add(() -> {
                try {
                    for (int i = 0; i < each; i++) {
                        try (RootAttempt attempt = RootAttempt.besideOthers(root)) {
                            fill(attempt, name, name.substring(1));
                            attempt.publish(name);
                        }
                    }
                } finally {
                    running.countDown();
                }
                return 0;
            });
        }
        tasks.add(() -> {
            int reads = 0;
            while (running.getCount() > 0 || reads == 0) {
                Path seen = PublicationRoot.follow(root.path());
                String fingerprint = seen.getParent().getFileName().toString();
                assertThat(seen.resolve("table")).hasContent(fingerprint.substring(1));
                assertThat(seen.resolve("manifest.json")).isNotEmptyFile();
                reads++;
            }
            return reads;
        });
        ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
        try {
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(root.runs()).hasSize(1 + writers * each);
        assertThat(root.runs()).filteredOn(KeptRun::current).hasSize(1);
        assertThat(names(root.path())).containsExactlyInAnyOrder("root.json", "current", "runs", "work", ".lock");
    }

    private RunName publish(String fingerprint, String content) throws IOException {
        return publish(fingerprint, content, "");
    }

    private RunName publish(String fingerprint, String content, String more) throws IOException {
        try (RootAttempt attempt = RootAttempt.alone(root)) {
            fill(attempt, fingerprint, content);
            manifest(attempt.next(), fingerprint, more);
            attempt.publish(fingerprint);
            return root.current();
        }
    }

    private static void fill(RootAttempt attempt, String fingerprint, String content) throws IOException {
        Files.writeString(attempt.next().resolve("table"), content);
        manifest(attempt.next(), fingerprint, "");
    }

    private static void manifest(Path run, String fingerprint, String more) throws IOException {
        Files.writeString(
                run.resolve("manifest.json"),
                "{ \"contract\" : 1, \"fingerprint\" : \"" + fingerprint
                        + "\", \"as_of\" : \"2025-09-30\", \"catalogue\" : { \"id\" : \"mine\" }" + more + " }");
        Files.writeString(
                run.resolve("run-report.json"), "{ \"ended\" : \"2025-10-01T00:00:00Z\", \"asked\" : \"asked\" }");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private static String codeOf(Callable<?> action) {
        try {
            action.call();
        } catch (ProblemException e) {
            return e.problems().get(0).code().code();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return "none";
    }
}
