package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.expression.SparkSql;

/** Exact quantiles of every scope, line and window, from day histograms, which add up as counts do. */
final class Quantiles {
    private final List<Indicator> indicators;
    private final RollUp rollUp;

    Quantiles(List<Indicator> computed, RollUp rollUp) {
        this.indicators = computed.stream()
                .filter(indicator -> indicator.kind() == Kind.QUANTILE)
                .toList();
        this.rollUp = rollUp;
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
        List<String> names = indicators.stream().map(Quantiles::column).toList();
        Column[] values = indicators.stream().map(indicator -> value(indicator)).toArray(Column[]::new);
        Column[] maps = names.stream()
                .map(SparkSql::name)
                .map(name -> expr("map_from_entries(collect_list(struct(window, " + name + ")) FILTER (WHERE " + name
                        + " IS NOT NULL)) AS " + name))
                .toArray(Column[]::new);
        // All rows of a cell in one place first: most of them are alone in theirs, and a merge of halves would be work
        // for nothing.
        String measures = indicators.stream()
                .map(indicator -> SparkSql.text(measure(indicator)))
                .distinct()
                .collect(Collectors.joining(", "));
        Dataset<Row> cells = rollUp.inWindows(
                        rollUp.byScope(histograms.filter("measure IN (" + measures + ")"), col(States.TIME_KEY)))
                .repartition(col("scope"), col(States.LINE));
        return Optional.of(cells.groupBy("scope", States.LINE, "window")
                .agg(values[0], rest(values))
                .groupBy("scope", States.LINE)
                .agg(maps[0], rest(maps)));
    }

    /**
     * Spark's {@code percentile} is exact, and weighted by how many rows took so many days. Between two values it goes
     * by Hyndman and Fan's type 7, R's default, too.
     */
    private static Column value(Indicator indicator) {
        return expr("percentile(" + States.DAYS + ", "
                        + indicator.spec().quantile().orElseThrow().toPlainString() + ", n) FILTER (WHERE measure = "
                        + SparkSql.text(measure(indicator)) + ")")
                .as(column(indicator));
    }

    private static String measure(Indicator indicator) {
        return indicator.numerator().get(0).measure().id();
    }

    private static Column[] rest(Column[] columns) {
        return List.of(columns).subList(1, columns.length).toArray(Column[]::new);
    }
}
