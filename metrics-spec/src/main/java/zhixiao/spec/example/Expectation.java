package zhixiao.spec.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.evaluate.Figure;
import zhixiao.spec.evaluate.Figure.Status;
import zhixiao.spec.source.Position;

/**
 * A figure that must come of an example's rows. What is not said of it may be anything.
 *
 * @param indicator the indicator
 * @param position where it is written
 * @param noCases true if there must be no value, because the denominator is zero
 * @param value the value
 * @param numerator the numerator
 * @param denominator the denominator
 */
public record Expectation(
        Indicator indicator,
        Position position,
        boolean noCases,
        Optional<Amount> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator) {

    /**
     * A value as it is written.
     *
     * @param number the number
     * @param percent true for {@code 85.32%}, a figure as it is printed: half up at its last decimal
     */
    public record Amount(BigDecimal number, boolean percent) {
        boolean is(BigDecimal value) {
            return percent
                    ? value.movePointRight(2)
                                    .setScale(number.scale(), RoundingMode.HALF_UP)
                                    .compareTo(number)
                            == 0
                    : value.compareTo(number) == 0;
        }

        @Override
        public String toString() {
            return number.toPlainString() + (percent ? "%" : "");
        }
    }

    /** True if a figure is as expected. */
    public boolean holds(Figure came) {
        return (!noCases || came.status() == Status.NO_CASES)
                && value.map(wanted -> came.value().filter(wanted::is).isPresent())
                        .orElse(true)
                && isOrAny(numerator, came.numerator())
                && isOrAny(denominator, came.denominator());
    }

    private static boolean isOrAny(Optional<BigDecimal> wanted, Optional<BigDecimal> came) {
        return wanted.isEmpty()
                || came.filter(number -> number.compareTo(wanted.get()) == 0).isPresent();
    }

    /** As people write it: {@code 1/8 = 12.5%}, {@code 3}, {@code no_cases}; a part that is left open is {@code …}. */
    @Override
    public String toString() {
        return FigureText.of(noCases, value.map(Amount::toString), numerator, denominator);
    }
}
