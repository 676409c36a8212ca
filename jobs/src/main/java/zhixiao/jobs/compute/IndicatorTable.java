package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.expression.SparkSql;

/**
 * Forms the figures of a catalogue from rolled-up states: quotients at the very end, never averages of
 * averages; a denominator of zero is a status, never 0 %, and one below the indicator's minimum is marked.
 */
final class IndicatorTable {
    /** The columns of the contract in {@code docs/tables.md}, in order. */
    static final List<String> COLUMNS = List.of(
            "catalogue",
            "indicator",
            "definition",
            "court",
            "court_order",
            "scope",
            "line",
            "period",
            "period_start",
            "period_end",
            "complete",
            "status",
            "value",
            "numerator",
            "denominator",
            "last_year",
            "previous",
            "change_on_year",
            "change_on_previous",
            "break_on",
            "reference_low",
            "reference_high",
            "position",
            "last_year_numerator",
            "last_year_denominator");

    private static final List<String> CELL = List.of("i", "scope", "line");

    private final SparkSession spark;
    private final Catalogue catalogue;
    private final List<Indicator> indicators;
    private final IndicatorFacts facts;

    IndicatorTable(SparkSession spark, Catalogue catalogue, List<Indicator> indicators, IndicatorFacts facts) {
        this.spark = spark;
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.facts = facts;
    }

    /**
     * The rows of the contract, with the columns {@code indicator_order}, {@code line_order} and
     * {@code period_order} to sort them by.
     *
     * @param wide one row per scope, line and window
     * @param histograms day histograms per scope, line and window
     * @param work a folder for what is needed in between
     */
    Dataset<Row> rows(Dataset<Row> wide, Dataset<Row> histograms, Path work) {
        Dataset<Row> figures = figures(wide);
        if (indicators.stream().anyMatch(indicator -> indicator.kind() == Kind.QUANTILE)) {
            figures = figures.join(quantiles(histograms), new String[] {"i", "scope", "line", "window"}, "left")
                    .withColumn("value", expr("coalesce(value, quantile)"))
                    .drop("quantile");
        }
        // Read three times below: as itself, as last year, as the period before.
        String folder = work.resolve("figures").toString();
        figures.write().parquet(folder);
        Dataset<Row> kept = spark.read().parquet(folder);
        return presented(compared(kept));
    }

    private Dataset<Row> figures(Dataset<Row> wide) {
        String stacked = indicators.stream()
                .map(indicator ->
                        indicators.indexOf(indicator) + ", " + numerator(indicator) + ", " + denominator(indicator))
                .collect(Collectors.joining(", "));
        String stack = "stack(" + indicators.size() + ", " + stacked + ") AS (i, numerator, denominator)";
        return wide.selectExpr("scope", "line", "window", stack)
                .join(broadcast(facts.indicators()), "i")
                .join(broadcast(facts.applicable()), new String[] {"i", "scope"})
                .join(broadcast(facts.windows()), "window")
                .filter("array_contains(periods, period) OR NOT shown")
                .withColumn(
                        "status",
                        expr("CASE WHEN reaches_back > " + "IF(needs_start, from_day, to_day) THEN 'before_data' "
                                + "WHEN quotient AND denominator <= 0 THEN 'no_cases' "
                                + "WHEN quotient AND denominator < minimum THEN 'too_few' ELSE 'ok' END"))
                .withColumn(
                        "value",
                        expr("CASE WHEN status NOT IN ('ok', 'too_few') OR kind = 'QUANTILE' THEN NULL "
                                + "WHEN quotient THEN numerator * coalesce(per, to_day - from_day) / denominator "
                                + "ELSE numerator END"))
                .selectExpr("i", "scope", "line", "window", "numerator", "denominator", "status", "value");
    }

    private static String numerator(Indicator indicator) {
        return switch (indicator.kind()) {
            case QUANTILE -> "CAST(NULL AS DOUBLE)";
            case MEAN ->
                doubled(SparkSql.name(
                        StateColumn.sum(indicator.numerator().get(0).measure())));
            default -> doubled(sum(indicator.numerator()));
        };
    }

    private static String denominator(Indicator indicator) {
        return switch (indicator.kind()) {
            case QUANTILE, MEAN ->
                doubled(SparkSql.name(
                        StateColumn.rows(indicator.numerator().get(0).measure())));
            case PROPORTION, RATIO, RATE -> doubled(sum(indicator.denominator()));
            case COUNT, STOCK, DIFFERENCE -> "CAST(NULL AS DOUBLE)";
        };
    }

    private static String sum(List<Term> terms) {
        return terms.stream()
                .map(term -> (term.minus() ? " - " : " + ") + column(term))
                .collect(Collectors.joining("", "0", ""));
    }

    private static String column(Term term) {
        boolean stock = term.measure().timing() instanceof Measure.Stock;
        String suffix = stock ? term.atStart() ? RollUp.START : RollUp.END : "";
        return SparkSql.name(term.measure().id() + suffix);
    }

    private static String doubled(String number) {
        return "CAST(" + number + " AS DOUBLE)";
    }

    /**
     * Quantiles by Hyndman and Fan's type 7, which is also Spark's and R's default: between the two values
     * around place {@code (n − 1) · p}, counted from 0.
     */
    private Dataset<Row> quantiles(Dataset<Row> histograms) {
        String before = "sum(n) OVER (PARTITION BY i, scope, line, window ORDER BY days) - n";
        String all = "sum(n) OVER (PARTITION BY i, scope, line, window)";
        return histograms
                .join(broadcast(facts.quantiles()), "measure")
                .withColumn("before", expr(before))
                .withColumn("place", expr("(" + all + " - 1) * quantile"))
                .withColumn("upper", expr("least(floor(place) + 1, " + all + " - 1)"))
                .groupBy("i", "scope", "line", "window")
                .agg(
                        expr("max(place) - floor(max(place))").as("share"),
                        expr("min(days) FILTER (WHERE before <= floor(place) AND floor(place) < before + n)")
                                .as("low"),
                        expr("min(days) FILTER (WHERE before <= upper AND upper < before + n)")
                                .as("high"))
                .selectExpr("i", "scope", "line", "window", "CAST(low + share * (high - low) AS DOUBLE) AS quantile");
    }

    private Dataset<Row> compared(Dataset<Row> figures) {
        Dataset<Row> marked = figures.join(broadcast(facts.windows()), "window")
                .filter("shown")
                .join(broadcast(facts.indicators()), "i");
        Dataset<Row> lastYear = other(
                figures,
                "last_year_window",
                col("value").as("last_year"),
                col("numerator").as("last_year_numerator"),
                col("denominator").as("last_year_denominator"));
        Dataset<Row> previous = other(figures, "previous_window", col("value").as("previous"));
        String[] onYear = {"i", "scope", "line", "last_year_window"};
        String[] onPrevious = {"i", "scope", "line", "previous_window"};
        String change = "CASE WHEN relative THEN IF(%1$s = 0, NULL, (value - %1$s) / %1$s) ELSE value - %1$s END";
        return marked.join(lastYear, onYear, "left")
                .join(previous, onPrevious, "left")
                .withColumn("change_on_year", expr(change.formatted("last_year")))
                .withColumn("change_on_previous", expr(change.formatted("previous")));
    }

    private static Dataset<Row> other(Dataset<Row> figures, String window, Column... values) {
        List<Column> columns = new ArrayList<>();
        CELL.forEach(name -> columns.add(col(name)));
        columns.add(col("window").as(window));
        columns.addAll(List.of(values));
        return figures.select(columns.toArray(Column[]::new));
    }

    private Dataset<Row> presented(Dataset<Row> compared) {
        Dataset<Row> complete = compared.join(broadcast(facts.scopes()), "scope")
                .join(broadcast(facts.lines()), "line")
                .join(broadcast(facts.breaks()), new String[] {"i", "window"}, "left")
                .join(broadcast(facts.references()), new String[] {"i", "window", "line", "level"}, "left")
                .withColumn("break_on", expr("IF(change_on_year IS NULL, NULL, break_on)"))
                .withColumn(
                        "position",
                        expr("CASE WHEN reference_low IS NULL AND reference_high IS NULL THEN 'no_range' "
                                + "WHEN value IS NULL THEN 'not_computable' WHEN status = 'too_few' THEN 'too_few' "
                                + "WHEN value < reference_low THEN 'below' "
                                + "WHEN value > reference_high THEN 'above' ELSE 'within' END"))
                .withColumn("catalogue", lit(catalogue.spec().id()))
                .drop("line")
                .withColumnRenamed("line_code", "line")
                .drop("scope")
                .withColumnRenamed("scope_kind", "scope");
        List<Column> columns = new ArrayList<>();
        COLUMNS.forEach(name -> columns.add(col(name)));
        columns.add(col("i").as("indicator_order"));
        columns.add(col("line_order"));
        columns.add(col("period_order"));
        return complete.select(columns.toArray(Column[]::new));
    }
}
