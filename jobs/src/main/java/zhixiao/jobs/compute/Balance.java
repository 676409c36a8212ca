package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Overview;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.expression.SparkSql;

/**
 * Checks the movement of cases on every court, line and month: {@code opening + in − out = closing}, where
 * the stocks are running sums of their own entries and exits, and {@code in} and {@code out} are counted
 * apart. At the two edges of the data the stock is also counted directly, case by case.
 *
 * @param cells how many cells were checked
 * @param broken in how many of them the movement does not add up
 * @param directCells how many stocks were counted directly
 * @param directBroken how many of those differ from their running sum
 */
public record Balance(long cells, long broken, long directCells, long directBroken) {

    /** True if nothing is broken. */
    public boolean holds() {
        return broken == 0 && directBroken == 0;
    }

    /**
     * Checks the movement that an overview names.
     *
     * @param histories one row per scope and line
     * @param windows the windows with their places
     * @param cases the cases as they were known at the cut-off
     * @param edges the first and the last day of a shown month
     */
    static Balance check(
            Overview overview,
            Dataset<Row> histories,
            Dataset<Row> windows,
            Dataset<Row> cases,
            Scopes scopes,
            List<LocalDate> edges) {
        Dataset<Row> cells = histories
                .filter(States.LINE + " <> " + Grouping.ALL + " AND scope_kind = '" + Scopes.OWN + "'")
                .crossJoin(broadcast(windows.filter("period = '" + PeriodKind.MONTH.word() + "'")))
                .withColumn("_opening", expr(sum(overview.opening())))
                .withColumn("_closing", expr(sum(overview.closing())));
        Row movement = cells.agg(
                        expr("count(1)"),
                        expr("count(1) FILTER (WHERE _opening + " + sum(overview.in()) + " - " + sum(overview.out())
                                + " <> _closing)"))
                .first();
        long directCells = 0;
        long directBroken = 0;
        for (LocalDate edge : edges) {
            Row direct = direct(
                    overview,
                    cells.filter("period_end = DATE'" + edge + "'").select("scope", States.LINE, "_closing"),
                    cases,
                    scopes,
                    edge);
            directCells += direct.getLong(0);
            directBroken += direct.getLong(1);
        }
        return new Balance(movement.getLong(0), movement.getLong(1), directCells, directBroken);
    }

    private static Row direct(Overview overview, Dataset<Row> cells, Dataset<Row> cases, Scopes scopes, LocalDate day) {
        Measure measure = overview.closing().numerator().get(0).measure();
        Measure.Stock timing = (Measure.Stock) measure.timing();
        String from = SparkSql.of(timing.from());
        String until = SparkSql.of(timing.until());
        String condition = measure.condition().map(SparkSql::of).orElse("TRUE");
        Dataset<Row> counted = cases.filter("(" + condition + ") AND " + from + " <= DATE'" + day + "' AND (" + until
                        + " IS NULL OR " + until + " > DATE'" + day + "')")
                .selectExpr(
                        SparkSql.name(measure.table().court()) + " AS " + States.COURT,
                        "coalesce(" + SparkSql.name(measure.table().breakdown()) + ", " + States.UNMAPPED + ") AS "
                                + States.LINE)
                .groupBy(States.COURT, States.LINE)
                .agg(expr("count(1)").as("direct"))
                .join(broadcast(scopes.own(cases.sparkSession())), States.COURT);
        return cells.join(counted, new String[] {"scope", States.LINE}, "full")
                .agg(expr("count(1)"), expr("count(1) FILTER (WHERE coalesce(direct, 0) <> coalesce(_closing, 0))"))
                .first();
    }

    private static String sum(Indicator indicator) {
        return indicator.numerator().stream()
                .map(FigureSql.Part::of)
                .map(part -> part.sql(""))
                .collect(Collectors.joining(" + ", "(", ")"));
    }
}
