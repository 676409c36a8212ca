package zhixiao.jobs.release;

import java.util.OptionalDouble;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.disclosure.Rounding;
import zhixiao.jobs.statistics.disclosure.Shown;
import zhixiao.reports.data.Figure;

/** A figure as the public sees it: that of one window alone, and nothing of another one. */
final class PublicFigure {
    private static final String OK = "ok";

    /** A mean of fewer steps of cases than this would be about few: a step may be half empty. */
    private static final int FEWEST_STEPS = 2;

    private PublicFigure() {}

    /** Without what it is compared with: other windows are other releases. */
    static Figure alone(Figure figure) {
        return with(
                figure, figure.status(), figure.value(), figure.numerator(), figure.denominator(), figure.position());
    }

    /** Without what is hidden. @param above true if the numerator is @param below true if the denominator is */
    static Figure hidden(Figure figure, boolean above, boolean below) {
        return with(
                figure,
                "suppressed",
                OptionalDouble.empty(),
                above || below ? OptionalDouble.empty() : figure.numerator(),
                below ? OptionalDouble.empty() : figure.denominator(),
                "not_computable");
    }

    /**
     * Formed anew of rounded counts. Everything that is seen follows from them: a mean to all its digits would tell by which
     * numbers it can be divided, and whether there is a figure at all would tell few cases from none.
     *
     * @param counts true if the numerator is a number of cases; else the value stands on the denominator alone, and is told
     *     in whole units
     */
    static Figure rounded(Figure figure, int base, boolean counts) {
        OptionalDouble above = rounded(figure.numerator(), base);
        OptionalDouble below = rounded(figure.denominator(), base);
        if (counts && figure.denominator().isEmpty()) {
            return with(figure, figure.status(), above, above, below, figure.position());
        }
        if (below.orElse(0) < (counts ? base : FEWEST_STEPS * base)) {
            return with(
                    figure,
                    "suppressed",
                    OptionalDouble.empty(),
                    counts ? above : OptionalDouble.empty(),
                    below,
                    "not_computable");
        }
        if (figure.value().isEmpty()) {
            return with(figure, figure.status(), figure.value(), above, below, "not_computable");
        }
        double exact = figure.value().getAsDouble();
        double value = counts ? per(figure, exact) * above.getAsDouble() / below.getAsDouble() : Math.rint(exact);
        return with(
                figure,
                OK,
                OptionalDouble.of(value),
                counts ? above : OptionalDouble.empty(),
                below,
                position(figure, value));
    }

    /** What a rate is multiplied by, a whole number: so many per base, or the days of the period. */
    private static double per(Figure figure, double exact) {
        double numerator = figure.numerator().orElse(0);
        return numerator == 0
                ? 1
                : Math.rint(exact / (numerator / figure.denominator().getAsDouble()));
    }

    private static OptionalDouble rounded(OptionalDouble count, int base) {
        if (count.isEmpty()) {
            return count;
        }
        Outcome<Shown> shown = Rounding.of(Math.max(0, Math.round(count.getAsDouble())), base);
        return OptionalDouble.of(shown.orThrow().seen().orElseThrow());
    }

    /** The position of the rounded value: that of the exact one would tell more than is shown. */
    private static String position(Figure figure, double value) {
        if (!figure.hasRange() || figure.tooFew()) {
            return figure.position();
        }
        if (figure.low().isPresent() && value < figure.low().getAsDouble()) {
            return "below";
        }
        return figure.high().isPresent() && value > figure.high().getAsDouble() ? "above" : "within";
    }

    private static Figure with(
            Figure figure,
            String status,
            OptionalDouble value,
            OptionalDouble numerator,
            OptionalDouble denominator,
            String position) {
        OptionalDouble none = OptionalDouble.empty();
        return new Figure(
                figure.indicator(),
                figure.definition(),
                figure.court(),
                figure.courtOrder(),
                figure.scope(),
                figure.line(),
                figure.period(),
                figure.start(),
                figure.end(),
                figure.complete(),
                status,
                value,
                numerator,
                denominator,
                none,
                none,
                none,
                none,
                none,
                none,
                null,
                figure.low(),
                figure.high(),
                position);
    }
}
