package zhixiao.reports.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.text.ReportText;

/** How a figure stands in a table: a value, or a word that says why there is none. */
final class Cells {
    /** The mark of a change that crosses a break in its series. */
    static final String BREAK = " †";

    private static final String SMALL_MARK = " ◇";

    /** Below so many cases a share says little, and its court is marked. */
    static final int SMALL = 30;

    /** Stands where there is nothing to tell. */
    static final String NONE = "—";

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

    /** The value in its unit, marked below the minimum; a denominator of zero is a word, never 0 %. */
    String value(Figure figure, Manifest.Unit unit) {
        if (figure.value().isEmpty()) {
            return text.get("status." + figure.status());
        }
        String value = text.numbers().value(figure.value().getAsDouble(), unit);
        return figure.tooFew() ? value + SMALL_MARK : value;
    }

    /** The value, unless too few cases stand behind it: then a word, and the counts tell the rest. */
    String told(Figure figure, Optional<Finding> finding, Manifest.Unit unit) {
        return finding.filter(Finding::tooFew).isPresent() ? text.get("status.too_few") : value(figure, unit);
    }

    /** A court's value with its counts, marked where they are small; below ten cases the counts alone. */
    String ofCourt(Figure figure, Optional<Finding> finding, Manifest.Unit unit) {
        if (figure.value().isEmpty()) {
            return value(figure, unit);
        }
        if (finding.filter(Finding::tooFew).isPresent()) {
            return parts(figure) + SMALL_MARK;
        }
        String value = value(figure.value(), unit) + " (" + parts(figure) + ")";
        return small(figure) ? value + SMALL_MARK : value;
    }

    /** True if fewer than 30 cases stand behind a figure, or fewer than its indicator asks for. */
    boolean small(Figure figure) {
        return figure.tooFew() || figure.denominator().orElse(SMALL) < SMALL;
    }

    /** The 95 % interval of a figure. */
    String interval(Optional<Finding> finding, Manifest.Unit unit) {
        return finding.flatMap(Finding::interval)
                .map(limits -> limits.high().isPresent()
                        ? text.get("range.between", value(limits.low(), unit), value(limits.high(), unit))
                        : text.get("range.from", value(limits.low(), unit)))
                .orElse(NONE);
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

    /** The same, marked where its interval holds zero; nothing where too few cases stand behind it. */
    String changeOnYear(Figure figure, Optional<Finding> finding, Manifest.Unit unit) {
        if (finding.filter(Finding::tooFew).isPresent()) {
            return NONE;
        }
        String change = changeOnYear(figure, unit);
        return finding.flatMap(Finding::changeDirection)
                        .filter("uncertain"::equals)
                        .isPresent()
                ? text.get("change.unclear", change)
                : change;
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

    /** The place in the range, in a word and a shape, and whether chance alone may have put it there. */
    String position(Figure figure, Optional<Finding> finding) {
        String position = text.get("position." + figure.position());
        return finding.flatMap(Finding::evidence).filter("uncertain"::equals).isPresent()
                ? text.get("position.uncertain", position)
                : position;
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
