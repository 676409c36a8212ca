package zhixiao.jobs.revisions;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.jobs.revisions.RevisionsSummary.Reason;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.text.Word;

/** Figures of the same indicator, court, line and days in two tables of indicators, where they differ. */
final class RevisedFigures {
    /** The name of the table. */
    static final String TABLE = "revisions";

    /** The columns of the contract in {@code docs/tables.md}, in order. */
    static final List<String> COLUMNS = List.of(
            "indicator",
            "definition_before",
            "definition",
            "court",
            "court_order",
            "scope",
            "line",
            "period",
            "period_start",
            "period_end",
            "value_before",
            "value",
            "change",
            "numerator_before",
            "numerator",
            "denominator_before",
            "denominator",
            "because");

    /** What its rows are sorted by; together without ties. */
    static final List<String> ORDER =
            List.of("court_order", "scope", "indicator", "line", "period", "period_start", "period_end");

    private static final List<String> WINDOW = List.of("period", "period_start", "period_end");
    private static final List<String> SERIES = List.of("indicator", "court", "scope");
    private static final List<String> CELL =
            List.of("indicator", "court", "scope", "line", "period", "period_start", "period_end");
    private static final List<String> FIGURE =
            List.of("definition", "court_order", "value", "numerator", "denominator");

    private final Catalogue catalogue;
    private final Dataset<Row> before;
    private final Dataset<Row> now;

    /**
     * Compares two tables.
     *
     * @param before the indicators of the earlier run
     * @param now those of this one
     */
    RevisedFigures(Catalogue catalogue, Dataset<Row> before, Dataset<Row> now) {
        this.catalogue = catalogue;
        this.before = shared(before, now);
        this.now = shared(now, before);
    }

    /** Rows of windows and series that the other table has, too: a line without a case has no rows. */
    private static Dataset<Row> shared(Dataset<Row> rows, Dataset<Row> other) {
        return rows.join(broadcast(distinct(other, WINDOW)), named(WINDOW), "left_semi")
                .join(broadcast(distinct(other, SERIES)), named(SERIES), "left_semi");
    }

    private static Dataset<Row> distinct(Dataset<Row> rows, List<String> columns) {
        return rows.select(columns.stream().map(name -> col(name)).toArray(Column[]::new))
                .distinct();
    }

    private static String[] named(List<String> columns) {
        return columns.toArray(String[]::new);
    }

    /** How many figures of this run can be held against the earlier one. */
    long compared() {
        return now.count();
    }

    /** The rows of the contract. */
    Dataset<Row> rows() {
        Dataset<Row> earlier = figures(before, "_before");
        List<Column> columns = new ArrayList<>();
        CELL.forEach(name -> columns.add(col(name)));
        columns.add(expr("coalesce(court_order, court_order_before)").as("court_order"));
        for (String name : List.of("definition", "value", "numerator", "denominator")) {
            columns.add(col(name + "_before"));
            columns.add(col(name));
        }
        columns.add(expr("value - value_before").as("change"));
        columns.add(expr(because()).as("because"));
        return figures(now, "")
                .join(earlier, named(CELL), "full_outer")
                .filter("NOT (value <=> value_before AND numerator <=> numerator_before"
                        + " AND denominator <=> denominator_before)")
                // A line that had no case yet has no rows; zero is no news.
                .filter("coalesce(numerator, 0) <> coalesce(numerator_before, 0)"
                        + " OR coalesce(denominator, 0) <> coalesce(denominator_before, 0)"
                        + " OR value <> value_before")
                .select(columns.toArray(Column[]::new));
    }

    private static Dataset<Row> figures(Dataset<Row> rows, String suffix) {
        List<Column> columns = new ArrayList<>();
        CELL.forEach(name -> columns.add(col(name)));
        FIGURE.forEach(name -> columns.add(col(name).as(name + suffix)));
        return rows.select(columns.toArray(Column[]::new));
    }

    /** A row that only one run has is of the definition that this one has. */
    private String because() {
        String settling = catalogue.indicators().stream()
                .filter(Indicator::settlesLater)
                .map(indicator -> SparkSql.text(indicator.id()))
                .collect(Collectors.joining(", "));
        String ofData = settling.isEmpty()
                ? text(Reason.DATA)
                : "IF(indicator IN (" + settling + "), " + text(Reason.DATA_OR_TIME) + ", " + text(Reason.DATA) + ")";
        String definitions = catalogue.indicators().stream()
                .map(indicator -> SparkSql.text(indicator.id()) + ", " + SparkSql.text(indicator.definition()))
                .collect(Collectors.joining(", ", "map(", ")"));
        return "IF(definition_before <> element_at(" + definitions + ", indicator), " + text(Reason.DEFINITION) + ", "
                + ofData + ")";
    }

    private static String text(Reason reason) {
        return SparkSql.text(Word.of(reason));
    }
}
