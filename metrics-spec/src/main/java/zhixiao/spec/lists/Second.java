package zhixiao.spec.lists;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.Table;

/**
 * A second row that a reason asks for: another row that has the same in some columns, with a day that lies near one of the
 * first. A row is never its own second.
 *
 * @param state the rows that can be a second one, from their day on
 * @param same columns that must have the same value, known on both sides: of the first row, and of the second
 * @param on the day of the second row
 * @param from the first day on which the day of the second may lie, of the first row
 * @param until the last one, of the first row; empty if any later day will do
 */
public record Second(Measure state, Map<String, String> same, String on, Expression from, Optional<Expression> until) {

    /** Copies the map, so that the value cannot change. */
    public Second {
        same = Collections.unmodifiableMap(new LinkedHashMap<>(same));
    }

    /**
     * The field that tells rows apart, or empty if nothing does: then the day of the second must be later than that of the
     * first, so that no row is its own second.
     *
     * @param first the table of the first row
     */
    public Optional<String> apart(Table first) {
        return first.name().equals(state.table().name()) ? first.key() : Optional.empty();
    }

    /** True if the second is of the same table, and nothing but its later day tells it from the first. */
    public boolean strictlyLater(Table first) {
        return first.name().equals(state.table().name()) && first.key().isEmpty();
    }

    /** What decides, as a text for a hash. */
    String meaning() {
        return state.hash() + " " + same + " " + on + " " + from + " " + until;
    }
}
