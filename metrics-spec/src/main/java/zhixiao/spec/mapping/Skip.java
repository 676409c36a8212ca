package zhixiao.spec.mapping;

import java.util.List;

/**
 * Rows that the source itself calls void. They go to the rejects with the reason {@code deleted}, and do
 * not count against the gate.
 *
 * @param column the column that tells
 * @param values its values that mean void
 */
public record Skip(Column column, List<String> values) {

    /** Copies the list, so that the value cannot change. */
    public Skip {
        values = List.copyOf(values);
    }
}
