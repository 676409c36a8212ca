package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import zhixiao.jobs.output.TableWriter;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Table;

/**
 * Computes the blocks of a plan and keeps them: {@code states/<block>} and {@code states/days}, of a breakdown below
 * {@code states/by_<dimension>}.
 */
final class States {
    static final String COURT = "court";
    /** The line, or the code of a breakdown. */
    static final String LINE = "line";

    static final String MONTH = "month";
    static final String PART = "part";
    /** Month and part in one number. */
    static final String TIME_KEY = "t";

    /** The folder of the day histograms. */
    static final String DAYS = "days";

    /** The line of rows whose line is not known. */
    static final int UNMAPPED = 0;

    private final Map<String, Dataset<Row>> tables;
    private final StateSql sql;
    private final Grouping grouping;
    private final StateStore store;
    private final List<String> key;

    /** Computes from tables as they were known at the cut-off, by name. */
    States(Map<String, Dataset<Row>> tables, AsOf asOf, Grouping grouping, StateStore store) {
        this.tables = tables;
        this.sql = new StateSql(asOf, grouping);
        this.grouping = grouping;
        this.store = store;
        this.key = List.of(COURT, grouping.key(), MONTH, PART);
    }

    /** Runs the plan, but for what the run before has left. */
    void write(StatePlan plan) throws IOException {
        for (Block block : plan.blocks()) {
            write(block);
        }
        if (!plan.distributions().isEmpty()) {
            writeHistograms(plan.distributions());
        }
    }

    private void write(Block block) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        List<StateColumn> missing = new ArrayList<>();
        Map<String, List<Column>> kept = new LinkedHashMap<>();
        for (StateColumn column : block.columns()) {
            String word = store.word(block.table(), sql.query(block, column));
            words.put(column.name(), word);
            Optional<StateIndex.Place> place = store.kept(word);
            if (place.isEmpty()) {
                missing.add(column);
            } else {
                kept.computeIfAbsent(place.get().block(), unused -> keys())
                        .add(col(SparkSql.name(place.get().column())).as(column.name()));
            }
        }
        String path = grouping.path(block.name());
        store.count(!missing.isEmpty());
        if (store.takeOver(path, words)) {
            return;
        }
        List<Dataset<Row>> parts = new ArrayList<>();
        kept.forEach((from, columns) -> parts.add(store.rows(from).select(columns.toArray(Column[]::new))));
        if (!missing.isEmpty()) {
            parts.add(aggregated(block, missing));
        }
        List<Column> columns = keys();
        block.columns().forEach(column -> columns.add(col(SparkSql.name(column.name()))));
        // Equal rows on equal days, whatever is counted of them: each part has a row for each key of the others.
        Dataset<Row> rows = parts.stream()
                .reduce((one, other) -> one.join(other, key.toArray(String[]::new), "inner"))
                .orElseThrow()
                .select(columns.toArray(Column[]::new));
        TableWriter.write(filled(rows), store.states().resolve(path), 1, key, key);
        store.written(path, words);
    }

    private Dataset<Row> aggregated(Block block, List<StateColumn> columns) {
        Column[] aggregates = columns.stream()
                .map(column -> expr(column.aggregate()).as(column.name()))
                .toArray(Column[]::new);
        return renamed(anchored(block.table(), block.anchor())
                .groupBy(keys(block.table()).toArray(Column[]::new))
                .agg(aggregates[0], Arrays.copyOfRange(aggregates, 1, aggregates.length)));
    }

    private void writeHistograms(List<Measure> distributions) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        List<Dataset<Row>> parts = new ArrayList<>();
        for (Measure measure : distributions) {
            String word = store.word(measure.table(), sql.histogram(measure, ""));
            words.put(measure.id(), word);
            Optional<StateIndex.Place> place = store.kept(word);
            store.count(place.isEmpty());
            parts.add(place.map(kept ->
                            store.rows(kept.block()).filter(col("measure").equalTo(kept.column())))
                    .orElseGet(() -> histogram(measure))
                    .withColumn("measure", lit(measure.id())));
        }
        String path = grouping.path(DAYS);
        if (store.takeOver(path, words)) {
            return;
        }
        List<Column> columns = new ArrayList<>(List.of(col("measure")));
        columns.addAll(keys());
        columns.addAll(List.of(col(DAYS), col("n")));
        List<String> order = new ArrayList<>(List.of("measure"));
        order.addAll(key);
        order.add(DAYS);
        Dataset<Row> rows = parts.stream()
                .map(part -> part.select(columns.toArray(Column[]::new)))
                .reduce(Dataset::union)
                .orElseThrow();
        TableWriter.write(filled(rows), store.states().resolve(path), 1, key, order);
        store.written(path, words);
    }

    private Dataset<Row> histogram(Measure measure) {
        List<Column> keys = new ArrayList<>(keys(measure.table()));
        keys.add(expr("CAST(" + StateSql.value(measure) + " AS INT)").as(DAYS));
        return renamed(anchored(measure.table(), StateSql.on(measure))
                .filter(StateSql.measured(measure))
                .groupBy(keys.toArray(Column[]::new))
                .agg(expr("count(1)").as("n")));
    }

    /** No cell of a state is empty; said of it however it came about, so that files of equal rows have equal bytes. */
    private static Dataset<Row> filled(Dataset<Row> rows) {
        return rows.select(Stream.of(rows.schema().fields())
                .map(field -> coalesce(
                                col(SparkSql.name(field.name())),
                                lit(field.dataType().equals(DataTypes.StringType) ? "" : 0)
                                        .cast(field.dataType()))
                        .as(field.name()))
                .toArray(Column[]::new));
    }

    private List<Column> keys() {
        return new ArrayList<>(key.stream().map(functions::col).toList());
    }

    /** The rows of a table with the keys of their state: an event after the cut-off has not happened. */
    private Dataset<Row> anchored(Table table, String anchor) {
        // The measures name columns of the table, which may be called like the keys: these are told apart
        // until the aggregation is done.
        return tables.get(table.name()).withColumn(StateSql.ON, expr(anchor)).filter(sql.happened());
    }

    private List<Column> keys(Table table) {
        return sql.keys(table).entrySet().stream()
                .map(key -> expr(key.getValue()).as("_" + key.getKey()))
                .toList();
    }

    private Dataset<Row> renamed(Dataset<Row> aggregated) {
        Dataset<Row> renamed = aggregated;
        for (String name : key) {
            renamed = renamed.withColumnRenamed("_" + name, name);
        }
        return renamed;
    }

    /** A block: its columns by court, line or code, and time key {@code t = 2 · month + part}. */
    static Dataset<Row> block(SparkSession spark, Grouping grouping, Path states, String name) {
        return spark.read()
                .parquet(grouping.folder(states).resolve(name).toString())
                .withColumnRenamed(grouping.key(), LINE)
                .withColumn(TIME_KEY, timeKey());
    }

    /** The day histograms, keyed like a {@link #block}. */
    static Dataset<Row> histograms(SparkSession spark, Grouping grouping, Path states) {
        return block(spark, grouping, states, DAYS)
                .select(col("measure"), col(COURT), col(LINE), col(TIME_KEY), col(DAYS), col("n"));
    }

    private static Column timeKey() {
        return expr("2 * " + MONTH + " + " + PART).as(TIME_KEY);
    }
}
