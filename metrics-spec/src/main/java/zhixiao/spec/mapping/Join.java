package zhixiao.spec.mapping;

import java.util.List;

/**
 * A second source whose columns belong to the same rows.
 *
 * @param name how the mapping calls it
 * @param source the source table
 * @param on the column that both have; at most one row of the second source is taken for each value
 * @param prefer which one that is
 */
public record Join(String name, String source, Column on, List<Preference> prefer) {

    /** Copies the list, so that the value cannot change. */
    public Join {
        prefer = List.copyOf(prefer);
    }
}
