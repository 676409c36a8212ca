package zhixiao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommittedSampleTest {
    private static final Path SAMPLE = Path.of("sample");

    @ParameterizedTest
    @ValueSource(strings = {"courts.csv", "cases.csv", "suspensions.csv", "known-answers.csv"})
    void isWhatTheGeneratorWritesNow(String name, @TempDir Path folder) throws IOException {
        SampleGenerator.write(SampleRequest.committed(folder));
        assertThat(Files.mismatch(SAMPLE.resolve(name), folder.resolve(name)))
                .as("first differing byte of %s; if the change is wanted, write the sample anew", name)
                .isEqualTo(-1);
    }

    @Test
    void staysSmall() throws IOException {
        long bytes = 0;
        try (var files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isBetween(1_500_000L, 2_600_000L);
    }

    @Test
    void readmeListsEveryClosingWord() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (CaseKind kind : CaseKind.values()) {
            String words = String.join(
                    "; ",
                    ClosingWords.usual(kind).all().stream()
                            .map(Phrase::toString)
                            .toList());
            assertThat(readme).contains("| " + kind.code() + " | " + kind.characters() + " | " + words + " |");
        }
    }
}
