package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.time.LocalDate;
import java.util.HashMap;
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

/** Forms the figures of a catalogue from histories, indicator by indicator: by line, or by the codes of a breakdown. */
final class IndicatorTable {
    /** The columns by line, as the contract in {@code docs/tables.md} has them, in order. */
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

    /** The columns of a breakdown. Ranges and single periods before are told by line only. */
    static final List<String> BREAKDOWN_COLUMNS = List.of(
            "catalogue",
            "dimension",
            "indicator",
            "definition",
            "court",
            "court_order",
            "scope",
            "code",
            "period",
            "period_start",
            "period_end",
            "complete",
            "status",
            "value",
            "numerator",
            "denominator",
            "last_year",
            "change_on_year",
            "break_on",
            "last_year_numerator",
            "last_year_denominator");

    private static final String POSITION = "CASE WHEN reference_low IS NULL AND reference_high IS NULL THEN 'no_range' "
            + "WHEN value IS NULL THEN 'not_computable' WHEN status = 'too_few' THEN 'too_few' "
            + "WHEN value < reference_low THEN 'below' WHEN value > reference_high THEN 'above' ELSE 'within' END";

    private final Catalogue catalogue;
    private final Grouping grouping;
    private final IndicatorFacts facts;
    private final LocalDate dataFrom;

    IndicatorTable(Catalogue catalogue, Grouping grouping, IndicatorFacts facts, LocalDate dataFrom) {
        this.catalogue = catalogue;
        this.grouping = grouping;
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
        return together(indicators.stream()
                .map(indicator -> rows(indicator, histories, windows))
                .toList());
    }

    /** Halves of halves: every union looks at all that it is made of, which a chain of them would do over and over. */
    private static Dataset<Row> together(List<Dataset<Row>> parts) {
        int half = parts.size() / 2;
        return half == 0
                ? parts.get(0)
                : together(parts.subList(0, half)).union(together(parts.subList(half, parts.size())));
    }

    private Dataset<Row> rows(Indicator indicator, Dataset<Row> histories, Dataset<Row> windows) {
        FigureSql sql = new FigureSql(indicator, dataFrom);
        // A line or code that an indicator never has to do with has no rows; all lines together always have theirs.
        Dataset<Row> cells = histories.filter("(levels & " + facts.levels(indicator) + ") <> 0 AND (" + States.LINE
                + " = " + Grouping.ALL + " OR " + sql.something() + ")");
        Dataset<Row> figures = cells.crossJoin(broadcast(windows)).filter("period IN (" + periods(indicator) + ")");
        Dataset<Row> counted = figures.withColumns(columns(sql.counted()));
        if (hasRanges(indicator)) {
            counted = counted.join(
                    broadcast(facts.references(indicator)), new String[] {"window", States.LINE, "level"}, "left");
        }
        return counted.withColumns(columns(sql.judged())).select(contract(indicator, sql));
    }

    private boolean hasRanges(Indicator indicator) {
        return grouping.breakdown().isEmpty() && !indicator.spec().references().isEmpty();
    }

    private static String periods(Indicator indicator) {
        return indicator.spec().periods().stream()
                .map(PeriodKind::word)
                .map(SparkSql::text)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Column> columns(Map<String, String> sql) {
        Map<String, Column> columns = new LinkedHashMap<>();
        sql.forEach((name, value) -> columns.put(name, expr(value)));
        return columns;
    }

    private Column[] contract(Indicator indicator, FigureSql sql) {
        boolean ranges = hasRanges(indicator);
        String onYear = sql.change("last_year");
        Map<String, String> formed = new HashMap<>();
        formed.put("catalogue", SparkSql.text(catalogue.spec().id()));
        formed.put("indicator", SparkSql.text(indicator.id()));
        formed.put("definition", SparkSql.text(indicator.definition()));
        formed.put("scope", "scope_kind");
        formed.put("line", "line_code");
        formed.put("code", "line_code");
        grouping.breakdown().ifPresent(by -> formed.put("dimension", SparkSql.text(by.dimension())));
        formed.put("change_on_year", onYear);
        formed.put("change_on_previous", sql.change("previous"));
        formed.put("break_on", "IF((" + onYear + ") IS NULL, NULL, " + breakOn(indicator) + ")");
        formed.put("position", ranges ? POSITION : "'no_range'");
        if (!ranges) {
            formed.put("reference_low", "CAST(NULL AS DOUBLE)");
            formed.put("reference_high", "CAST(NULL AS DOUBLE)");
        }
        return (grouping.breakdown().isEmpty() ? COLUMNS : BREAKDOWN_COLUMNS)
                .stream()
                        .map(name -> expr(formed.getOrDefault(name, name)).as(name))
                        .toArray(Column[]::new);
    }

    private String breakOn(Indicator indicator) {
        String breaks = facts.breaks(indicator).entrySet().stream()
                .map(found -> " WHEN " + found.getKey() + " THEN DATE'" + found.getValue() + "'")
                .collect(Collectors.joining());
        return breaks.isEmpty() ? "CAST(NULL AS DATE)" : "CASE window" + breaks + " END";
    }
}
