package zhixiao.spec.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a table, or several that are alike. A field that is not in it is empty: its value is unknown.
 *
 * @param name how people find the row again, such as its place in a file; may be empty
 * @param times how many such rows there are, at least one
 * @param values the values by field: a {@link String} for texts, case numbers, codes and courts, a {@link LocalDate},
 *     a {@link BigDecimal} for numbers, a {@link Boolean}; none is null
 */
public record Row(String name, int times, Map<String, Object> values) {

    /**
     * Copies the values, so that the row cannot change.
     *
     * @throws IllegalArgumentException if one of them is of another type
     */
    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.forEach((field, value) -> {
            if (!(value instanceof String
                    || value instanceof LocalDate
                    || value instanceof BigDecimal
                    || value instanceof Boolean)) {
                throw new IllegalArgumentException("Not a value of " + field + ": " + value);
            }
        });
    }

    /** One row. */
    public Row(String name, Map<String, Object> values) {
        this(name, 1, values);
    }

    /** The value of a field, or empty. */
    public Optional<Object> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The text, code or court of a field, or empty. */
    public Optional<String> text(String field) {
        return value(field).map(String.class::cast);
    }

    /** The day of a field, or empty. */
    public Optional<LocalDate> day(String field) {
        return value(field).map(LocalDate.class::cast);
    }
}
