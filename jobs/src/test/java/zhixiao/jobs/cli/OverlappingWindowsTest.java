package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.AnalyseFixture;
import zhixiao.jobs.analyse.AnalyseFixture.Parts;

/**
 * Three publications whose windows overlap, none within another: twelve months to June, the year to September, and twelve months
 * to the next June. Of the four stretches that they are made of, the first court has 2, 3, 21 and 1 civil cases.
 */
class OverlappingWindowsTest {
    private static final LocalDate JULY_2024 = LocalDate.of(2024, 7, 1);
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate JULY_2025 = LocalDate.of(2025, 7, 1);
    private static final LocalDate JUNE_2025 = LocalDate.of(2025, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
    private static final LocalDate JUNE_2026 = LocalDate.of(2026, 6, 30);

    @TempDir
    Path folder;

    private final JointReader reader = new JointReader();

    @Test
    void whatThreeWindowsTogetherWouldTellWithinAFewIsWithheld() throws Exception {
        assertThat(publish("rolling_year", JULY_2024, JUNE_2025, 5)).contains("C1 civil 5");
        assertThat(publish("year_to_date", JANUARY, SEPTEMBER, 24)).contains("C1 civil 24");
        // The second stretch would have 2 to 5 cases: it has 3.
        List<String> last = publish("rolling_year", JULY_2025, JUNE_2026, 22);
        assertThat(last).doesNotContain("C1 civil 22").contains("C1 all 422", "C2 civil 200");

        reader.knowsThat("civil " + JUNE_2025, "first", "second");
        reader.knowsThat("civil " + SEPTEMBER, "second", "third");
        reader.knowsThat("civil " + JUNE_2026, "third", "fourth");
        assertThat(reader.width("second")).isGreaterThanOrEqualTo(5);
    }

    /** Publishes a window. @return what the packs tell, a count each */
    private List<String> publish(String period, LocalDate from, LocalDate to, long civil) throws Exception {
        Path run = FiguresFolder.make(folder.resolve("run" + to), 2, to, figures -> {
            figures.indicator("appeals", "count", "cases");
            for (int court = 1; court <= 2; court++) {
                long small = court == 1 ? civil : 200;
                write(figures, "all", period, court, from, to, small + 400);
                write(figures, "civil", period, court, from, to, small);
                write(figures, "criminal", period, court, from, to, 300);
                write(figures, "administrative", period, court, from, to, 100);
            }
        });
        Path limits = Files.writeString(folder.resolve("limits.yaml"), """
                version: 1
                limits: test
                rules:
                  rule: { because: Often., at_most: { uses: 50, per: month } }
                """);
        List<String> words = new ArrayList<>(List.of("check", "--out", run + "", "--limits", limits + ""));
        words.addAll(List.of("--purpose", "publication", "--issuer", "P", "--period", period));
        words.addAll(List.of("--on", to.plusDays(10) + "", "--ledger", folder.resolve("ledger") + ""));
        Spoken spoken = Spoken.by(words.toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.err()).isZero();
        List<String> told = FiguresFolder.ask("SELECT concat_ws(' ', court, line, numerator::INT) FROM '" + run
                + "/release/C*/indicators/*.parquet' WHERE numerator IS NOT NULL");
        told.stream()
                .filter(row -> row.startsWith("C1 civil"))
                .forEach(row -> reader.reads("civil " + to, Long.parseLong(row.split(" ")[2])));
        return told;
    }

    private static void write(
            AnalyseFixture figures, String line, String period, int court, LocalDate from, LocalDate to, long count) {
        figures.line(line).window("appeals", court, period, from, to, Parts.count(count));
    }
}
