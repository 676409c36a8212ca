package zhixiao.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.evaluate.DistinctKey;
import zhixiao.spec.evaluate.Evaluator;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.model.Table;

/** A figure of the sample and the cases that it is said to be made of: as many, and each of them for a reason. */
class FigureCasesTest {
    private static final SampleRun SAMPLE = SampleRun.ofSample();
    private static final LocalDate CUT_OFF = SampleRun.SAMPLE_CUT_OFF;
    private static final Period QUARTER = Period.parse("2025-Q2").orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opening_pending",
                "filed",
                "pending_over_12m",
                "suspended",
                "second_instance_hearing_rate",
                "first_instance_changed_or_remanded",
                "over_12m_pending_ratio",
                "median_closing_days",
                "closing_rate",
                "appeal_rate"
            })
    void thereAreAsManyCasesAsTheFigureSays(String id) {
        Indicator indicator = indicator(id);
        FigureCases figure = new FigureCases(
                TestSession.spark(),
                SAMPLE.cases(),
                indicator,
                new Question(CUT_OFF, QUARTER, tree("瀚01"), Optional.empty()),
                Optional.empty());

        long numerator = 0;
        long denominator = 0;
        for (FigureCases.Addend addend : figure.addends()) {
            List<zhixiao.spec.evaluate.Row> rows = new ArrayList<>();
            figure.rows(addend).forEachRemaining(rows::add);
            if (addend.inDenominator()) {
                denominator += rows.size();
            } else {
                numerator += rows.size();
            }
        }

        Row stored = stored(id);
        if (id.equals("median_closing_days")) {
            assertThat(numerator).isEqualTo(Math.round(stored.getDouble(1)));
        } else {
            assertThat(numerator).isEqualTo(Math.round(stored.getDouble(0)));
            assertThat(denominator).isEqualTo(stored.isNullAt(1) ? 0 : Math.round(stored.getDouble(1)));
        }
    }

    @Test
    void thePlainEvaluatorCountsTheCasesThatTheEngineFound() {
        Indicator appeals = indicator("appeal_rate");
        FigureCases figure = new FigureCases(
                TestSession.spark(),
                SAMPLE.cases(),
                appeals,
                new Question(CUT_OFF, QUARTER, tree("瀚01"), Optional.empty()),
                Optional.empty());
        zhixiao.spec.evaluate.Row appeal = figure.rows(figure.addends().get(0)).next();

        // Typed in other brackets, it is the same number.
        String typed = appeal.name().replace('（', '(').replace('）', ')');
        Extract file = CaseFile.find(
                TestSession.spark(), SAMPLE.cases(), SAMPLE.mapping().model(), typed);

        assertThat(file.rows().get(Table.CASES)).hasSize(1);
        assertThat(new Evaluator(file)
                        .standings(appeals.numerator().get(0), Question.ofAll(CUT_OFF, QUARTER))
                        .values())
                .singleElement()
                .satisfies(standing -> assertThat(standing.counts()).isTrue());
    }

    /** There are more rows than different ones; these are those that a plain query over the same rows finds. */
    @Test
    void ofADistinctCountTheRowsSayWhatTheyAreCountedBy() {
        Indicator perDispute =
                SampleRun.catalogue(Path.of("src/test/resources/specs/language.yaml")).indicators().stream()
                        .filter(indicator -> indicator.id().equals("filed_per_dispute"))
                        .findFirst()
                        .orElseThrow();
        FigureCases figure = new FigureCases(
                TestSession.spark(),
                SAMPLE.cases(),
                perDispute,
                new Question(CUT_OFF, QUARTER, tree("瀚01"), Optional.empty()),
                Optional.empty());
        FigureCases.Addend disputes = figure.addends().get(1);
        Set<Object> different = new HashSet<>();
        long rows = 0;
        for (var found = figure.rows(disputes); found.hasNext(); rows++) {
            different.add(DistinctKey.of(disputes.term().measure(), found.next()));
        }
        String courts =
                tree("瀚01").stream().map(code -> String.valueOf(order(code))).collect(Collectors.joining(", "));
        Row asked = SAMPLE.table("cases")
                .filter("filed_date BETWEEN DATE'2025-04-01' AND DATE'2025-06-30' AND court IN (" + courts + ")")
                .selectExpr("count(1)", "count(DISTINCT translate(coalesce(original_case_no, case_no), '()', '（）'))")
                .first();
        assertThat(rows).isEqualTo(asked.getLong(0)).isGreaterThan(different.size());
        assertThat(different).hasSize((int) asked.getLong(1));
    }

    @ParameterizedTest
    @CsvSource({
        "in_limit_closing_rate, procedure, summary",
        "avg_closing_days, case_type, 0301",
        "pending, case_type, 1002",
        "filed, cause, CC-4",
        "filed, cause, CC-4-10"
    })
    void aFigureOfABreakdownIsTakenApart(String id, String dimension, String code) {
        Breakdown breakdown = Breakdown.of(SAMPLE.mapping().model(), dimension).orElseThrow();
        FigureCases figure = new FigureCases(
                TestSession.spark(),
                SAMPLE.cases(),
                indicator(id),
                new Question(CUT_OFF, Period.parse("2025-Q3").orElseThrow(), tree("瀚01"), Optional.empty()),
                Kind.of(breakdown, code));
        Row stored = TestSession.spark()
                .read()
                .parquet(SAMPLE.out().resolve("breakdowns").toString())
                .filter("indicator = '" + id + "' AND dimension = '" + dimension + "' AND code = '" + code
                        + "' AND court = '瀚01' AND scope = 'tree' AND period = 'quarter'")
                .selectExpr("coalesce(denominator, numerator)")
                .first();
        FigureCases.Addend last = figure.addends().get(figure.addends().size() - 1);
        long rows = 0;
        for (var found = figure.rows(last); found.hasNext(); found.next()) {
            rows++;
        }

        assertThat(rows).isPositive().isEqualTo((long) stored.getDouble(0));
    }

    @Test
    void aCaseThatIsNotThereHasNoRows() {
        Extract file = CaseFile.find(
                TestSession.spark(), SAMPLE.cases(), SAMPLE.mapping().model(), "（1999）瀚01民初1号");

        assertThat(file.rows().values()).allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void courtsComeInOfficialOrder() {
        FigureCases figure = new FigureCases(
                TestSession.spark(),
                SAMPLE.cases(),
                indicator("pending"),
                new Question(CUT_OFF, QUARTER, tree("瀚01"), Optional.of("civil")),
                Optional.empty());
        List<String> courts = new ArrayList<>();
        figure.rows(figure.addends().get(0))
                .forEachRemaining(row -> courts.add(row.text("court").orElseThrow()));

        assertThat(courts.stream().distinct().toList())
                .isEqualTo(SAMPLE.intake().courts().courts().stream()
                        .map(Court::code)
                        .filter(new HashSet<>(courts)::contains)
                        .toList());
        assertThat(courts).isSortedAccordingTo((one, other) -> Integer.compare(order(one), order(other)));
    }

    private static int order(String code) {
        return SAMPLE.intake().courts().court(code).order();
    }

    private static Row stored(String id) {
        return TestSession.spark()
                .read()
                .parquet(SAMPLE.out().resolve("indicators").toString())
                .filter("indicator = '" + id
                        + "' AND court = '瀚01' AND scope = 'tree' AND line = 'all' AND period = 'quarter'"
                        + " AND period_start = DATE'2025-04-01'")
                .select("numerator", "denominator")
                .first();
    }

    private static Indicator indicator(String id) {
        return SAMPLE.compute().computed().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> tree(String code) {
        CourtTree courts = SAMPLE.intake().courts();
        return courts.courts().stream()
                .filter(court -> courts.withAbove(court).contains(courts.court(code)))
                .map(Court::code)
                .collect(Collectors.toSet());
    }
}
