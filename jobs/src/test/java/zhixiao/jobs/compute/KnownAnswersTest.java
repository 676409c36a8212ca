package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.spec.bind.Catalogue;

/**
 * The whole engine against the answers that the generator of the sample knows, counted by plain loops over the
 * true cases: every question, court, scope, line and window. An answer of zero is left out there, and must be
 * zero here.
 */
class KnownAnswersTest {
    private static final Set<String> LINES_OF_OTHER_CUTS = Set.of("types_10xx", "types_other");
    private static final double CLOSE = 1e-9;

    private static SampleRun run;
    private static List<String[]> answers;

    @BeforeAll
    static void runTheSample() throws IOException {
        SampleRun taken = SampleRun.ofSample();
        Path folder = SampleRun.newFolder("known-answers");
        Catalogue questions = SampleRun.catalogue(Path.of("src/test/resources/specs/known-answers.yaml"));
        ComputeSummary figures = SampleRun.compute(
                taken.mapping(),
                taken.intake(),
                questions,
                SampleRun.SAMPLE_CUT_OFF,
                taken.out(),
                folder,
                folder.resolve("work"));
        run = new SampleRun(taken.mapping(), folder, taken.intake(), figures);
        answers = Files.readAllLines(SampleRun.SAMPLE.resolve("known-answers.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void everyFigureIsTheKnownOne() {
        Map<String, Double> expected = new TreeMap<>();
        Set<String> questions = new TreeSet<>();
        for (String[] answer : answers) {
            // Case numbers are compared by what they say: half-width brackets link, 宇第 for 字第 does not.
            boolean ofAnotherCut = LINES_OF_OTHER_CUTS.contains(answer[3]) || answer[0].equals("appeals");
            if (!answer[1].isEmpty() && !ofAnotherCut) {
                questions.add(answer[0]);
                String question = answer[0].replace("appeals_brackets_normalised", "appeals");
                expected.put(
                        question + " " + String.join(" ", List.of(answer).subList(1, 6)), Double.valueOf(answer[6]));
            }
        }
        Map<String, Double> found = new TreeMap<>();
        for (Row row : run.table("indicators")
                .filter("period = 'year_to_date' AND year(period_end) >= 2024"
                        + " OR period = 'month' AND period_start = DATE'2025-09-01'")
                .selectExpr(
                        "concat_ws(' ', indicator, court, scope, line, period_start, period_end)",
                        "IF(indicator = 'days_to_close_sum', numerator, value)")
                .collectAsList()) {
            if (!row.isNullAt(1) && row.getDouble(1) != 0) {
                found.put(row.getString(0), row.getDouble(1));
            }
        }
        assertThat(questions).hasSize(19);
        assertThat(expected).hasSizeGreaterThan(4_000);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((cell, answer) ->
                assertThat(Math.abs(found.get(cell) - answer)).as(cell).isLessThan(CLOSE));
    }

    @Test
    void everyRowIsAccountedForAndEveryKindOfDirtHasItsReason() {
        IntakeSummary.Account cases = run.intake().accounts().get(0);
        assertThat(cases.read()).isEqualTo(known("case_rows_read"));
        assertThat(cases.kept()).isEqualTo(known("true_cases"));
        assertThat(cases.duplicates()).isEqualTo(known("dirt.exact_duplicate") + known("dirt.older_version"));
        assertThat(cases.read()).isEqualTo(cases.kept() + cases.merged() + cases.duplicates() + cases.rejected());
        assertThat(run.intake().accounts().get(1).read()).isEqualTo(known("suspension_rows_read"));
        Map<String, Long> reasons = new TreeMap<>();
        run.intake()
                .rejects()
                .forEach(reject -> reasons.merge(reject.reason() + " " + reject.field(), reject.rows(), Long::sum));
        Map<String, Long> expected = new TreeMap<>();
        expected.put("bad_date filed_date", known("dirt.impossible_filed_date"));
        expected.put("bad_date closed_date", known("dirt.impossible_closed_date"));
        expected.put("out_of_bounds filed_date", known("dirt.filed_in_2109"));
        expected.put("out_of_bounds closed_date", known("dirt.closed_in_2109"));
        expected.put("check_failed closed_before_filed", known("dirt.closed_before_filed"));
        expected.put("unknown_code case_type", known("dirt.unknown_case_type"));
        expected.put("unknown_court court", known("dirt.unknown_court"));
        expected.put("missing_value case_no", known("dirt.missing_case_number"));
        expected.put("missing_value filed_date", known("dirt.missing_filed_date"));
        expected.put("unknown_code closing_method", known("dirt.unknown_closing_word"));
        expected.put("malformed_row ", known("dirt.too_few_columns") + known("dirt.too_many_columns"));
        expected.put("deleted ", known("dirt.deleted"));
        expected.put("duplicate ", known("dirt.exact_duplicate") + known("dirt.older_version"));
        expected.put("no_parent ", known("dirt.suspension_without_case"));
        assertThat(reasons).isEqualTo(expected);
    }

    @Test
    void theMovementAddsUpInEveryCellAndOfEveryPeriod() {
        assertThat(run.table("indicators")
                        .filter("indicator IN ('opening_pending', 'filed', 'closed', 'pending') AND status = 'ok'")
                        .groupBy("court", "scope", "line", "period", "period_start")
                        .pivot(
                                "indicator",
                                new ArrayList<Object>(List.of("opening_pending", "filed", "closed", "pending")))
                        .sum("value")
                        .filter("opening_pending + filed - closed <> pending")
                        .count())
                .isZero();
    }

    @Test
    void linesAddUpToAllLinesAndCourtsToTheirTree() {
        assertThat(run.table("indicators")
                        .filter("indicator IN ('filed', 'closed', 'pending') AND status = 'ok' AND scope = 'own'")
                        .groupBy("indicator", "court", "period", "period_start")
                        .agg(
                                org.apache
                                        .spark
                                        .sql
                                        .functions
                                        .expr("sum(value) FILTER (WHERE line <> 'all')")
                                        .as("lines"),
                                org.apache
                                        .spark
                                        .sql
                                        .functions
                                        .expr("sum(value) FILTER (WHERE line = 'all')")
                                        .as("all"))
                        .filter("lines <> all")
                        .count())
                .isZero();
    }

    @Test
    void noNameLeavesIntake() throws IOException {
        List<String> header = List.of(
                Files.readAllLines(SampleRun.SAMPLE.resolve("cases.csv")).get(0).split(","));
        int judge = header.indexOf("承办人");
        Set<String> names = Files.readAllLines(SampleRun.SAMPLE.resolve("cases.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> row.length > judge)
                .map(row -> row[judge])
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        assertThat(names).isNotEmpty();
        Set<String> told = new HashSet<>();
        for (String table : List.of("cases", "later_cases", "clock_events", "rejects", "codes", "indicators")) {
            for (Row row : SampleRun.ofSample().table(table).collectAsList()) {
                for (int column = 0; column < row.length(); column++) {
                    told.add(String.valueOf(row.get(column)));
                }
            }
        }
        assertThat(told).hasSizeGreaterThan(10_000);
        told.retainAll(names);
        assertThat(told).isEmpty();
    }

    private static long known(String question) {
        return answers.stream()
                .filter(answer -> answer[0].equals(question))
                .mapToLong(answer -> Long.parseLong(answer[6]))
                .findFirst()
                .orElseThrow();
    }
}
