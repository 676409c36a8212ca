package zhixiao.spec.mapping;

import java.util.List;
import java.util.Optional;
import zhixiao.spec.model.Table;

/**
 * How a table of the model is filled.
 *
 * @param table the table
 * @param source the source that its rows come from
 * @param onePer the columns that identify a row; several rows with the same values become one
 * @param merges true if several rows for one case are normal (charges of one case), false if they are duplicates
 * @param prefer which of several rows counts
 * @param skip rows that the source calls void, or empty
 * @param joins further sources
 * @param fields how each field gets its value, in the model's order
 */
public record TableMapping(
        Table table,
        String source,
        List<Column> onePer,
        boolean merges,
        List<Preference> prefer,
        Optional<Skip> skip,
        List<Join> joins,
        List<FieldMapping> fields) {

    /** Copies the lists, so that the value cannot change. */
    public TableMapping {
        onePer = List.copyOf(onePer);
        prefer = List.copyOf(prefer);
        joins = List.copyOf(joins);
        fields = List.copyOf(fields);
    }
}
