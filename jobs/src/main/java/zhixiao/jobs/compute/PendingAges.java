package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.bind.Survival;
import zhixiao.spec.expression.SparkSql;

/**
 * How old the pending cases are on the eve and at the end of declared windows: what survival needs beside the cases
 * that ended.
 *
 * <p>States cannot tell it, for they hold no ages of stocks, and need not. One aggregation per table and start over the
 * rows that are pending at any of the moments counts them by the day on which they began, once for each moment: no row
 * is read twice or multiplied, and the age is that day's distance from the moment.
 */
final class PendingAges {
    private static final String MOMENT = "moment";

    private final SparkSession spark;
    private final Map<String, Dataset<Row>> tables;
    private final List<Window> windows;

    /** Counts in tables as they were known at the cut-off, by name. */
    PendingAges(SparkSession spark, Map<String, Dataset<Row>> tables, List<Window> windows) {
        this.spark = spark;
        this.tables = tables;
        this.windows = windows;
    }

    /** Rows of {@code measure, court, line, window, part, days, n}; pending or entered is the part. */
    Dataset<Row> histograms(List<Survival> survivals) {
        Map<List<String>, List<Survival>> together = new LinkedHashMap<>();
        for (Survival survival : survivals) {
            together.computeIfAbsent(
                            List.of(
                                    survival.measure().table().name(),
                                    SparkSql.of(survival.start()),
                                    SparkSql.of(survival.end())),
                            key -> new ArrayList<>())
                    .add(survival);
        }
        return together.values().stream()
                .map(this::counted)
                .reduce(Dataset::unionByName)
                .orElseThrow()
                .join(broadcast(roles()), MOMENT)
                .drop(MOMENT);
    }

    /** Survivals of one table with one start and one end. */
    private Dataset<Row> counted(List<Survival> survivals) {
        Survival first = survivals.get(0);
        TreeSet<LocalDate> moments = new TreeSet<>();
        for (Window window : windows) {
            moments.add(eve(window));
            moments.add(window.end());
        }
        String line = SparkSql.name(first.measure().table().breakdown());
        List<Column> counts = new ArrayList<>();
        List<String> stacked = new ArrayList<>();
        for (int i = 0; i < survivals.size(); i++) {
            String condition =
                    survivals.get(i).measure().condition().map(SparkSql::of).orElse("TRUE");
            for (LocalDate moment : moments) {
                String name = "_" + i + "_" + moment.toEpochDay();
                counts.add(expr("count(1) FILTER (WHERE " + pending(moment, moment) + " AND (" + condition + "))")
                        .as(name));
                stacked.add(i + ", DATE'" + moment + "', `" + name + "`");
            }
        }
        Dataset<Row> begun = tables.get(first.measure().table().name())
                .withColumn("_start", expr(SparkSql.of(first.start())))
                .withColumn("_end", expr(SparkSql.of(first.end())))
                .filter(pending(moments.last(), moments.first()))
                .groupBy(
                        col(SparkSql.name(first.measure().table().court())).as("_court"),
                        expr("coalesce(" + line + ", " + States.UNMAPPED + ")").as("_line"),
                        col("_start"))
                .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new));
        String measures = "element_at(array("
                + survivals.stream()
                        .map(survival -> "'" + survival.measure().id() + "'")
                        .collect(Collectors.joining(", "))
                + "), _i + 1)";
        return begun.selectExpr(
                        "_court",
                        "_line",
                        "_start",
                        "stack(" + stacked.size() + ", " + String.join(", ", stacked) + ") AS (_i, moment, n)")
                .filter("n > 0")
                .selectExpr(
                        measures + " AS measure",
                        "_court AS court",
                        "_line AS line",
                        MOMENT,
                        "datediff(moment, _start) AS days",
                        "n");
    }

    /** Which moment is the eve or the end of which window; one may be both, of two windows. */
    private Dataset<Row> roles() {
        List<Row> rows = new ArrayList<>();
        for (Window window : windows) {
            rows.add(RowFactory.create(Date.valueOf(eve(window)), window.id(), DurationTable.ENTERED));
            rows.add(RowFactory.create(Date.valueOf(window.end()), window.id(), DurationTable.PENDING));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add(MOMENT, DataTypes.DateType, false)
                        .add("window", DataTypes.IntegerType, false)
                        .add(DurationTable.PART, DataTypes.StringType, false));
    }

    private static String pending(LocalDate begunBy, LocalDate notEndedBy) {
        return "_start <= DATE'" + begunBy + "' AND (_end IS NULL OR _end > DATE'" + notEndedBy + "')";
    }

    private static LocalDate eve(Window window) {
        return window.start().minusDays(1);
    }
}
