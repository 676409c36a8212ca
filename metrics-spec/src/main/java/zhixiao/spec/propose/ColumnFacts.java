package zhixiao.spec.propose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was counted of a column.
 *
 * @param name its name in the source
 * @param rows rows of the table
 * @param filled rows in which it is not empty
 * @param distinct how many values it has; about so many where {@code complete} is false
 * @param values values without the spaces around them, and how many of the rows that were looked at have each
 * @param complete true if all rows were looked at, false if some, taken by chance
 */
public record ColumnFacts(
        String name, long rows, long filled, long distinct, Map<String, Long> values, boolean complete) {

    /** Copies the map, so that the value cannot change. */
    public ColumnFacts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** How many of the rows that were looked at have a value. */
    long looked() {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same column without some words that mean that there is no value. */
    ColumnFacts without(Iterable<String> words) {
        Map<String, Long> kept = new LinkedHashMap<>(values);
        words.forEach(kept::remove);
        return new ColumnFacts(name, rows, filled, distinct, kept, complete);
    }
}
