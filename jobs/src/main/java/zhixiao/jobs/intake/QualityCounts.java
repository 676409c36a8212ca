package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.output.TableWriter;
import zhixiao.jobs.table.ArrowSink;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Check;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Word;

/**
 * How many rows of cases fail the quality rules, by court and month: one pass over the rows of the source, those that
 * became no case among them. Counts of several rules do not add up to rows that fail one of them, so these are counted, too.
 */
public final class QualityCounts {
    /** The name of its table. */
    public static final String TABLE = "quality";

    /** Its columns; {@code rule} and {@code severity} are empty for all rows. */
    static final List<String> COLUMNS = List.of("court", "court_order", "month", "rule", "severity", "rows");

    private static final List<String> ORDER = List.of("court_order", "month", "rule", "severity");

    /** In place of a severity: rows that became no case, by rules of quality or otherwise. */
    private static final String REJECTED = "rejected";

    private final SparkSession spark;
    private final Table table;
    private final CourtTree courts;

    QualityCounts(SparkSession spark, Table table, CourtTree courts) {
        this.spark = spark;
        this.table = table;
        this.courts = courts;
    }

    /** What is counted: a rule, or all rules of a severity. */
    private record Counted(String rule, String severity, String condition) {}

    /** Writes the table as Parquet and Arrow. @param staged the rows of the source of cases, all of them */
    void write(Dataset<Row> staged, Path out, Path work) throws IOException {
        String counted = work.resolve(TABLE).toString();
        counts(staged).write().parquet(counted);
        Dataset<Row> counts = spark.read().parquet(counted);
        Column[] columns = COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new);
        Column[] order = ORDER.stream().map(name -> col(name)).toArray(Column[]::new);
        ArrowSink.write(counts.orderBy(order).select(columns), out.resolve(TABLE + ".arrow"));
        TableWriter.writeSelected(
                counts, out.resolve(TABLE), TableWriter.files(counts.count()), List.of("court_order"), ORDER, COLUMNS);
    }

    private Dataset<Row> counts(Dataset<Row> staged) {
        List<Counted> counted = counted();
        List<Column> sums = new ArrayList<>();
        for (int place = 0; place < counted.size(); place++) {
            sums.add(expr("count_if(" + counted.get(place).condition() + ")").as("_" + place));
        }
        List<String> told = new ArrayList<>();
        for (int place = 0; place < counted.size(); place++) {
            told.add(text(counted.get(place).rule()) + ", "
                    + text(counted.get(place).severity()) + ", _" + place);
        }
        Dataset<Row> counts = staged.filter(col(StagedTable.STATUS).notEqual(StagedTable.DELETED))
                .groupBy(
                        expr(SparkSql.name(table.court())).as("court_order"),
                        expr("trunc(" + SparkSql.name(table.entered()) + ", 'MM')")
                                .as("month"))
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
                .selectExpr(
                        "court_order",
                        "month",
                        "stack(" + counted.size() + ", " + String.join(", ", told) + ") AS (rule, severity, rows)")
                .filter("rows > 0");
        return CourtCodes.beside(counts, courts, "court_order", "court");
    }

    private List<Counted> counted() {
        List<Counted> counted = new ArrayList<>();
        counted.add(new Counted("", "", "TRUE"));
        String rejected = StagedTable.STATUS + " = '" + StagedTable.REJECTED + "'";
        counted.add(new Counted("", REJECTED, rejected));
        for (Check.Severity severity : Check.Severity.values()) {
            List<Check> rules = table.checks().stream()
                    .filter(rule -> rule.severity() == severity)
                    .toList();
            String fails = rules.isEmpty() ? "FALSE" : fails(rules);
            // What became no case is wrong, whatever the reason.
            counted.add(new Counted(
                    "",
                    Word.of(severity),
                    severity == Check.Severity.ERROR ? "(" + rejected + " OR " + fails + ")" : fails));
        }
        table.checks()
                .forEach(rule -> counted.add(new Counted(rule.name(), Word.of(rule.severity()), fails(List.of(rule)))));
        return counted;
    }

    private static String fails(List<Check> rules) {
        return "exists(concat(" + StagedTable.REASONS + ", " + StagedTable.NOTES + "), found -> found.reason = '"
                + StagedTable.CHECK_FAILED + "' AND found.field IN ("
                + rules.stream().map(rule -> SparkSql.text(rule.name())).collect(Collectors.joining(", ")) + "))";
    }

    private static String text(String text) {
        return text.isEmpty() ? "CAST(NULL AS STRING)" : SparkSql.text(text);
    }
}
