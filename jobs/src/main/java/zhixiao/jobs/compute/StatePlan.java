package zhixiao.jobs.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhixiao.spec.Hash;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.expression.Canonical;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Table;

/**
 * How the measures of a catalogue are computed: which block each of them is in, and which of them keep a day
 * histogram beside it. A value that can be printed.
 *
 * @param blocks the blocks
 * @param distributions the measures that keep a histogram
 * @param distinct the measures that count different keys, which keep spans
 */
record StatePlan(List<Block> blocks, List<Measure> distributions, List<Measure> distinct) {
    /** FILTER aggregates are fast until the generated method is too large to be compiled: blocks stay below. */
    private static final int COLUMNS_PER_BLOCK = 30;

    static StatePlan of(List<Measure> measures) {
        Map<String, Anchored> groups = new LinkedHashMap<>();
        List<Measure> distributions = new ArrayList<>();
        List<Measure> distinct = new ArrayList<>();
        for (Measure measure : measures) {
            if (measure.isDistinct()) {
                distinct.add(measure);
            }
            if (measure.timing() instanceof Measure.Stock stock) {
                stock(measure, stock, groups);
            } else if (measure.timing() instanceof Measure.Flow flow) {
                flow(measure, flow, groups);
                if (measure.aggregation() == Aggregation.DISTRIBUTION) {
                    distributions.add(measure);
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        groups.forEach((name, group) -> {
            for (int from = 0; from < group.columns.size(); from += COLUMNS_PER_BLOCK) {
                int to = Math.min(from + COLUMNS_PER_BLOCK, group.columns.size());
                String part = from == 0 ? "" : "_" + (from / COLUMNS_PER_BLOCK + 1);
                blocks.add(new Block(
                        name + part, group.table, SparkSql.of(group.anchor), group.columns.subList(from, to)));
            }
        });
        return new StatePlan(List.copyOf(blocks), List.copyOf(distributions), List.copyOf(distinct));
    }

    private static void flow(Measure measure, Measure.Flow flow, Map<String, Anchored> groups) {
        Anchored group = group(measure.table(), flow.on(), groups);
        String filter = measure.condition().map(SparkSql::of).orElse("TRUE");
        String value = measure.value().map(SparkSql::of).orElse("");
        switch (measure.aggregation()) {
            case COUNT -> group.add(measure.id(), measure, count(filter));
            case SUM ->
                group.add(
                        measure.id(),
                        measure,
                        "CAST(coalesce(sum(" + value + ") FILTER (WHERE " + filter + "), 0) AS DECIMAL(38,2))");
            // Their rows tell where there is anything to count, and how many stand behind the keys.
            case DISTINCT ->
                group.add(StateColumn.rows(measure), measure, count(filter + " AND " + value + " IS NOT NULL"));
            case DISTRIBUTION -> {
                group.add(StateColumn.rows(measure), measure, count(filter + " AND " + value + " IS NOT NULL"));
                group.add(
                        StateColumn.sum(measure),
                        measure,
                        "coalesce(sum(CAST(" + value + " AS BIGINT)) FILTER (WHERE " + filter + "), 0)");
            }
        }
    }

    /** A state that would end before it begins is none: neither its entry nor its exit counts. */
    private static void stock(Measure measure, Measure.Stock stock, Map<String, Anchored> groups) {
        String from = SparkSql.of(stock.from());
        String until = SparkSql.of(stock.until());
        String condition = measure.condition().map(SparkSql::of).orElse("TRUE")
                + measure.value()
                        .map(key -> " AND " + SparkSql.of(key) + " IS NOT NULL")
                        .orElse("");
        group(measure.table(), stock.from(), groups)
                .add(
                        StateColumn.in(measure),
                        measure,
                        count(condition + " AND (" + until + " IS NULL OR " + until + " > " + from + ")"));
        group(measure.table(), stock.until(), groups)
                .takeOff(StateColumn.out(measure), measure, count(condition + " AND " + until + " > " + from));
    }

    private static String count(String filter) {
        return filter.equals("TRUE") ? "count(1)" : "count(1) FILTER (WHERE " + filter + ")";
    }

    private static Anchored group(Table table, Expression anchor, Map<String, Anchored> groups) {
        String name = table.name() + "_by_" + words(anchor);
        return groups.computeIfAbsent(name, unused -> new Anchored(table, anchor));
    }

    /** A day, perhaps shifted, says itself; of one that is chosen the fields and a hash tell it from others. */
    private static String words(Expression anchor) {
        String canonical = Canonical.of(anchor);
        Expression day = anchor;
        while (day instanceof Expression.DateShift shift) {
            day = shift.date();
        }
        return day instanceof Expression.FieldValue
                ? canonical.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "")
                : String.join("_", anchor.fields()) + "_" + Hash.of(canonical);
    }

    private static final class Anchored {
        private final Table table;
        private final Expression anchor;
        private final List<StateColumn> columns = new ArrayList<>();

        Anchored(Table table, Expression anchor) {
            this.table = table;
            this.anchor = anchor;
        }

        void add(String name, Measure measure, String aggregate) {
            columns.add(new StateColumn(name, measure, aggregate, 1));
        }

        void takeOff(String name, Measure measure, String aggregate) {
            columns.add(new StateColumn(name, measure, aggregate, -1));
        }
    }

    /** The names of the histories that its states add up to, in order. */
    List<String> histories() {
        return blocks.stream()
                .flatMap(block -> block.columns().stream())
                .map(StateColumn::history)
                .distinct()
                .toList();
    }

    /** The plan as a tree. */
    @Override
    public String toString() {
        String tree = blocks.stream()
                .map(block -> block.name() + "\n"
                        + block.columns().stream()
                                .map(column -> "  " + column.name() + " = " + column.aggregate())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
        String histograms = distributions.stream().map(Measure::id).collect(Collectors.joining(", "));
        String keys = distinct.stream().map(Measure::id).collect(Collectors.joining(", "));
        return tree + "\ndays: " + histograms + "\ndistinct: " + keys;
    }
}
