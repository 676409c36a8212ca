package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.expression.SparkSql;

/** Forms the figures of a catalogue from histories, indicator by indicator. */
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

    private final Catalogue catalogue;
    private final IndicatorFacts facts;
    private final LocalDate dataFrom;

    IndicatorTable(Catalogue catalogue, IndicatorFacts facts, LocalDate dataFrom) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.dataFrom = dataFrom;
    }

    /**
     * The rows of the contract in its order, one indicator after the other: no row has to be moved.
     *
     * @param histories one row per scope and line, in order
     * @param windows the windows, in order
     */
    Dataset<Row> rows(List<Indicator> indicators, Dataset<Row> histories, Dataset<Row> windows) {
        return indicators.stream()
                .map(indicator -> rows(indicator, histories, windows))
                .reduce(Dataset::union)
                .orElseThrow();
    }

    private Dataset<Row> rows(Indicator indicator, Dataset<Row> histories, Dataset<Row> windows) {
        FigureSql sql = new FigureSql(indicator, dataFrom);
        // A line that an indicator never has to do with has no rows; all lines together always have theirs.
        Dataset<Row> cells = histories.filter("(levels & " + facts.levels(indicator) + ") <> 0 AND (" + States.LINE
                + " = " + Scopes.ALL_LINES + " OR " + sql.something() + ")");
        Dataset<Row> figures = cells.crossJoin(broadcast(windows)).filter("period IN (" + periods(indicator) + ")");
        return presented(indicator, sql, withReferences(indicator, with(with(figures, sql.counted()), sql.judged())));
    }

    private static String periods(Indicator indicator) {
        return indicator.spec().periods().stream()
                .map(PeriodKind::word)
                .map(SparkSql::text)
                .collect(Collectors.joining(", "));
    }

    private static Dataset<Row> with(Dataset<Row> rows, Map<String, String> columns) {
        Map<String, Column> added = new LinkedHashMap<>();
        columns.forEach((name, sql) -> added.put(name, expr(sql)));
        return rows.withColumns(added);
    }

    private Dataset<Row> withReferences(Indicator indicator, Dataset<Row> rows) {
        if (indicator.spec().references().isEmpty()) {
            Column none = expr("CAST(NULL AS DOUBLE)");
            return rows.withColumn("reference_low", none).withColumn("reference_high", none);
        }
        return rows.join(broadcast(facts.references(indicator)), new String[] {"window", States.LINE, "level"}, "left");
    }

    private Dataset<Row> presented(Indicator indicator, FigureSql sql, Dataset<Row> rows) {
        String breaks = facts.breaks(indicator).entrySet().stream()
                .map(found -> " WHEN window = " + found.getKey() + " THEN DATE'" + found.getValue() + "'")
                .collect(Collectors.joining());
        String broken = breaks.isEmpty()
                ? "CAST(NULL AS DATE)"
                : "CASE WHEN change_on_year IS NULL THEN NULL" + breaks + " END";
        return rows.withColumn("change_on_year", expr(sql.change("last_year")))
                .withColumn("change_on_previous", expr(sql.change("previous")))
                .withColumn("break_on", expr(broken))
                .withColumn(
                        "position",
                        expr("CASE WHEN reference_low IS NULL AND reference_high IS NULL THEN 'no_range' "
                                + "WHEN value IS NULL THEN 'not_computable' WHEN status = 'too_few' THEN 'too_few' "
                                + "WHEN value < reference_low THEN 'below' "
                                + "WHEN value > reference_high THEN 'above' ELSE 'within' END"))
                .withColumn("catalogue", lit(catalogue.spec().id()))
                .withColumn("indicator", lit(indicator.id()))
                .withColumn("definition", lit(indicator.definition()))
                .drop(States.LINE, "scope")
                .withColumnsRenamed(Map.of("line_code", "line", "scope_kind", "scope"))
                .select(COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new));
    }
}
