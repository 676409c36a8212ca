package zhixiao.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Standing;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.Specs;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.lists.ListEvaluator;
import zhixiao.spec.model.FieldKind;

/** The shipped lists on the sample, held against the indicators of the same day and against the dates of each row. */
class ListedCasesTest {
    private static final SampleRun SAMPLE = SampleRun.ofSample();
    private static final LocalDate CUT_OFF = SampleRun.SAMPLE_CUT_OFF;

    @Test
    void theRegisterHasAsManyRowsOfEachCourtAsTheIndicatorCounts() {
        Map<String, Long> figures = new TreeMap<>();
        for (Row row : TestSession.spark()
                .read()
                .parquet(SAMPLE.out().resolve("indicators").toString())
                .filter("indicator = 'pending_over_12m' AND scope = 'own' AND line = 'all' AND period = 'month'"
                        + " AND period_end = DATE'" + CUT_OFF + "' AND numerator > 0")
                .select("court", "numerator")
                .collectAsList()) {
            figures.put(row.getString(0), Math.round(row.getDouble(1)));
        }

        assertThat(new TreeMap<>(listed().counts(longPending())))
                .isEqualTo(figures)
                .hasSizeGreaterThan(5);
    }

    @Test
    void everyRowHasTheReasonsThatItsDaysSayInCourtOrderAndOldestFirst() {
        List<ListEvaluator.Listed> rows = new ArrayList<>();
        listed().rows(longPending()).forEachRemaining(rows::add);

        assertThat(rows).hasSizeGreaterThan(30);
        for (ListEvaluator.Listed row : rows) {
            LocalDate filed = row.row().day("filed_date").orElseThrow();
            List<String> expected = new ArrayList<>();
            for (int months : List.of(12, 18, 36)) {
                if (filed.plusMonths(months).isBefore(CUT_OFF)) {
                    expected.add("over_" + months + "m");
                }
            }
            assertThat(row.reasons()).extracting(CaseList.Reason::name).isEqualTo(expected);
        }
        assertThat(rows).isSortedAccordingTo((one, other) -> {
            int courts = Integer.compare(order(one), order(other));
            return courts != 0
                    ? courts
                    : one.row()
                            .day("filed_date")
                            .orElseThrow()
                            .compareTo(other.row().day("filed_date").orElseThrow());
        });
    }

    @Test
    void ofCasesThatAreNotOnItTheRegisterLearnsWhetherTheyAreOverOpenOrGone() {
        Row closed = SAMPLE.table("cases")
                .filter("closed_date <= DATE'" + CUT_OFF + "'")
                .orderBy("case_no")
                .first();
        Row open = SAMPLE.table("cases")
                .filter("closed_date IS NULL AND filed_date BETWEEN DATE'2025-06-01' AND DATE'" + CUT_OFF + "'")
                .orderBy("case_no")
                .first();
        Row later = SAMPLE.table("cases")
                .filter("closed_date > DATE'" + CUT_OFF + "' AND filed_date <= DATE'" + CUT_OFF + "'")
                .orderBy("case_no")
                .first();
        CaseKey gone = new CaseKey(key(open).court(), "none");
        CaseKey elsewhere = new CaseKey("another court", key(closed).number());

        assertThat(listed().standings(longPending(), Set.of(key(closed), key(open), key(later), gone, elsewhere)))
                .isEqualTo(Map.of(key(closed), Standing.OVER, key(open), Standing.OPEN, key(later), Standing.OPEN));
    }

    @Test
    void theRegisterKnowsEveryRowOfTheListOnceByCourtAndNumber() {
        long rows = listed().counts(longPending()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(listed().keys(longPending())).hasSize((int) rows);
    }

    private static CaseKey key(Row row) {
        String court = SAMPLE.intake()
                .courts()
                .courts()
                .get(row.<Integer>getAs("court") - 1)
                .code();
        return new CaseKey(court, Extract.key(row.getAs("case_no"), FieldKind.CASE_NUMBER));
    }

    private static int order(ListEvaluator.Listed row) {
        return SAMPLE.intake()
                .courts()
                .court(row.row().text("court").orElseThrow())
                .order();
    }

    private static CaseList longPending() {
        return Specs.local()
                .lists(SampleRun.CATALOGUE
                        .resolve("../../lists/long-pending.yaml")
                        .normalize()
                        .toString())
                .orElseThrow()
                .lists()
                .get(0);
    }

    private static ListedCases listed() {
        Set<String> courts =
                SAMPLE.intake().courts().courts().stream().map(Court::code).collect(Collectors.toSet());
        return new ListedCases(TestSession.spark(), SAMPLE.cases(), CUT_OFF, courts);
    }
}
