package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.expr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Overview;
import zhixiao.spec.bind.Term;
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

    /** Checks the movement that an overview names. */
    static Balance check(
            Overview overview, Dataset<Row> wide, Dataset<Row> cases, Scopes scopes, List<Window> windows) {
        String months = ids(windows.stream()
                .filter(window -> window.shown() && window.kind() == PeriodKind.MONTH)
                .map(Window::id)
                .toList());
        String own = ids(scopes.all().stream()
                .filter(scope -> scope.kind().equals(Scopes.OWN))
                .map(Scopes.Scope::id)
                .toList());
        Dataset<Row> cells = wide.filter(
                "line <> " + Scopes.ALL_LINES + " AND scope IN (" + own + ") AND window IN (" + months + ")");
        String stock = stock(overview.closing()).id();
        String opening = SparkSql.name(stock(overview.opening()).id() + RollUp.START);
        String closing = SparkSql.name(stock + RollUp.END);
        Row movement = cells.agg(
                        expr("count(1)"),
                        expr("count(1) FILTER (WHERE " + opening + " + " + flow(overview.in()) + " - "
                                + flow(overview.out()) + " <> " + closing + ")"))
                .first();
        long directCells = 0;
        long directBroken = 0;
        for (Window edge : edges(windows)) {
            Row direct = direct(overview, cells.filter("window = " + edge.id()), cases, scopes, edge.end());
            directCells += direct.getLong(0);
            directBroken += direct.getLong(1);
        }
        return new Balance(movement.getLong(0), movement.getLong(1), directCells, directBroken);
    }

    /** The first and the last month. */
    private static List<Window> edges(List<Window> windows) {
        List<Window> months = windows.stream()
                .filter(window -> window.shown() && window.kind() == PeriodKind.MONTH)
                .toList();
        return months.size() == 1 ? months : List.of(months.get(0), months.get(months.size() - 1));
    }

    private static Row direct(Overview overview, Dataset<Row> cells, Dataset<Row> cases, Scopes scopes, LocalDate day) {
        Measure measure = stock(overview.closing());
        Measure.Stock timing = (Measure.Stock) measure.timing();
        String from = SparkSql.of(timing.from());
        String until = SparkSql.of(timing.until());
        String condition = measure.condition().map(SparkSql::of).orElse("TRUE");
        String byCourt = scopes.all().stream()
                .filter(scope -> scope.kind().equals(Scopes.OWN))
                .map(scope -> "WHEN " + scope.court().order() + " THEN " + scope.id())
                .collect(Collectors.joining(" ", "CASE _court ", " END"));
        Dataset<Row> counted = cases.filter(condition + " AND " + from + " <= DATE'" + day + "' AND (" + until
                        + " IS NULL OR " + until + " > DATE'" + day + "')")
                .selectExpr(
                        SparkSql.name(measure.table().court()) + " AS _court",
                        "coalesce(" + SparkSql.name(measure.table().breakdown()) + ", " + States.UNMAPPED + ") AS line")
                .selectExpr(byCourt + " AS scope", "line")
                .groupBy("scope", "line")
                .agg(expr("count(1)").as("direct"));
        return cells.join(counted, new String[] {"scope", "line"}, "full")
                .agg(
                        expr("count(1)"),
                        expr("count(1) FILTER (WHERE coalesce(direct, 0) <> coalesce("
                                + SparkSql.name(measure.id() + RollUp.END) + ", 0))"))
                .first();
    }

    private static Measure stock(Indicator indicator) {
        return indicator.numerator().get(0).measure();
    }

    private static String flow(Indicator indicator) {
        List<String> columns = new ArrayList<>();
        for (Term term : indicator.numerator()) {
            columns.add(SparkSql.name(term.measure().id()));
        }
        return "(" + String.join(" + ", columns) + ")";
    }

    private static String ids(List<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
