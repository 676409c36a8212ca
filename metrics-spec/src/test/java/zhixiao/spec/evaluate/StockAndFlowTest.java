package zhixiao.spec.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhixiao.spec.evaluate.SmallCatalogue.day;
import static zhixiao.spec.evaluate.SmallCatalogue.figure;
import static zhixiao.spec.evaluate.SmallCatalogue.indicator;
import static zhixiao.spec.evaluate.SmallCatalogue.number;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.spec.evaluate.Standing.Reason;

/** Which rows count when: each rule on the fewest cases that show it. */
class StockAndFlowTest {
    @ParameterizedTest(name = "filed {0}, closed {1}: at the end of {2} pending {3}, over 12 months {4}")
    @CsvSource({
        "2024-03-15,           , 2025-03-14, 1, 0",
        "2024-03-15,           , 2025-03-15, 1, 0", // the anniversary itself: not yet over
        "2024-03-15,           , 2025-03-16, 1, 1",
        "2024-02-29,           , 2025-02-28, 1, 0", // 29 February plus 12 months is 28 February
        "2024-02-29,           , 2025-03-01, 1, 1",
        "2023-02-28,           , 2024-02-29, 1, 1",
        "2024-03-15, 2024-08-20, 2025-12-31, 0, 0", // closed in its fifth month
        "2024-03-15, 2025-03-15, 2025-12-31, 0, 0",
        "2024-03-15, 2025-03-16, 2025-12-31, 0, 0", // over on the very day: never opens
        "2024-03-15, 2025-03-17, 2025-03-16, 1, 1", // as of the 16th nobody knows of the closing
        "2024-03-15, 2025-03-17, 2025-03-17, 0, 0",
        "2025-03-15,           , 2025-03-14, 0, 0",
        "2025-03-15, 2025-03-15, 2025-03-15, 0, 0",
    })
    void stocksAtTheEndOfADay(String filed, String closed, String day, int pending, int old) {
        Evaluator cases = over(row("A", "filed=" + filed, closed == null ? "" : "closed=" + closed));
        Question asOfThatDay = Question.ofAll(day(day), Period.yearTo(day(day)));
        assertThat(value(cases, "pending", asOfThatDay)).isEqualTo(number(pending));
        assertThat(value(cases, "old", asOfThatDay)).isEqualTo(number(old));
    }

    @Test
    void aCaseClosedAfterTheEndOfAPeriodIsStillPendingAtThatEnd() {
        Evaluator cases = over(row("A", "filed=2024-03-15", "closed=2025-06-10"));
        Question march = Question.ofAll(day("2025-12-31"), period("2025-03"));
        assertThat(value(cases, "pending", march)).isEqualTo(number(1));
        assertThat(value(cases, "old", march)).isEqualTo(number(1));
    }

    @ParameterizedTest
    @CsvSource({"2025-02, 2, 1, 2, 1", "2025-03, 1, 1, 1, 1", "2025, 1, 3, 3, 1", "2025-Q2, 1, 0, 0, 1"})
    void openingAndInLessOutIsClosing(String period, int opening, int filed, int closed, int pending) {
        Evaluator cases = over(
                row("A", "filed=2024-12-31"),
                row("B", "filed=2025-01-31", "closed=2025-02-01"),
                row("C", "filed=2025-02-28", "closed=2025-02-28"), // in and out on one day
                row("D", "filed=2025-03-01", "closed=2025-03-31"));
        Question question = Question.ofAll(day("2025-12-31"), period(period));
        assertThat(List.of("opening", "filed", "closed", "pending"))
                .extracting(name -> value(cases, name, question))
                .containsExactly(number(opening), number(filed), number(closed), number(pending));
        assertThat(opening + filed - closed).isEqualTo(pending);
    }

    @Test
    void whatALaterEventRevealsIsUnknownBeforeIt() {
        Evaluator cases = over(
                row("A", "filed=2025-01-01", "closed=2025-03-31", "outcome=settled"),
                row("B", "filed=2025-01-01", "closed=2025-04-01", "outcome=settled"),
                row("C", "filed=2025-04-01"));
        Question march = Question.ofAll(day("2025-03-31"), period("2025"));
        assertThat(value(cases, "filed", march)).isEqualTo(number(2));
        assertThat(figure(cases, "settled", march)).isEqualTo(quotient(1, 1, "1"));
        assertThat(figure(cases, "settled", Question.ofAll(day("2025-04-01"), period("2025"))))
                .isEqualTo(quotient(2, 2, "1"));
    }

    @Test
    void anEventAfterTheCutOffHasNotHappenedThoughItsDayIsKnown() {
        Evaluator cases = over(row("A", "filed=2025-03-15"));
        assertThat(value(cases, "ripe", Question.ofAll(day("2025-04-14"), period("2025"))))
                .isEqualTo(number(0));
        assertThat(value(cases, "ripe", Question.ofAll(day("2025-04-15"), period("2025"))))
                .isEqualTo(number(1));
    }

    @Test
    void anUnknownConditionKeepsARowOut() {
        Evaluator cases = over(
                row("A", "filed=2025-01-01", "closed=2025-01-02"),
                row("B", "filed=2025-01-01", "closed=2025-01-02", "outcome=judged"));
        assertThat(value(cases, "not_settled", year())).isEqualTo(number(1));
    }

    @ParameterizedTest
    @CsvSource({
        "filed=2025-07-01,                   closed,  NOT_ENTERED",
        "filed=2025-01-01,                   closed,  NO_DAY",
        "filed=2024-01-01 closed=2024-12-31, closed,  BEFORE_PERIOD",
        "filed=2024-01-01 closed=2025-04-01, closed,  AFTER_PERIOD",
        "filed=2024-01-01 closed=2025-01-01, closed,  COUNTS",
        "filed=2024-01-01 closed=2025-01-01, not_settled, CONDITION_UNKNOWN",
        "filed=2024-01-01 closed=2025-01-01 outcome=settled, not_settled, CONDITION_FALSE",
        "filed=2025-04-01,                   pending, NOT_BEGUN",
        "filed=2025-01-01 closed=2025-03-31, pending, OVER",
        "filed=2025-01-01 closed=2025-01-01, pending, NEVER_OPENS",
        "filed=2025-01-01 line=criminal,     filed,   OTHER_LINE",
        "filed=2025-01-01 court=b,           filed,   OTHER_COURT",
        "filed=2025-01-01,                   claims,  NO_VALUE",
    })
    void theFirstRuleThatKeepsARowOutIsTold(String values, String indicator, Reason reason) {
        List<String> parts = List.of((values + " court=a line=civil").split(" "));
        Row row = row("A", parts.toArray(String[]::new));
        Question quarter = new Question(day("2025-06-30"), period("2025-Q1"), Set.of("a"), Optional.of("civil"));
        Map<Row, Standing> standings =
                over(row).standings(indicator(indicator).numerator().get(0), quarter);
        assertThat(standings.values()).extracting(Standing::reason).containsExactly(reason);
    }

    @Test
    void aPeriodAfterTheCutOffIsNoQuestion() {
        assertThatThrownBy(() -> Question.ofAll(day("2025-03-31"), period("2025-04")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Period.parse("2025-13")).isEmpty();
        assertThat(Period.parse("2025-Q5")).isEmpty();
        assertThat(Period.parse("2025-H2")).contains(new Period(day("2025-07-01"), day("2025-12-31")));
    }
}
