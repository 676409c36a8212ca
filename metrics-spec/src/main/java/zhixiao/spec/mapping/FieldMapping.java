package zhixiao.spec.mapping;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.model.Field;

/**
 * How a field of the model gets its value.
 *
 * @param field the field
 * @param columns the columns to look in; the first that has a value counts
 * @param constant a value for every row, instead of columns
 * @param formats date patterns, tried in order
 * @param words the source's words for codes: from word to code
 * @param otherwise the code for words that are not known, or empty to treat them as bad
 * @param trueWords words that mean yes
 * @param falseWords words that mean no
 * @param earliest the first day that can be true, or empty
 * @param latest the last day that can be true, or empty
 * @param onBad what happens to a row whose value is bad
 */
public record FieldMapping(
        Field field,
        List<Column> columns,
        Optional<String> constant,
        List<String> formats,
        Map<String, String> words,
        Optional<String> otherwise,
        List<String> trueWords,
        List<String> falseWords,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        OnBad onBad) {

    /** What happens to a row whose value is bad: no date, no number, an unknown code, out of bounds. */
    public enum OnBad {
        /** The row goes to the rejects. */
        REJECT,
        /** The row is kept without the value, and counted in the notes. */
        MISSING
    }

    /** Copies the collections, so that the value cannot change. */
    public FieldMapping {
        columns = List.copyOf(columns);
        formats = List.copyOf(formats);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        trueWords = List.copyOf(trueWords);
        falseWords = List.copyOf(falseWords);
    }
}
