package zhixiao.spec.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static zhixiao.spec.evaluate.SmallCatalogue.day;
import static zhixiao.spec.evaluate.SmallCatalogue.figure;
import static zhixiao.spec.evaluate.SmallCatalogue.number;
import static zhixiao.spec.evaluate.SmallCatalogue.ofLine;
import static zhixiao.spec.evaluate.SmallCatalogue.over;
import static zhixiao.spec.evaluate.SmallCatalogue.period;
import static zhixiao.spec.evaluate.SmallCatalogue.quotient;
import static zhixiao.spec.evaluate.SmallCatalogue.row;
import static zhixiao.spec.evaluate.SmallCatalogue.value;
import static zhixiao.spec.evaluate.SmallCatalogue.year;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows that belong to cases: what they take over, and for whom they count. */
class LinkedRowsTest {
    @Test
    void laterCasesCountForCourtAndLineOfTheOriginalOnTheDayOfTheLaterEvent() {
        Evaluator cases = over(
                row("(2024)京0105民初00123号", "court=a", "line=civil", "filed=2024-01-01", "closed=2025-02-01"),
                row("B", "court=b", "line=criminal", "original=（2024）京0105民初123号", "filed=2025-01-15"),
                row(
                        "C",
                        "court=b",
                        "line=criminal",
                        "original=（2024）京0105民初123号",
                        "filed=2025-03-01",
                        "closed=2025-05-01",
                        "outcome=reversed"),
                row("D", "court=b", "original=nowhere", "filed=2025-03-01", "closed=2025-05-01", "outcome=reversed"));
        Question ofTheOriginal = new Question(day("2025-12-31"), period("2025-02"), Set.of("a"), Optional.of("civil"));
        assertThat(value(cases, "reversals", ofTheOriginal)).isEqualByComparingTo("0");
        Question inMay = new Question(day("2025-12-31"), period("2025"), Set.of("a"), Optional.of("civil"));
        assertThat(figure(cases, "reversals", inMay)).isEqualTo(quotient(1, 1, "1"));
        Question ofTheLater = new Question(day("2025-12-31"), period("2025"), Set.of("b"), Optional.empty());
        assertThat(figure(cases, "reversals", ofTheLater).numerator()).contains(number(0));
        assertThat(value(cases, "after_closing", year())).isEqualTo(number(1));
    }

    @Test
    void rowsOfOtherTablesTakeOverCourtAndLineOfTheirCase() {
        Extract extract = Extract.of(
                SmallCatalogue.bound().model(),
                Map.of(
                        "cases", List.of(row("A", "court=a", "line=civil", "filed=2025-01-01")),
                        "pauses", List.of(row("A", "since=2025-02-01"), row("", "since=2025-02-01"))),
                Optional.empty(),
                Optional.empty());
        Evaluator pauses = new Evaluator(extract);
        assertThat(value(pauses, "pauses", year())).isEqualTo(number(2));
        assertThat(value(pauses, "pauses", ofLine("civil"))).isEqualTo(number(1));
        assertThat(value(pauses, "pauses", ofLine(Question.UNMAPPED))).isEqualTo(number(1));
    }
}
