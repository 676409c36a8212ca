package zhixiao.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Facts;
import zhixiao.jobs.register.Standing;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestLists;
import zhixiao.jobs.testing.TestSession;
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

        assertThat(new TreeMap<>(listed().counts(TestLists.longPending())))
                .isEqualTo(figures)
                .hasSizeGreaterThan(5);
    }

    @Test
    void everyRowHasTheReasonsThatItsDaysSayInCourtOrderAndOldestFirst() {
        List<ListEvaluator.Listed> rows = new ArrayList<>();
        listed().rows(TestLists.longPending()).forEachRemaining(rows::add);

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

        assertThat(listed().standings(
                                TestLists.longPending(), Set.of(key(closed), key(open), key(later), gone, elsewhere)))
                .isEqualTo(Map.of(key(closed), Standing.OVER, key(open), Standing.OPEN, key(later), Standing.OPEN));
    }

    @Test
    void theRegisterKnowsEveryRowOfTheListOnceByCourtAndNumber() {
        long rows = listed().counts(TestLists.longPending()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(listed().facts(TestLists.longPending(), TestLists.everyCase().model()))
                .hasSize((int) rows);
    }

    @Test
    void manyCasesCanBeAskedAboutAtOnce() {
        Row open = SAMPLE.table("cases")
                .filter("closed_date IS NULL AND filed_date <= DATE'" + CUT_OFF + "'")
                .orderBy("case_no")
                .first();
        Set<CaseKey> absent = IntStream.range(0, 30_000)
                .mapToObj(number -> new CaseKey("nowhere", "none" + number))
                .collect(Collectors.toCollection(HashSet::new));
        absent.add(key(open));
        assertThat(listed().standings(TestLists.longPending(), absent)).isEqualTo(Map.of(key(open), Standing.OPEN));
    }

    /** Row by row, in memory: the same links, followed one by one. */
    @Test
    void bothClocksAndTheTimeLimitAreWhatTheRowsSay() {
        Map<String, Row> cases = new HashMap<>();
        SAMPLE.table("cases").collectAsList().forEach(row -> cases.put(number(row, "case_no"), row));
        CaseList list = TestLists.everyCase().lists().get(0);
        Map<CaseKey, Facts> facts = listed().facts(list, TestLists.everyCase().model());
        assertThat(facts)
                .hasSize(cases.size()
                        - (int) SAMPLE.table("cases")
                                .filter("filed_date > DATE'" + CUT_OFF + "'")
                                .count());
        int older = 0;
        Set<Facts.Limit> limits = new HashSet<>();
        for (Map.Entry<CaseKey, Facts> one : facts.entrySet()) {
            Row own = cases.get(one.getKey().number());
            Row row = own;
            LocalDate first = day(own, "filed_date");
            boolean whole = true;
            while (row != null && row.getAs("original_case_no") != null) {
                row = cases.get(number(row, "original_case_no"));
                whole = row != null;
                if (row != null && row.getAs("line").equals(own.getAs("line"))) {
                    LocalDate filed = day(row, "filed_date");
                    first = filed.isBefore(first) ? filed : first;
                } else {
                    row = null;
                }
            }
            assertThat(one.getValue().entered()).contains(day(own, "filed_date"));
            assertThat(one.getValue().chain()).contains(first);
            assertThat(one.getValue().chainWhole()).isEqualTo(whole);
            assertThat(one.getValue().number()).isEqualTo(own.getAs("case_no"));
            // The extract is younger than the day: what is not over may have been put off meanwhile.
            boolean over = own.getAs("due_date") != null && day(own, "due_date").isBefore(CUT_OFF);
            assertThat(one.getValue().limit()).isEqualTo(over ? Facts.Limit.OVER : Facts.Limit.UNKNOWN);
            assertThat(one.getValue().due()).isEmpty();
            limits.add(one.getValue().limit());
            older += first.isBefore(day(own, "filed_date")) ? 1 : 0;
        }
        // Appeals, and cases that were remanded from there.
        assertThat(older).isGreaterThan(100);
        assertThat(limits).hasSize(2);
    }

    @Test
    void onTheDayOfTheExtractACaseCanBeSeenToBeWithinItsLimit() {
        LocalDate day = SAMPLE.cases().extractedOn().orElseThrow();
        Set<String> courts =
                SAMPLE.intake().courts().courts().stream().map(Court::code).collect(Collectors.toSet());
        Map<CaseKey, Facts> facts = new ListedCases(TestSession.spark(), SAMPLE.cases(), day, courts)
                .facts(TestLists.longPending(), TestLists.everyCase().model());
        assertThat(facts.values()).extracting(Facts::limit).contains(Facts.Limit.WITHIN, Facts.Limit.OVER);
        assertThat(facts.values()).allSatisfy(one -> {
            boolean over = one.due().filter(day::isAfter).isPresent();
            assertThat(one.limit() == Facts.Limit.OVER).isEqualTo(over);
        });
    }

    private static LocalDate day(Row row, String field) {
        return row.<java.sql.Date>getAs(field).toLocalDate();
    }

    private static String number(Row row, String field) {
        return Extract.key(row.getAs(field), FieldKind.CASE_NUMBER);
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

    private static ListedCases listed() {
        Set<String> courts =
                SAMPLE.intake().courts().courts().stream().map(Court::code).collect(Collectors.toSet());
        return new ListedCases(TestSession.spark(), SAMPLE.cases(), CUT_OFF, courts);
    }
}
