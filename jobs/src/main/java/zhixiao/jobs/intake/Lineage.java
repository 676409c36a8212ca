package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.output.TableWriter;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;

/**
 * Where later cases come from in the end: each is followed from original to original to the case with which the dispute
 * began. Ways double with each round (a case knows its original, then the original's original, then the fourth, …), so that
 * few rounds do for the longest chain; only later cases take part, and a round in which nothing moves is the last.
 */
final class Lineage {
    /** The name of its table. */
    static final String TABLE = "lineage";

    /** Its columns; {@code state} is {@code linked}, {@code original_missing} or {@code circle}. */
    static final List<String> COLUMNS =
            List.of("case_no", "court", "original_case_no", "step", "depth", "root_case_no", "root_court", "state");

    /** Six rounds reach 64 steps, a seventh tells who has arrived: whoever still moves goes round. */
    private static final int ROUNDS = 7;

    /** A step to a case of the same instance, as after a remand that names the earlier trial and not the appeal. */
    private static final String AGAIN = "again";

    private final SparkSession spark;
    private final Table cases;
    private final Table later;
    private final CourtTree courts;
    private final Path work;

    /**
     * Prepares it.
     *
     * @param cases the table of cases
     * @param later the table of those that name another as their original
     * @param work a folder for what is needed in between; the caller deletes it
     */
    Lineage(SparkSession spark, Table cases, Table later, CourtTree courts, Path work) {
        this.spark = spark;
        this.cases = cases;
        this.later = later;
        this.courts = courts;
        this.work = work;
    }

    /**
     * Writes the table.
     *
     * @param rows the cases that count, with what their numbers are compared by
     * @param key the column of that
     * @return how many later cases go round in a circle
     */
    long write(Dataset<Row> rows, String key, Path out) throws IOException {
        Table.Parent parent = later.parent().orElseThrow();
        String number = SparkSql.name(parent.parentField());
        String original = SparkSql.name(parent.field());
        String link = LinkSql.key(cases.fields().get(parent.parentField()).kind(), original);
        String told = "court_order, " + number + " AS case_no, " + instance() + " AS instance";
        String whose = "struct(" + SparkSql.name(cases.court()) + " AS " + told;
        // Two cases of one number would make one way two: the first by court and number stands for both.
        Dataset<Row> steps = stored(
                "steps",
                rows.filter(original + " IS NOT NULL AND " + key + " IS NOT NULL")
                        .groupBy(col(key).as("_from"))
                        .agg(expr("min(" + whose + ", " + original + " AS original_case_no, " + link
                                + " AS up)) AS _step")));
        Dataset<Row> ways = followed(steps.selectExpr("_from", "_step.up AS _to", "1 AS depth", "FALSE AS moved"));
        Dataset<Row> asked =
                steps.selectExpr("_step.up AS _asked").union(ways.select("_to")).distinct();
        Dataset<Row> known = stored(
                "known",
                rows.selectExpr(key + " AS _key", whose + ") AS _case")
                        .join(asked, expr("_key = _asked"), "left_semi")
                        .groupBy("_key")
                        .agg(expr("min(_case) AS _case")));
        Dataset<Row> ended = stored(
                "ended",
                steps.join(ways, "_from")
                        .join(known.selectExpr("_key AS _up", "_case AS _original"), expr("_step.up = _up"), "left")
                        .join(known.selectExpr("_key AS _root", "_case AS _begun"), expr("_to = _root"), "left"));
        Dataset<Row> lineage = ended.selectExpr(
                "_step.case_no AS case_no",
                "_step.court_order AS court_order",
                "_step.original_case_no AS original_case_no",
                step() + " AS step",
                "IF(moved, NULL, depth) AS depth",
                "IF(moved, NULL, _begun.case_no) AS root_case_no",
                "IF(moved, NULL, _begun.court_order) AS root_order",
                "CASE WHEN moved THEN 'circle' WHEN _begun IS NULL THEN 'original_missing' ELSE 'linked' END AS state");
        Dataset<Row> named = CourtCodes.beside(
                CourtCodes.beside(lineage, courts, "court_order", "court"), courts, "root_order", "root_court");
        TableWriter.writeSelected(
                named,
                out.resolve(TABLE),
                TableWriter.files(ended.count()),
                List.of("court_order"),
                List.of("court_order", "case_no"),
                COLUMNS);
        return ended.filter("moved").count();
    }

    /** Each later case with the end of its way: the first case on it that names no original, or one that is not there. */
    private Dataset<Row> followed(Dataset<Row> ways) {
        Dataset<Row> now = stored("way-0", ways);
        for (int round = 1; round <= ROUNDS; round++) {
            Dataset<Row> on = now.selectExpr("_from AS _at", "_to AS _on", "depth AS _further");
            Dataset<Row> next = stored(
                    "way-" + round,
                    now.join(on, col("_to").equalTo(col("_at")), "left")
                            .selectExpr(
                                    "_from",
                                    "coalesce(_on, _to) AS _to",
                                    "depth + coalesce(_further, 0) AS depth",
                                    "_at IS NOT NULL AS moved"));
            now = next;
            if (next.filter("moved").isEmpty()) {
                break;
            }
        }
        return now;
    }

    /** The field of cases that says of what instance they are, as indicators of later cases can ask for it. */
    private Optional<Field> instanceField() {
        return later.parent().orElseThrow().carried().stream()
                .filter(carried -> later.dimensions().values().stream()
                        .anyMatch(dimension ->
                                dimension.column().equals(carried.column().name())))
                .map(carried -> cases.fields().get(carried.parentField()))
                .filter(field -> field.codes().isPresent())
                .findFirst();
    }

    private String instance() {
        return instanceField().map(field -> SparkSql.name(field.name())).orElse("CAST(NULL AS INT)");
    }

    /** The code of the later case's instance, or that it is the same again. */
    private String step() {
        return instanceField()
                .flatMap(Field::codes)
                .map(codes -> codes.entries().stream()
                        .map((CodeList.Entry entry) -> " WHEN " + entry.id() + " THEN " + SparkSql.text(entry.code()))
                        .collect(Collectors.joining(
                                "",
                                "IF(_step.instance = _original.instance, '" + AGAIN + "', CASE _step.instance",
                                " END)")))
                .orElse("CAST(NULL AS STRING)");
    }

    /** Rows that are needed several times. */
    private Dataset<Row> stored(String name, Dataset<Row> rows) {
        String folder = work.resolve(TABLE + "-" + name).toString();
        rows.write().parquet(folder);
        return spark.read().parquet(folder);
    }
}
