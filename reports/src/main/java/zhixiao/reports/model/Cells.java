package zhixiao.reports.model;

import java.time.LocalDate;
import java.util.OptionalDouble;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.text.ReportText;

/** How a figure stands in a table: a value, or a word that says why there is none. */
final class Cells {
    /** The mark of a change that crosses a break in its series. */
    static final String BREAK = " †";

    private static final String NONE = "—";

    private final Manifest manifest;
    private final ReportText text;

    Cells(Manifest manifest, ReportText text) {
        this.manifest = manifest;
        this.text = text;
    }

    /** What people call an indicator; its id where the run does not know it. */
    String name(String indicator) {
        return manifest.indicator(indicator).map(known -> text.of(known.name())).orElse(indicator);
    }

    /** The value in its unit; a denominator of zero is a word, never 0 %. */
    String value(Figure figure, Manifest.Unit unit) {
        return figure.value().isPresent()
                ? text.numbers().value(figure.value().getAsDouble(), unit)
                : text.get("status." + figure.status());
    }

    String value(OptionalDouble value, Manifest.Unit unit) {
        return value.isPresent() ? text.numbers().value(value.getAsDouble(), unit) : NONE;
    }

    /** The change on the same days of last year, marked where it crosses a break. */
    String changeOnYear(Figure figure, Manifest.Unit unit) {
        if (figure.changeOnYear().isEmpty()) {
            return NONE;
        }
        String change = text.numbers().change(figure.changeOnYear().getAsDouble(), unit);
        return figure.breakOn() == null ? change : change + BREAK;
    }

    /** The change on the period before, marked where it crosses a break. */
    String changeOnPrevious(Figure figure, Manifest.Unit unit) {
        if (figure.changeOnPrevious().isEmpty()) {
            return NONE;
        }
        String change = text.numbers().change(figure.changeOnPrevious().getAsDouble(), unit);
        return crossesBreak(figure) ? change + BREAK : change;
    }

    /** True if a break lies between the month before a month and that month's end. */
    boolean crossesBreak(Figure month) {
        LocalDate before = month.start().minusMonths(1);
        return manifest.catalogue().breaks().stream()
                .filter(written -> written.indicators().contains(month.indicator()))
                .anyMatch(
                        written -> written.on().isAfter(before) && !written.on().isAfter(month.end()));
    }

    /** The reference range, or a word where none is set. */
    String range(Figure figure, Manifest.Unit unit) {
        if (!figure.hasRange()) {
            return text.get("range.none");
        }
        if (figure.low().isEmpty()) {
            return text.get("range.upTo", value(figure.high(), unit));
        }
        if (figure.high().isEmpty()) {
            return text.get("range.from", value(figure.low(), unit));
        }
        return text.get("range.between", value(figure.low(), unit), value(figure.high(), unit));
    }

    /** The place in the range, in a word and a shape. */
    String position(Figure figure) {
        return text.get("position." + figure.position());
    }

    /** Numerator over denominator, as counts. */
    String parts(Figure figure) {
        if (figure.numerator().isEmpty() || figure.denominator().isEmpty()) {
            return figure.denominator().isPresent()
                    ? text.get(
                            "parts.of",
                            text.numbers().whole(figure.denominator().getAsDouble()))
                    : NONE;
        }
        return text.numbers().whole(figure.numerator().getAsDouble()) + " / "
                + text.numbers().whole(figure.denominator().getAsDouble());
    }
}
