package zhixiao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibilityTest {
    @TempDir
    private Path folder;

    @Test
    void threadsDoNotMatter() throws IOException {
        SampleSummary one = SampleGenerator.write(request("one", 20_000, 7, 20, true, 5), 1);
        SampleSummary four = SampleGenerator.write(request("four", 20_000, 7, 20, true, 5), 4);
        assertThat(one.caseFiles()).hasSize(5);
        for (int part = 0; part < 5; part++) {
            assertThat(one.caseFiles().get(part))
                    .hasSameBinaryContentAs(four.caseFiles().get(part));
        }
        assertThat(folder.resolve("one/suspensions.csv"))
                .hasSameBinaryContentAs(folder.resolve("four/suspensions.csv"));
        assertThat(folder.resolve("one/known-answers.csv"))
                .hasSameBinaryContentAs(folder.resolve("four/known-answers.csv"));
    }

    @Test
    void numberOfFilesOnlyCutsTheRows() throws IOException {
        SampleSummary whole = SampleGenerator.write(request("whole", 12_000, 7, 16, false, 1), 2);
        SampleSummary parts = SampleGenerator.write(request("parts", 12_000, 7, 16, false, 3), 2);
        List<String> together = new ArrayList<>();
        for (Path part : parts.caseFiles()) {
            assertThat(SampleFiles.body(part)).isNotEmpty();
            together.addAll(SampleFiles.body(part));
        }
        assertThat(together.equals(SampleFiles.body(whole.caseFiles().get(0)))).isTrue();
    }

    @Test
    void anotherSeedIsAnotherSample() throws IOException {
        SampleSummary seven = SampleGenerator.write(request("seven", 2_000, 7, 16, false, 1));
        SampleSummary eight = SampleGenerator.write(request("eight", 2_000, 8, 16, false, 1));
        assertThat(Files.mismatch(seven.caseFiles().get(0), eight.caseFiles().get(0)))
                .isGreaterThan(RowFormat.CASES_HEADER.length());
    }

    @Test
    void partsOfAnEarlierRunAreRemoved() throws IOException {
        SampleGenerator.write(request("again", 2_000, 7, 16, false, 3));
        SampleGenerator.write(request("again", 2_000, 7, 16, false, 1));
        try (var files = Files.list(folder.resolve("again"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("courts.csv", "cases.csv", "suspensions.csv", "known-answers.csv");
        }
    }

    @Test
    void aProvinceCanHaveManyCourts() throws IOException {
        SampleGenerator.write(request("many", 5_000, 7, 900, false, 1));
        List<String> courts = SampleFiles.body(folder.resolve("many/courts.csv"));
        assertThat(courts).hasSize(900).allMatch(row -> row.matches("瀚(\\d{2}){0,2},.*"));
        assertThat(courts.stream().map(row -> row.substring(0, row.indexOf(','))))
                .doesNotHaveDuplicates();
    }

    private SampleRequest request(String name, long cases, long seed, int courts, boolean dirt, int files) {
        LocalDate to = LocalDate.of(2025, 10, 9);
        return new SampleRequest(
                cases, seed, courts, LocalDate.of(2023, 1, 1), to, to, dirt, files, folder.resolve(name));
    }
}
