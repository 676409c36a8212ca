package zhixiao.reports.model;

import java.time.LocalDate;
import java.util.Optional;
import zhixiao.reports.data.Manifest;

/**
 * A cell of a table.
 *
 * @param text what a reader reads
 * @param value the number or the day that the text tells, for editions that calculate; empty if it tells none, or
 *     more than one
 */
public record Cell(String text, Optional<Value> value) {

    /** What a text tells. */
    public sealed interface Value permits Amount, Day {}

    /** A day. */
    public record Day(LocalDate day) implements Value {}

    /**
     * A number.
     *
     * @param number the number: of shares the fraction, of their changes the difference of fractions
     * @param unit its unit
     * @param change true for a change, which is written with its sign and in the unit's unit of change
     * @param mark what stands behind the number, with its blank; empty for nothing
     */
    public record Amount(double number, Manifest.Unit unit, boolean change, String mark) implements Value {
        private Amount marked(String further) {
            return new Amount(number, unit, change, mark + further);
        }
    }

    /** A text that tells no number. */
    static Cell of(String text) {
        return new Cell(text, Optional.empty());
    }

    /** A number with its text. */
    static Cell of(String text, double number, Manifest.Unit unit) {
        return new Cell(text, Optional.of(new Amount(number, unit, false, "")));
    }

    /** A change with its text. */
    static Cell ofChange(String text, double change, Manifest.Unit unit) {
        return new Cell(text, Optional.of(new Amount(change, unit, true, "")));
    }

    /** A day with its text. */
    static Cell of(String text, LocalDate day) {
        return new Cell(text, Optional.of(new Day(day)));
    }

    /** The same with a mark behind it. */
    Cell marked(String mark) {
        return marked(text + mark, mark);
    }

    /** The same with a mark, in a text of its own. */
    Cell marked(String newText, String mark) {
        return new Cell(newText, value.map(known -> known instanceof Amount amount ? amount.marked(mark) : known));
    }

    /** Another text for the same number. */
    Cell worded(String newText) {
        return new Cell(newText, value);
    }
}
