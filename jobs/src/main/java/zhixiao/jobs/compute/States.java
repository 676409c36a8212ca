package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.output.TableWriter;
import zhixiao.spec.bind.Measure;
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
    private final List<String> key;

    /** Computes from tables as they were known at the cut-off, by name. */
    States(Map<String, Dataset<Row>> tables, AsOf asOf, Grouping grouping) {
        this.tables = tables;
        this.sql = new StateSql(asOf, grouping);
        this.grouping = grouping;
        this.key = List.of(COURT, grouping.key(), MONTH, PART);
    }

    /**
     * Runs the plan.
     *
     * @param states the folder of all states
     */
    void write(StatePlan plan, Path states) throws IOException {
        Path folder = grouping.folder(states);
        for (Block block : plan.blocks()) {
            Column[] aggregates = block.columns().stream()
                    .map(column -> expr(column.aggregate()).as(column.name()))
                    .toArray(Column[]::new);
            Dataset<Row> rows = anchored(block.table(), block.anchor())
                    .groupBy(keys(block.table()).toArray(Column[]::new))
                    .agg(aggregates[0], Arrays.copyOfRange(aggregates, 1, aggregates.length));
            TableWriter.write(renamed(rows), folder.resolve(block.name()), 1, key, key);
        }
        if (!plan.distributions().isEmpty()) {
            List<String> order = new ArrayList<>(List.of("measure"));
            order.addAll(key);
            order.add(DAYS);
            TableWriter.write(histograms(plan.distributions()), folder.resolve(DAYS), 1, key, order);
        }
    }

    private Dataset<Row> histograms(List<Measure> distributions) {
        List<Dataset<Row>> parts = new ArrayList<>();
        for (Measure measure : distributions) {
            List<Column> keys = new ArrayList<>(keys(measure.table()));
            keys.add(expr("CAST(" + StateSql.value(measure) + " AS INT)").as(DAYS));
            Dataset<Row> counted = anchored(measure.table(), StateSql.on(measure))
                    .filter(StateSql.measured(measure))
                    .groupBy(keys.toArray(Column[]::new))
                    .agg(expr("count(1)").as("n"));
            parts.add(renamed(counted).withColumn("measure", lit(measure.id())));
        }
        return parts.stream()
                .reduce(Dataset::unionByName)
                .orElseThrow()
                .select("measure", COURT, grouping.key(), MONTH, PART, DAYS, "n");
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
