package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.output.TableWriter;
import zhixiao.spec.mapping.Source;
import zhixiao.spec.mapping.TableMapping;

/**
 * Every row that did not become a row of its table, with its place and its reason. A bad value is shown for
 * codes, dates and numbers only: free text may hold a name.
 */
final class Rejects {
    static final String DUPLICATE = "duplicate";

    private static final String REASON =
            "array(named_struct('reason', '%s', 'field', CAST(NULL AS STRING), " + "'found', CAST(NULL AS STRING)))";

    private final SparkSession spark;
    private final Map<String, Source> sources;
    private final List<Dataset<Row>> parts = new ArrayList<>();

    Rejects(SparkSession spark, Map<String, Source> sources) {
        this.spark = spark;
        this.sources = sources;
    }

    /** Adds the rows of a staged table that are bad or void. */
    void bad(TableMapping mapped, Dataset<Row> staged) {
        Dataset<Row> rows = staged.filter(col(StagedTable.STATUS).notEqual(StagedTable.KEPT))
                .withColumn(
                        StagedTable.REASONS,
                        expr("IF(_status = '" + StagedTable.DELETED + "', " + REASON.formatted(StagedTable.DELETED)
                                + ", _reasons)"));
        add(mapped, staged, rows);
    }

    /** Adds rows of a case that another row already stands for. */
    void duplicates(TableMapping mapped, Dataset<Row> staged, Dataset<Row> rows) {
        add(mapped, staged, rows.withColumn(StagedTable.REASONS, expr(REASON.formatted(DUPLICATE))));
    }

    /** Adds rows that belong to no case. */
    void orphans(TableMapping mapped, Dataset<Row> staged, Dataset<Row> rows) {
        add(mapped, staged, rows.withColumn(StagedTable.REASONS, expr(REASON.formatted("no_parent"))));
    }

    private void add(TableMapping mapped, Dataset<Row> staged, Dataset<Row> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(lit(mapped.source()).as("source"));
        columns.add(lit(mapped.table().name()).as("table"));
        columns.add(col(SourceTable.FILE).as("file"));
        columns.add(expr(row(sources.get(mapped.source()).format())).as("row"));
        columns.add(expr("_reasons[0].reason").as("reason"));
        columns.add(expr("_reasons[0].field").as("field"));
        columns.add(expr("_reasons[0].found").as("found"));
        columns.add(expr("transform(slice(_reasons, 2, 99), r -> concat_ws(' ', r.reason, r.field))")
                .as("further"));
        parts.add(rows.join(firstRows(staged), expr("_file = _in_file AND _block = _in_block"))
                .select(columns.toArray(Column[]::new)));
    }

    /** Where a row stands: its line or number in the file; of a table its id, if it has one. */
    private static String row(Source.Format format) {
        return switch (format) {
            // The header of a CSV file is line 1.
            case CSV -> "_rows_before + _row - _first_row + 2";
            case PARQUET, JSON, ARROW -> "_rows_before + _row - _first_row + 1";
            case JDBC, TABLE -> "_row";
        };
    }

    /** How many rows stand before each part of each file that was read together. */
    private static Dataset<Row> firstRows(Dataset<Row> staged) {
        return staged.groupBy(SourceTable.FILE, SourceTable.BLOCK)
                .agg(expr("min(_row)").as("_first_row"), expr("count(1)").as("_rows"))
                .withColumn(
                        "_rows_before",
                        expr("coalesce(sum(_rows) OVER (PARTITION BY _file ORDER BY _block "
                                + "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)"))
                .withColumnRenamed(SourceTable.FILE, "_in_file")
                .withColumnRenamed(SourceTable.BLOCK, "_in_block")
                .drop("_rows");
    }

    /** Writes all of them, and counts them by source, reason and field. */
    List<IntakeSummary.Reject> write(Path folder) throws IOException {
        Dataset<Row> all = parts.stream().reduce(Dataset::unionByName).orElseThrow();
        TableWriter.write(all, folder, 1, List.of("source"), List.of("source", "table", "file", "row", "reason"));
        List<IntakeSummary.Reject> counts = new ArrayList<>();
        for (Row row : spark.read()
                .parquet(folder.toString())
                .groupBy("source", "reason", "field")
                .count()
                .orderBy("source", "reason", "field")
                .collectAsList()) {
            counts.add(new IntakeSummary.Reject(
                    row.getString(0), row.getString(1), row.isNullAt(2) ? "" : row.getString(2), row.getLong(3)));
        }
        return counts;
    }
}
