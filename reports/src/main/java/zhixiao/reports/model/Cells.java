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
    Cell value(Figure figure, Manifest.Unit unit) {
        if (figure.value().isEmpty()) {
            return Cell.of(text.get("status." + figure.status()));
        }
        Cell value = value(figure.value(), unit);
        return figure.tooFew() ? value.marked(SMALL_MARK) : value;
    }

    /** The value, unless too few cases stand behind it: then a word, and the counts tell the rest. */
    Cell told(Figure figure, Optional<Finding> finding, Manifest.Unit unit) {
        return finding.filter(Finding::tooFew).isPresent() ? Cell.of(text.get("status.too_few")) : value(figure, unit);
    }

    /** A court's value with its counts, marked where they are small; below ten cases the counts alone. */
    Cell ofCourt(Figure figure, Optional<Finding> finding, Manifest.Unit unit) {
        if (figure.value().isEmpty()) {
            return value(figure, unit);
        }
        if (finding.filter(Finding::tooFew).isPresent()) {
            return Cell.of(parts(figure) + SMALL_MARK);
        }
        Cell plain = value(figure.value(), unit);
        Cell value = plain.worded(plain.text() + " (" + parts(figure) + ")");
        return markedIfSmall(figure, value);
    }

    /** The same cell, marked if few cases stand behind its figure. */
    Cell markedIfSmall(Figure figure, Cell cell) {
        return small(figure) && cell.value().isPresent() ? cell.marked(SMALL_MARK) : cell;
    }

    /** True if fewer than 30 cases stand behind a figure, or fewer than its indicator asks for. */
    boolean small(Figure figure) {
        return figure.tooFew() || figure.denominator().orElse(SMALL) < SMALL;
    }

    /** The 95 % interval of a figure. */
    String interval(Optional<Finding> finding, Manifest.Unit unit) {
        return finding.flatMap(Finding::interval)
                .map(limits -> interval(limits.low(), limits.high(), unit))
                .orElse(NONE);
    }

    /** An interval from its lower end, or open above where there is no upper end beside it. */
    String interval(OptionalDouble low, OptionalDouble high, Manifest.Unit unit) {
        return high.isPresent()
                ? text.get("range.between", written(low, unit), written(high, unit))
                : text.get("range.from", written(low, unit));
    }

    Cell value(OptionalDouble value, Manifest.Unit unit) {
        return value.isPresent() ? value(value.getAsDouble(), unit) : Cell.of(NONE);
    }

    Cell value(double value, Manifest.Unit unit) {
        return Cell.of(text.numbers().value(value, unit), value, unit);
    }

    /** A number of cases or rows. */
    Cell whole(double number) {
        return value(number, Manifest.Unit.CASES);
    }

    private String written(OptionalDouble value, Manifest.Unit unit) {
        return value(value, unit).text();
    }

    /** The change on the same days of last year, marked where it crosses a break. */
    Cell changeOnYear(Figure figure, Manifest.Unit unit) {
        Cell change = change(figure.changeOnYear(), unit);
        return figure.breakOn() == null || change.value().isEmpty() ? change : change.marked(BREAK);
    }

    /** The same, marked where its interval holds zero; nothing where too few cases stand behind it. */
    Cell changeOnYear(Figure figure, Optional<Finding> finding, Manifest.Unit unit) {
        if (finding.filter(Finding::tooFew).isPresent()) {
            return Cell.of(NONE);
        }
        Cell change = changeOnYear(figure, unit);
        return finding.flatMap(Finding::changeDirection)
                        .filter("uncertain"::equals)
                        .isPresent()
                ? change.marked(text.get("change.unclear", change.text()), text.get("change.unclear", ""))
                : change;
    }

    private Cell change(OptionalDouble change, Manifest.Unit unit) {
        return change.isPresent()
                ? Cell.ofChange(text.numbers().change(change.getAsDouble(), unit), change.getAsDouble(), unit)
                : Cell.of(NONE);
    }

    /** The change on the period before, marked where it crosses a break. */
    Cell changeOnPrevious(Figure figure, Manifest.Unit unit) {
        Cell change = change(figure.changeOnPrevious(), unit);
        return change.value().isPresent() && crossesBreak(figure) ? change.marked(BREAK) : change;
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
            return text.get("range.upTo", written(figure.high(), unit));
        }
        if (figure.high().isEmpty()) {
            return text.get("range.from", written(figure.low(), unit));
        }
        return text.get("range.between", written(figure.low(), unit), written(figure.high(), unit));
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
