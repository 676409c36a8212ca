package zhixiao.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestLists;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.lists.ListEvaluator;
import zhixiao.spec.model.FieldKind;

/** Reasons that ask for a second row, on the sample, held against a search row by row in memory. */
class SecondRowsTest {
    private static final SampleRun SAMPLE = SampleRun.ofSample();
    private static final LocalDate CUT_OFF = SampleRun.SAMPLE_CUT_OFF;

    @Test
    void casesThatAreFollowedByAnotherAreThoseThatASearchByHandFinds() {
        List<Row> all = SAMPLE.table("cases").collectAsList().stream()
                .filter(row -> !day(row, "filed_date").isAfter(CUT_OFF))
                .toList();
        int enforcement = TestLists.pairs()
                .model()
                .codes()
                .get("instance")
                .entry("first_enforcement")
                .orElseThrow()
                .id();
        Map<String, List<Row>> byOriginal = all.stream()
                .filter(row -> row.getAs("original_case_no") != null)
                .collect(Collectors.groupingBy(row -> number(row, "original_case_no")));
        Map<List<Object>, List<Row>> byKind = all.stream().collect(Collectors.groupingBy(SecondRowsTest::alike));
        List<String> expected = new ArrayList<>();
        int[] each = new int[3];
        for (Row first : all) {
            LocalDate closed = day(first, "closed_date");
            if (closed == null || closed.isAfter(CUT_OFF)) {
                continue;
            }
            List<Row> followers = byOriginal.getOrDefault(number(first, "case_no"), List.of()).stream()
                    .filter(row -> !day(row, "filed_date").isBefore(closed))
                    .toList();
            List<String> reasons = new ArrayList<>();
            if (followers.stream()
                    .map(row -> day(row, "filed_date"))
                    .anyMatch(day -> day.isAfter(closed) && !day.isAfter(closed.plusDays(60)))) {
                reasons.add("soon");
                each[0]++;
            }
            if (followers.stream().anyMatch(row -> row.<Integer>getAs("instance") == enforcement)) {
                reasons.add("by_enforcement");
                each[1]++;
            }
            List<Object> alike = alike(first);
            boolean beside = !alike.contains(null) && byKind.get(alike).size() > 1;
            if (beside) {
                reasons.add("beside_another");
                each[2]++;
            }
            if (!reasons.isEmpty()) {
                expected.add(first.getAs("case_no") + " " + reasons);
            }
        }
        assertThat(each[0]).isGreaterThan(20);
        assertThat(each[1]).isGreaterThan(20);
        assertThat(each[2]).isGreaterThan(5);
        assertThat(found(TestLists.pairs().lists().get(0))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ofRowsWithoutAKeyTheSecondIsALaterOne() {
        List<Row> all = SAMPLE.table("clock_events").collectAsList().stream()
                .filter(row -> !day(row, "from_date").isAfter(CUT_OFF))
                .toList();
        Map<String, List<Row>> byCase = all.stream().collect(Collectors.groupingBy(row -> number(row, "case_no")));
        List<String> expected = all.stream()
                .filter(first -> byCase.get(number(first, "case_no")).stream()
                        .anyMatch(row -> day(row, "from_date").isAfter(day(first, "from_date"))))
                .map(row -> row.getAs("case_no") + " [later]")
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(found(TestLists.pairs().lists().get(1))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> found(CaseList list) {
        ListedCases listed = new ListedCases(
                TestSession.spark(),
                SAMPLE.cases(),
                CUT_OFF,
                new TreeSet<>(SAMPLE.intake().courts().codes()));
        List<String> rows = new ArrayList<>();
        for (Iterator<ListEvaluator.Listed> each = listed.rows(list); each.hasNext(); ) {
            ListEvaluator.Listed row = each.next();
            rows.add(row.row().name() + " "
                    + row.reasons().stream().map(CaseList.Reason::name).toList());
        }
        long counted =
                listed.counts(list).values().stream().mapToLong(Long::longValue).sum();
        assertThat(rows).hasSize((int) counted);
        return rows;
    }

    private static List<Object> alike(Row row) {
        return Arrays.asList(
                row.getAs("court"),
                row.getAs("division"),
                row.getAs("case_type"),
                row.getAs("cause"),
                row.getAs("filed_date"));
    }

    private static LocalDate day(Row row, String field) {
        Date day = row.getAs(field);
        return day == null ? null : day.toLocalDate();
    }

    private static String number(Row row, String field) {
        return Extract.key(row.getAs(field), FieldKind.CASE_NUMBER);
    }
}
