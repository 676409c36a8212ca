package zhixiao.jobs.compute;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.sql.KeySql;

/**
 * One aggregation of a plan: a pass over a table.
 *
 * @param breakdown the dimension that it groups by, or empty for the line
 * @param name where its states are kept, below {@code states/}
 * @param table the table that it reads
 * @param on the day that rows count on, as SQL
 * @param reads the columns of the table that it reads
 * @param columns what it computes, as SQL by name
 * @param sql the whole query, which runs as it stands
 */
public record PlanStep(
        Optional<Breakdown> breakdown,
        String name,
        Table table,
        String on,
        SortedSet<String> reads,
        Map<String, String> columns,
        String sql) {

    /** Copies the collections, so that the value cannot change. */
    public PlanStep {
        reads = Collections.unmodifiableSortedSet(new TreeSet<>(reads));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    static PlanStep of(Grouping grouping, Block block, AsOf asOf, String folder) {
        Map<String, String> columns = new LinkedHashMap<>();
        SortedSet<String> reads = keys(grouping, block.table());
        for (StateColumn column : block.columns()) {
            columns.put(column.name(), column.aggregate());
            reads.addAll(column.measure().columns());
        }
        return new PlanStep(
                grouping.breakdown(),
                grouping.path(block.name()),
                block.table(),
                block.anchor(),
                withEvents(block.table(), reads),
                columns,
                new StateSql(asOf, grouping).query(block, folder));
    }

    static PlanStep of(Grouping grouping, Measure distribution, AsOf asOf, String folder) {
        SortedSet<String> reads = keys(grouping, distribution.table());
        reads.addAll(distribution.columns());
        return new PlanStep(
                grouping.breakdown(),
                grouping.path(States.DAYS),
                distribution.table(),
                StateSql.on(distribution),
                withEvents(distribution.table(), reads),
                Map.of(distribution.id(), "count(1) GROUP BY " + StateSql.value(distribution)),
                new StateSql(asOf, grouping).histogram(distribution, folder));
    }

    static PlanStep ofKeys(Grouping grouping, Measure distinct, AsOf asOf, String folder) {
        SortedSet<String> reads = keys(grouping, distinct.table());
        reads.addAll(distinct.columns());
        return new PlanStep(
                grouping.breakdown(),
                grouping.path(DistinctStates.DISTINCT),
                distinct.table(),
                StateSql.anchor(distinct),
                withEvents(distinct.table(), reads),
                Map.of(distinct.id(), KeySql.told(distinct)),
                new StateSql(asOf, grouping).keyed(distinct, folder));
    }

    private static SortedSet<String> keys(Grouping grouping, Table table) {
        SortedSet<String> keys = new TreeSet<>();
        keys.add(table.court());
        keys.add(table.entered());
        keys.add(grouping.column(table));
        return keys;
    }

    /** A field that an event reveals is read together with the day of the event. */
    private static SortedSet<String> withEvents(Table table, SortedSet<String> reads) {
        SortedSet<String> all = new TreeSet<>(reads);
        for (String name : reads) {
            table.column(name).map(Field::known).flatMap(Field.Known::from).ifPresent(all::add);
        }
        return all;
    }
}
