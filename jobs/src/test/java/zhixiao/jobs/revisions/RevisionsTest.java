package zhixiao.jobs.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.revisions.RevisionsSummary.CaseChanges;
import zhixiao.jobs.revisions.RevisionsSummary.Reason;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TableContract;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.bind.Catalogue;

/**
 * The sample, and the sample as its court sent it again: one case of March 2024 is gone, one of April was entered late,
 * one was closed a day later than it had been said. And a catalogue in which one definition means something else.
 */
class RevisionsTest {
    private static final String COURT = "瀚0101";

    /** A plain first-instance case of that court, filed in March 2024 and closed by the twentieth of a later month. */
    private static final Pattern CASE = Pattern.compile("（2024）" + COURT + "民初[0-9]+号," + COURT
            + ",0301,[^,]*,[^,]*,[^,]*,2024-03-[0-9]{2},(2024-[0-9]{2})-([01][0-9]|20),.*,有效,[^,]*");

    private static Path folder;
    private static SampleRun revised;
    private static RevisionsSummary summary;
    private static String monthOfTheRemoved;
    private static String monthOfTheChanged;

    @BeforeAll
    static void runTwice() throws IOException {
        folder = SampleRun.newFolder("revisions");
        List<String> lines = Files.readAllLines(SampleRun.SAMPLE.resolve("cases.csv"));
        List<String> plain = lines.stream()
                .filter(line -> CASE.matcher(line).matches())
                .filter(line -> times(lines, number(line)) == 1)
                .toList();
        String removed = plain.get(0);
        monthOfTheRemoved = month(removed);
        String changed = plain.stream()
                .filter(line -> !month(line).equals(monthOfTheRemoved))
                .findFirst()
                .orElseThrow();
        monthOfTheChanged = month(changed);
        List<String> sent = new ArrayList<>(lines);
        sent.remove(removed);
        sent.set(sent.indexOf(changed), aDayLater(changed));
        sent.add(enteredLate(plain.get(plain.size() - 1)));
        Path cases = Files.write(folder.resolve("cases.csv"), sent);
        revised = SampleRun.of(
                SampleRun.SAMPLE_MAPPING,
                Path.of("src/test/resources/specs/revised.yaml"),
                SampleRun.SAMPLE_CUT_OFF,
                Map.of("cases", cases),
                folder);
        summary = against(SampleRun.ofSample(), revised.cases());
    }

    private static long times(List<String> lines, String number) {
        return lines.stream().filter(line -> line.contains(number)).count();
    }

    private static String number(String line) {
        return line.substring(0, line.indexOf(','));
    }

    private static String month(String line) {
        var matcher = CASE.matcher(line);
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1) + "-01";
    }

    private static String aDayLater(String line) {
        var matcher = CASE.matcher(line);
        assertThat(matcher.matches()).isTrue();
        int day = Integer.parseInt(matcher.group(2));
        return line.substring(0, matcher.start(2)) + String.format("%02d", day + 1) + line.substring(matcher.end(2));
    }

    /** Pending, filed on 10 April, under a number that nobody has. */
    private static String enteredLate(String line) {
        String[] cells = line.split(",", -1);
        cells[0] = "（2024）" + COURT + "民初98765号";
        cells[6] = "2024-04-10";
        cells[7] = "";
        cells[8] = "";
        cells[11] = "";
        cells[12] = "";
        return String.join(",", cells);
    }

    private static RevisionsSummary against(SampleRun earlier, Compute.Cases now) throws IOException {
        Catalogue catalogue = revised.compute().catalogue();
        Path out = revised.out();
        return new Revisions(TestSession.spark(), out, Files.createDirectories(folder.resolve("work")))
                .run(
                        catalogue,
                        now,
                        new EarlierRun(
                                earlier.out(),
                                "0123456789abcdef",
                                SampleRun.SAMPLE_CUT_OFF,
                                "fedcba9876543210",
                                Optional.of(earlier.cases())));
    }

    private static List<String> rows(Dataset<Row> table, String filter, String... columns) {
        return table.filter(filter).selectExpr(columns).collectAsList().stream()
                .map(row -> row.mkString(" "))
                .sorted()
                .toList();
    }

    @Test
    void theContractTellsTheColumns() throws IOException {
        assertThat(TableContract.columns("revisions")).isEqualTo(RevisedFigures.COLUMNS);
        assertThat(TableContract.columns("revised_cases")).isEqualTo(RevisedCases.COLUMNS);
        assertThat(revised.table("revisions").columns()).isEqualTo(RevisedFigures.COLUMNS.toArray(String[]::new));
        assertThat(revised.table("revised_cases").columns()).isEqualTo(RevisedCases.COLUMNS.toArray(String[]::new));
    }

    @Test
    void everyCaseThatIsNotWhatItWasIsCountedAndNoOther() {
        assertThat(summary.cases()).contains(new CaseChanges(1, 1, 1));
        assertThat(rows(
                        revised.table("revised_cases"),
                        "TRUE",
                        "concat_ws(' ', change, coalesce(field, 'cases'), CAST(n AS STRING), court) AS row"))
                .containsExactly(
                        "added cases 1 " + COURT,
                        "changed cases 1 " + COURT,
                        "changed closed_date 1 " + COURT,
                        "removed cases 1 " + COURT);
    }

    @Test
    void theMonthsInWhichItHappenedAreTold() {
        assertThat(rows(
                        revised.table("revisions"),
                        "indicator = 'filed' AND court = '" + COURT
                                + "' AND scope = 'own' AND line = 'civil' AND period = 'month'",
                        "period_start",
                        "CAST(change AS INT)",
                        "because"))
                .containsExactly("2024-03-01 -1 data", "2024-04-01 1 data");
        assertThat(rows(
                        revised.table("revisions"),
                        "indicator = 'closed' AND scope = 'tree' AND court = '瀚' AND line = 'all' AND period = 'month'",
                        "period_start",
                        "CAST(numerator - numerator_before AS INT)",
                        "because"))
                .containsExactly(monthOfTheRemoved + " -1 data");
    }

    @Test
    void aDayMoreIsSeenInTheSumOfDays() {
        assertThat(rows(
                        revised.table("revisions"),
                        "indicator = 'avg_closing_days' AND court = '" + COURT
                                + "' AND scope = 'own' AND line = 'civil' AND period = 'month'"
                                + " AND period_start = '" + monthOfTheChanged + "'",
                        "CAST(numerator - numerator_before AS INT)",
                        "CAST(denominator - denominator_before AS INT)"))
                .containsExactly("1 0");
    }

    @Test
    void anotherMeaningIsNoRevisionOfData() {
        assertThat(rows(
                        revised.table("revisions")
                                .groupBy("indicator", "because")
                                .count(),
                        "indicator = 'pending'",
                        "because"))
                .containsExactly("definition");
        assertThat(summary.figures().get(Reason.DEFINITION)).isPositive();
        assertThat(summary.revised())
                .isEqualTo(revised.table("revisions").count())
                .isLessThan(summary.compared());
    }

    @Test
    void linesThatAreTheSameInBothRunsAreNotTold() {
        assertThat(revised.table("revisions")
                        .filter("line = 'criminal' AND because <> 'definition'")
                        .count())
                .isZero();
        assertThat(revised.table("revisions")
                        .filter("court NOT IN ('" + COURT + "', '瀚01', '瀚') AND because <> 'definition'")
                        .count())
                .isZero();
    }
}
