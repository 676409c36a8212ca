package zhixiao.spec.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static zhixiao.spec.evaluate.SmallCatalogue.day;
import static zhixiao.spec.evaluate.SmallCatalogue.figure;
import static zhixiao.spec.evaluate.SmallCatalogue.number;
import static zhixiao.spec.evaluate.SmallCatalogue.over;
import static zhixiao.spec.evaluate.SmallCatalogue.period;
import static zhixiao.spec.evaluate.SmallCatalogue.quotient;
import static zhixiao.spec.evaluate.SmallCatalogue.row;
import static zhixiao.spec.evaluate.SmallCatalogue.value;
import static zhixiao.spec.evaluate.SmallCatalogue.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhixiao.spec.evaluate.Figure.Status;

/** What figures are made of the rows that count, and when there is none. */
class FigureTest {
    @Test
    void aDenominatorOfZeroIsAStatusAndNeverZeroPerCent() {
        assertThat(figure(over(), "settled", year()))
                .isEqualTo(
                        new Figure(Status.NO_CASES, Optional.empty(), Optional.of(number(0)), Optional.of(number(0))));
        assertThat(figure(over(), "median", year()).status()).isEqualTo(Status.NO_CASES);
        assertThat(figure(over(), "mean", year()).status()).isEqualTo(Status.NO_CASES);
        assertThat(value(over(), "filed", year())).isEqualTo(number(0));
    }

    @Test
    void theCaseloadIsTheOpeningAndWhatCameIn() {
        Evaluator cases = over(
                row("A", "filed=2024-12-31", "closed=2025-01-05"),
                row("B", "filed=2025-01-01", "closed=2025-01-06"),
                row("C", "filed=2025-01-31"));
        assertThat(figure(cases, "closing", Question.ofAll(day("2025-01-31"), period("2025-01")))
                        .numerator())
                .contains(number(2));
        assertThat(figure(cases, "closing", Question.ofAll(day("2025-01-31"), period("2025-01")))
                        .denominator())
                .contains(number(3));
    }

    @Test
    void aRateOverTheDaysOfThePeriodTakesItsTrueDays() {
        Evaluator cases = over(
                row("A", "filed=2024-02-01", "closed=2024-02-10"),
                row("B", "filed=2024-02-01", "closed=2024-02-11"),
                row("C", "filed=2024-02-01"));
        // One pending over two closed: half of 29 days in February 2024, half of 366 in the year.
        assertThat(value(cases, "disposition", Question.ofAll(day("2024-12-31"), period("2024-02"))))
                .isEqualByComparingTo("14.5");
        assertThat(value(cases, "disposition", Question.ofAll(day("2024-12-31"), period("2024"))))
                .isEqualByComparingTo("183");
        assertThat(value(cases, "disposition", Question.ofAll(day("2024-02-20"), period("2024-02"))))
                .as("up to the cut-off")
                .isEqualByComparingTo("10");
        assertThat(figure(cases, "disposition", year()).status()).isEqualTo(Status.NO_CASES);
    }

    @Test
    void aRatePer1000AndADifference() {
        Evaluator cases = over(
                row("A", "filed=2023-06-01"),
                row("B", "filed=2025-02-01", "closed=2025-03-01"),
                row("C", "filed=2025-02-01"),
                row("D", "filed=2025-02-01"));
        // A is pending over 12 months; three were filed in the year.
        assertThat(value(cases, "old_per_1000", year()).doubleValue()).isEqualTo(1000 / 3.0);
        assertThat(value(cases, "growth", year())).isEqualTo(number(2));
        assertThat(value(cases, "growth", Question.ofAll(day("2025-12-31"), period("2025-03"))))
                .isEqualTo(number(-1));
        assertThat(figure(cases, "growth", year()).denominator()).isEmpty();
    }

    @Test
    void whatIsTakenOffLeavesNoValueWhereNothingOrLessIsLeft() {
        Evaluator cases = over(row("A", "filed=2024-12-01", "closed=2025-02-01"), row("B", "filed=2025-02-01"));
        assertThat(figure(cases, "young", year()))
                .as("one filed, one closed")
                .isEqualTo(
                        new Figure(Status.NO_CASES, Optional.empty(), Optional.of(number(1)), Optional.of(number(0))));
        assertThat(figure(
                                cases,
                                "young",
                                Question.ofAll(day("2025-02-01"), new Period(day("2025-02-01"), day("2025-02-01"))))
                        .status())
                .isEqualTo(Status.NO_CASES);
        assertThat(figure(cases, "young", Question.ofAll(day("2024-12-31"), period("2024"))))
                .isEqualTo(quotient(1, 1, "1"));
    }

    @Test
    void belowItsMinimumAFigureIsMarkedAndKeepsItsValue() {
        Row closed = row("", "filed=2025-01-01", "closed=2025-01-31", "outcome=settled");
        assertThat(figure(over(new Row("", 2, closed.values())), "settled_at_least_3", year()))
                .isEqualTo(new Figure(
                        Status.TOO_FEW, Optional.of(BigDecimal.ONE), Optional.of(number(2)), Optional.of(number(2))));
        assertThat(figure(over(new Row("", 3, closed.values())), "settled_at_least_3", year())
                        .status())
                .isEqualTo(Status.OK);
        assertThat(figure(over(), "settled_at_least_3", year()).status()).isEqualTo(Status.NO_CASES);
    }

    @Test
    void meansAndQuantilesAreOfTheRowsThatHaveAValue() {
        Evaluator cases = over(
                row("A", "filed=2025-01-01", "closed=2025-01-01"),
                row("B", "filed=2025-01-01", "closed=2025-01-11"),
                row("C", "filed=2025-01-01", "closed=2025-01-31"),
                row("D", "filed=2025-01-01"));
        assertThat(figure(cases, "mean", year()).numerator()).contains(number(40));
        assertThat(figure(cases, "mean", year()).denominator()).contains(number(3));
        assertThat(value(cases, "median", year())).isEqualByComparingTo("10");
        assertThat(figure(cases, "median", year()).denominator()).contains(number(3));
        // Place 1.8 of 0, 10, 30, counted from 0: 10 + 0.8 · 20.
        assertThat(value(cases, "ninth", year())).isEqualByComparingTo("26");
    }

    @Test
    void rowsThatAreAlikeCountAsOftenAsTheyAre() {
        Row quick = row("", "filed=2025-01-01", "closed=2025-01-01");
        Evaluator cases = over(
                new Row("", 3, quick.values()), row("A", "filed=2025-01-01", "closed=2025-01-31", "outcome=settled"));
        assertThat(value(cases, "filed", year())).isEqualByComparingTo("4");
        assertThat(value(cases, "settled", year())).isEqualByComparingTo("0.25");
        assertThat(value(cases, "mean", year())).isEqualByComparingTo("7.5");
        assertThat(value(cases, "median", year())).isEqualByComparingTo("0");
        // Place 2.7 of 0, 0, 0, 30: 0.7 of the way from 0 to 30.
        assertThat(value(cases, "ninth", year())).isEqualByComparingTo("21");
    }

    @Test
    void aSumLeavesOutRowsWithoutAValue() {
        Evaluator cases =
                over(row("A", "filed=2025-01-01", "claim=10.50"), row("B", "filed=2025-01-01"), row("C", "claim=1.00"));
        assertThat(value(cases, "claims", year())).isEqualByComparingTo("10.50");
    }

    @Test
    void theDataTellEventsFromTheirFirstDayOnAndAStockFromTheDayBefore() {
        Extract extract =
                Extract.of(SmallCatalogue.bound().model(), Map.of(), Optional.of(day("2025-02-15")), Optional.empty());
        Evaluator cases = new Evaluator(extract);
        Question february = Question.ofAll(day("2025-12-31"), period("2025-02"));
        assertThat(figure(cases, "filed", february).status()).isEqualTo(Status.BEFORE_DATA);
        assertThat(figure(cases, "opening", february).status()).isEqualTo(Status.BEFORE_DATA);
        assertThat(figure(cases, "pending", february).status()).isEqualTo(Status.OK);
        Period untilTheDayBefore = new Period(day("2025-02-01"), day("2025-02-14"));
        assertThat(figure(cases, "pending", Question.ofAll(day("2025-12-31"), untilTheDayBefore))
                        .status())
                .isEqualTo(Status.OK);
        Period dayTooEarly = new Period(day("2025-02-01"), day("2025-02-13"));
        assertThat(figure(cases, "pending", Question.ofAll(day("2025-12-31"), dayTooEarly))
                        .status())
                .isEqualTo(Status.BEFORE_DATA);
        Period fromTheDayOn = new Period(day("2025-02-15"), day("2025-02-28"));
        assertThat(figure(cases, "filed", Question.ofAll(day("2025-12-31"), fromTheDayOn))
                        .status())
                .isEqualTo(Status.OK);
    }

    @Test
    void aFieldWithoutADateIsRightForTheDayOfTheExtractOnly() {
        Extract extract = Extract.of(
                SmallCatalogue.bound().model(),
                Map.of("cases", List.of(row("A", "filed=2025-01-01"))),
                Optional.empty(),
                Optional.of(day("2025-06-30")));
        Evaluator cases = new Evaluator(extract);
        Question past = Question.ofAll(day("2025-06-29"), period("2025"));
        assertThat(figure(cases, "at_home", past).status()).isEqualTo(Status.UNDATED_FIELD);
        assertThat(figure(cases, "filed", past).status()).isEqualTo(Status.OK);
        assertThat(figure(cases, "at_home", Question.ofAll(day("2025-06-30"), period("2025")))
                        .status())
                .isEqualTo(Status.OK);
    }

    @Test
    void differentOnesCountOnceHoweverManyRowsHaveThem() {
        Evaluator cases = over(
                row("A", "filed=2025-01-05", "original=（2024）瀚0101民初1号", "line=civil"),
                row("B", "filed=2025-01-20", "original=(2024)瀚0101民初001号", "line=criminal"),
                row("C", "filed=2025-02-05", "original=（2024）瀚0101民初1号", "line=civil"),
                row("D", "filed=2025-02-05", "original=（2024）瀚0101民初2号", "line=civil"),
                row("E", "filed=2025-02-06", "line=civil"));
        assertThat(value(cases, "originals", Question.ofAll(day("2025-12-31"), period("2025-01"))))
                .as("typed in two ways")
                .isEqualByComparingTo("1");
        assertThat(value(cases, "originals", Question.ofAll(day("2025-12-31"), period("2025-02"))))
                .isEqualByComparingTo("2");
        assertThat(value(cases, "originals", year()))
                .as("less than the sum of its months")
                .isEqualByComparingTo("2");
        assertThat(value(cases, "originals", SmallCatalogue.ofLine("criminal")))
                .as("and of its lines")
                .isEqualByComparingTo("1");
        assertThat(figure(cases, "per_original", year()))
                .as("a row without one is a row all the same")
                .isEqualTo(quotient(5, 2, "2.5"));
    }

    @Test
    void aKeyOfACourtItselfIsAnotherOneInAnotherCourt() {
        Evaluator cases = over(
                row("A", "filed=2025-01-05", "original=X", "court=B1"),
                row("B", "filed=2025-01-05", "original=X", "court=B1"),
                row("C", "filed=2025-01-05", "original=X", "court=B2"),
                row("D", "filed=2025-01-05", "closed=2025-12-31", "original=Y", "court=B2"),
                row("E", "filed=2025-01-05", "closed=2026-01-01", "original=Z", "court=B2"));
        assertThat(value(cases, "own_originals", year())).isEqualByComparingTo("3");
        assertThat(value(cases, "originals", year())).isEqualByComparingTo("3");
    }

    @Test
    void whatIsKnownLaterIsNoKeyBeforeIt() {
        Evaluator cases = over(
                row("A", "filed=2025-01-05", "closed=2025-02-05", "outcome=settled"),
                row("B", "filed=2025-01-05", "closed=2025-03-05", "outcome=judged"));
        assertThat(value(cases, "outcomes", Question.ofAll(day("2025-02-28"), period("2025-01"))))
                .isEqualByComparingTo("1");
        assertThat(value(cases, "outcomes", Question.ofAll(day("2025-03-31"), period("2025-01"))))
                .isEqualByComparingTo("2");
    }
}
