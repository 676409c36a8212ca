package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.TestSession;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.limits.Supervision;
import zhixiao.spec.text.Language;

/** Files on their way from one court to another: what has arrived, and what has not, from a source to the tables of a run. */
class FileTransfersTest {
    private static final String CUT_OFF = "2025-06-30";
    private static final LocalDate BEGUN = LocalDate.of(2025, 3, 1);

    @TempDir
    static Path folder;

    private static Path out;
    private static Spoken run;

    /** Ten each have ended after 10, 20 and 30 days; ten each are on their way for 15 and for 25. */
    @BeforeAll
    static void runOnce() throws IOException {
        out = folder.resolve("run");
        List<String> cases =
                new ArrayList<>(List.of("case_no,court,case_type,filed_date,closed_date,original_case_no"));
        List<String> transfers = new ArrayList<>(List.of(
                "case_no,direction,begun_date,complete_date,handed_over_date,sent_date,arrived_date,ended_date"));
        LocalDate cutOff = LocalDate.parse(CUT_OFF);
        int number = 0;
        for (int days : List.of(10, 20, 30)) {
            for (int i = 0; i < 10; i++) {
                String below = "（2025）京0101民初" + ++number + "号";
                cases.add(below + ",B,0301,2025-01-06,2025-02-28,");
                cases.add("（2025）京01民终" + number + "号,M,0302," + BEGUN.plusDays(days) + ",," + below);
                String handedOver = number == 1 ? "" : BEGUN.plusDays(6).toString();
                transfers.add(below + ",appeal," + BEGUN + "," + BEGUN.plusDays(4) + "," + handedOver + ","
                        + BEGUN.plusDays(7) + "," + BEGUN.plusDays(9) + "," + BEGUN.plusDays(days));
            }
        }
        for (int days : List.of(15, 25)) {
            for (int i = 0; i < 10; i++) {
                String below = "（2025）京0101民初" + ++number + "号";
                cases.add(below + ",B,0301,2025-01-06,2025-02-28,");
                LocalDate begun = cutOff.minusDays(days);
                String complete = days == 25 ? begun.plusDays(1).toString() : "";
                transfers.add(below + ",appeal," + begun + "," + complete + ",,,,");
            }
        }
        run = Spoken.by(
                "run",
                "--catalogue",
                "../metrics-spec/catalogues/file-transfers.yaml",
                "--mapping",
                "src/test/resources/specs/transfers-mapping.yaml",
                "--source",
                "courts="
                        + csv(
                                "courts",
                                List.of("code,level,parent", "M,intermediate,", "N,intermediate,", "B,basic,M")),
                "--source",
                "supervision="
                        + csv(
                                "supervision",
                                List.of("court,above,line,from,until", "B,N,administrative,2025-01-01,", "N,M,,,")),
                "--source",
                "cases=" + csv("cases", cases),
                "--source",
                "transfers=" + csv("transfers", transfers),
                "--as-of",
                CUT_OFF,
                "--lists",
                "../metrics-spec/lists/file-transfers.yaml",
                "--out",
                out.toString());
    }

    private static Path csv(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name + ".csv"), lines);
    }

    private static List<Row> rows(String table, String where) {
        return TestSession.spark()
                .read()
                .parquet(out.resolve(table).toString())
                .filter(where)
                .collectAsList();
    }

    private static double value(String indicator) {
        List<Row> rows = rows(
                "indicators",
                "indicator = '" + indicator + "' AND court = 'B' AND scope = 'own' AND line = 'all'"
                        + " AND period = 'year_to_date' AND period_end = DATE'" + CUT_OFF + "'");
        assertThat(rows).as(indicator).hasSize(1);
        return rows.get(0).<Double>getAs("value");
    }

    /** The source has no closing methods: fifty of eighty cases are closed without one, and that is told beside the other rules. */
    @Test
    void everyQualityRuleStandsInTheManifestWithTheRowsThatFailIt() throws IOException {
        assertThat(Manifest.read(out).quality())
                .extracting(rule -> rule.table() + " " + rule.text().in(Language.EN) + " " + rule.severity() + " "
                        + rule.failed() + "/" + rule.read())
                .contains(
                        "cases Closed before it was filed error 0/80",
                        "cases Closed without a closing method error 50/80",
                        "transfers Ended before it began error 0/50");
    }

    @Test
    void whoSupervisesByLineAndDateStandsInTheManifest() throws IOException {
        assertThat(Manifest.read(out).court("B").orElseThrow().supervision())
                .containsExactly(new Supervision(
                        "N", Optional.of("administrative"), Optional.of(LocalDate.of(2025, 1, 1)), Optional.empty()));
    }

    @Test
    void stepsAreToldWithMedianAndNinetiethPercentileBesideTheMean() {
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(value("appeal_whole_mean")).isEqualTo(20);
        assertThat(value("appeal_whole_median")).isEqualTo(20);
        assertThat(value("appeal_whole_p90")).isEqualTo(30);
        // Those that are complete and still with the team are told of at this step, too.
        assertThat(value("appeal_complete_mean")).isEqualTo((30 * 4 + 10) / 40.0);
        assertThat(value("appeal_hand_over_median")).isEqualTo(2);
        // Of one nobody wrote down when it was handed over: that ended when it was sent.
        assertThat(value("appeal_hand_over_mean")).isEqualTo((29 * 2 + 3) / 30.0);
        assertThat(value("appeal_send_mean")).isEqualTo(1);
        assertThat(value("appeal_file_above_mean")).isEqualTo((10 + 110 + 210) / 30.0);
        // Closed on the last day of February, so a day more than from the first of March on.
        assertThat(value("closed_to_filed_above_mean")).isEqualTo(21);
        assertThat(value("open_transfers")).isEqualTo(20);
    }

    /** By hand: of 50 ten end at 10 (4/5 are left), of 30 ten at 20 (4/5 · 2/3), of ten the last ones at 30: half at 30. */
    @Test
    void openTransfersAreCountedForAsLongAsTheyWereSeen() {
        Map<String, Object> told = new TreeMap<>();
        rows(
                        "survival",
                        "indicator = 'appeal_whole_median' AND court = 'B' AND scope = 'own' AND line = 'all'"
                                + " AND (statistic = 'median' OR days = 30)")
                .forEach(row -> told.put(row.getAs("statistic"), row.getAs("value")));
        assertThat(told).containsEntry("median", 30.0).containsEntry("closed_within", 1.0);
        Row median = rows(
                        "survival",
                        "indicator = 'appeal_whole_median' AND court = 'B' AND scope = 'own' AND line = 'all' AND"
                                + " statistic = 'median'")
                .get(0);
        assertThat(median.<Double>getAs("ended_only")).isEqualTo(20);
        assertThat(median.<Long>getAs("pending")).isEqualTo(20);
    }

    /** Ten are complete and still with the team, for 24 days: that is told, and no file seems to lie where it has left. */
    @Test
    void aStepTellsOfThoseThatAreStillAtIt() {
        Row median = rows(
                        "survival",
                        "indicator = 'appeal_hand_over_median' AND court = 'B' AND scope = 'own' AND line = 'all' AND"
                                + " statistic = 'median'")
                .get(0);
        assertThat(median.<Long>getAs("pending")).isEqualTo(10);
        assertThat(median.<Long>getAs("ended")).isEqualTo(30);
    }

    @Test
    void theListTellsWhereEachOpenFileIsAndHasAsManyRowsAsTheIndicatorCounts() {
        assertThat(run.err()).contains("Files on their way: 20 rows, as many as open_transfers counts");
        assertThat(rows("lists/open_transfers", "TRUE"))
                .hasSize(20)
                .extracting(
                        row -> row.<String>getList(row.fieldIndex("reasons")).toString())
                .containsOnly("[not_complete]", "[with_the_team]");
    }

    @Test
    void aSourceWithoutTransfersHasNoSuchList() throws IOException {
        Path sample = folder.resolve("sample");
        assertThat(Spoken.by(
                                "intake",
                                "--mapping",
                                "../metrics-spec/mappings/sample.yaml",
                                "--source",
                                "cases="
                                        + Files.write(
                                                folder.resolve("few.csv"),
                                                Files.readAllLines(Path.of("../data-samples/sample/cases.csv"))
                                                        .subList(0, 50)),
                                "--out",
                                sample.toString())
                        .code())
                .isZero();
        Spoken spoken = Spoken.by(
                "lists", "../metrics-spec/lists/file-transfers.yaml", "--as-of", CUT_OFF, "--out", sample.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("ZX519", "open_transfers", "transfers");
    }
}
