package zhixiao.spec.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which of several rows for the same case counts: the first in this order. Rows without a value, and rows
 * whose value is no date of the formats, lies out of bounds or is none of the words, come last.
 *
 * @param column the column to order by
 * @param descending true for the greatest first
 * @param formats date patterns, tried in order; empty to compare as text, which is right for dates that begin
 *     with the year
 * @param earliest the first day that can be true, or empty
 * @param latest the last day that can be true, or empty
 * @param words the column's words, the most preferred first; empty if the order is not one of words
 */
public record Preference(
        Column column,
        boolean descending,
        List<String> formats,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        List<String> words) {

    /** Copies the lists, so that the value cannot change. */
    public Preference {
        formats = List.copyOf(formats);
        words = List.copyOf(words);
    }

    /** Compares the values of a column as text. */
    static Preference ofText(Column column, boolean descending) {
        return new Preference(column, descending, List.of(), Optional.empty(), Optional.empty(), List.of());
    }
}
