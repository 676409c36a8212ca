package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.expression.SparkSql;

/** Exact quantiles of every scope, line and window, from day histograms, which add up as counts do. */
final class Quantiles {
    private final SparkSession spark;
    private final List<Indicator> indicators;
    private final Scopes scopes;
    private final List<Window> windows;

    Quantiles(SparkSession spark, List<Indicator> computed, Scopes scopes, List<Window> windows) {
        this.spark = spark;
        this.indicators = computed.stream()
                .filter(indicator -> indicator.kind() == Kind.QUANTILE)
                .toList();
        this.scopes = scopes;
        this.windows = windows;
    }

    /** The column of an indicator: a map from window to value. */
    static String column(Indicator indicator) {
        return Histories.column("values of " + indicator.id());
    }

    /**
     * One row per scope and line, with a column for each quantile; empty if there are none.
     *
     * @param histograms rows by measure, court, line, time key and days
     */
    Optional<Dataset<Row>> of(Dataset<Row> histograms) {
        if (indicators.isEmpty()) {
            return Optional.empty();
        }
        Column[] maps = indicators.stream()
                .map(indicator -> expr("map_from_entries(collect_list(struct(window, value)) FILTER (WHERE i = "
                                + indicators.indexOf(indicator) + "))")
                        .as(column(indicator)))
                .toArray(Column[]::new);
        return Optional.of(values(rolledUp(histograms))
                .groupBy("scope", States.LINE)
                .agg(maps[0], List.of(maps).subList(1, maps.length).toArray(Column[]::new)));
    }

    /** Day histograms by measure, scope, line and window. */
    Dataset<Row> rolledUp(Dataset<Row> histograms) {
        String measures = indicators.stream()
                .map(indicator -> SparkSql.text(measure(indicator)))
                .distinct()
                .collect(Collectors.joining(", "));
        Dataset<Row> lines = histograms.filter("measure IN (" + measures + ")");
        Dataset<Row> all = lines.groupBy("measure", States.COURT, States.TIME_KEY, States.DAYS)
                .agg(expr("sum(n)").as("n"))
                .withColumn(States.LINE, expr(String.valueOf(Scopes.ALL_LINES)));
        Dataset<Row> ofCourts = lines.unionByName(all);
        Dataset<Row> own =
                ofCourts.join(broadcast(scopes.own(spark)), States.COURT).drop(States.COURT);
        Dataset<Row> trees = ofCourts.join(broadcast(scopes.below(spark)), States.COURT)
                .groupBy("measure", "scope", States.LINE, States.TIME_KEY, States.DAYS)
                .agg(expr("sum(n)").as("n"));
        return own.unionByName(trees)
                .join(broadcast(keysOfWindows()), States.TIME_KEY)
                .groupBy("measure", "scope", States.LINE, "window", States.DAYS)
                .agg(expr("sum(n)").as("n"));
    }

    private Dataset<Row> keysOfWindows() {
        List<Row> rows = new ArrayList<>();
        for (Window window : windows) {
            for (int t = window.from(); t <= window.to(); t++) {
                rows.add(RowFactory.create(t, window.id()));
            }
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add(States.TIME_KEY, DataTypes.IntegerType, false)
                        .add("window", DataTypes.IntegerType, false));
    }

    /**
     * Quantiles by Hyndman and Fan's type 7, which is also Spark's and R's default: between the two values
     * around place {@code (n − 1) · p}, counted from 0.
     */
    private Dataset<Row> values(Dataset<Row> histograms) {
        String cell = "PARTITION BY i, scope, line, window";
        Dataset<Row> placed = histograms
                .join(broadcast(wanted()), "measure")
                .withColumn("before", expr("sum(n) OVER (" + cell + " ORDER BY days) - n"))
                .withColumn("last", expr("sum(n) OVER (" + cell + ") - 1"))
                .withColumn("place", expr("last * quantile"));
        String around = "min(days) FILTER (WHERE before <= %1$s AND %1$s < before + n)";
        return placed.groupBy("i", "scope", States.LINE, "window")
                .agg(
                        expr("max(place) - floor(max(place))").as("share"),
                        expr(around.formatted("floor(place)")).as("low"),
                        expr(around.formatted("least(floor(place) + 1, last)")).as("high"))
                .select(
                        col("i"),
                        col("scope"),
                        col(States.LINE),
                        col("window"),
                        expr("CAST(low + share * (high - low) AS DOUBLE)").as("value"));
    }

    private Dataset<Row> wanted() {
        List<Row> rows = indicators.stream()
                .map(indicator -> RowFactory.create(
                        indicators.indexOf(indicator),
                        measure(indicator),
                        indicator.spec().quantile().orElseThrow().doubleValue()))
                .toList();
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("i", DataTypes.IntegerType, false)
                        .add("measure", DataTypes.StringType, false)
                        .add("quantile", DataTypes.DoubleType, false));
    }

    private static String measure(Indicator indicator) {
        return indicator.numerator().get(0).measure().id();
    }
}
