package zhixiao.spec.example;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.evaluate.Figure;
import zhixiao.spec.evaluate.Figure.Status;
import zhixiao.spec.text.Word;

/** Figures in one line, the same in every language. */
final class FigureText {
    /** Enough to tell two figures apart. */
    private static final MathContext SHORT = new MathContext(6);

    private FigureText() {}

    /** A figure that came; the number of rows behind a quantile is left out, for it is no part of a quotient. */
    static String of(Figure figure, Kind kind) {
        boolean quotient = kind.isQuotient() || kind == Kind.MEAN;
        return of(
                figure.status() == Status.NO_CASES,
                figure.value().map(value -> plain(value.round(SHORT))),
                quotient ? figure.numerator() : Optional.empty(),
                quotient ? figure.denominator() : Optional.empty());
    }

    static String of(
            boolean noCases, Optional<String> value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        Optional<String> result = noCases ? Optional.of(Word.of(Status.NO_CASES)) : value;
        if (numerator.isEmpty() && denominator.isEmpty()) {
            return result.orElse("…");
        }
        String quotient = numerator.map(FigureText::plain).orElse("…") + "/"
                + denominator.map(FigureText::plain).orElse("…");
        return result.map(text -> quotient + " = " + text).orElse(quotient);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
