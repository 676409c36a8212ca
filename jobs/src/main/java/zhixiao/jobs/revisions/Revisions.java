package zhixiao.jobs.revisions;

import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.compute.SortedTable;
import zhixiao.jobs.revisions.RevisionsSummary.CaseChanges;
import zhixiao.jobs.revisions.RevisionsSummary.Reason;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.text.Word;

/** The stage that holds a run against an earlier one. */
public final class Revisions {
    private final SparkSession spark;
    private final Path out;
    private final Path work;

    /**
     * Prepares the stage.
     *
     * @param out the run's folder, with its indicators
     * @param work a folder for what is needed in between; the caller deletes it
     */
    public Revisions(SparkSession spark, Path out, Path work) {
        this.spark = spark;
        this.out = out;
        this.work = work;
    }

    /** Runs the stage. @param cases the cases of this run */
    public RevisionsSummary run(Catalogue catalogue, Compute.Cases cases, EarlierRun earlier) throws IOException {
        RevisedFigures figures = new RevisedFigures(catalogue, indicators(earlier.folder()), indicators(out));
        SortedTable tables = new SortedTable(spark, out, work);
        tables.write(figures.rows(), RevisedFigures.TABLE, RevisedFigures.COLUMNS, RevisedFigures.ORDER);
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        counts(RevisedFigures.TABLE, "because", "TRUE", "count(1)")
                .forEach((reason, n) -> reasons.put(Word.in(Reason.class, reason), n));
        if (earlier.cases().isEmpty()) {
            return new RevisionsSummary(earlier, figures.compared(), reasons, Optional.empty(), 0);
        }
        long rows = tables.write(
                new RevisedCases(
                                spark,
                                catalogue.model().cases(),
                                earlier.cases().get(),
                                cases,
                                new AsOf(earlier.asOf()))
                        .rows(),
                RevisedCases.TABLE,
                RevisedCases.COLUMNS,
                RevisedCases.ORDER);
        Map<String, Long> changes = counts(RevisedCases.TABLE, "change", "field IS NULL", "sum(n)");
        return new RevisionsSummary(
                earlier,
                figures.compared(),
                reasons,
                Optional.of(new CaseChanges(
                        changes.getOrDefault(RevisedCases.ADDED, 0L),
                        changes.getOrDefault(RevisedCases.REMOVED, 0L),
                        changes.getOrDefault(RevisedCases.CHANGED, 0L))),
                rows);
    }

    private Dataset<Row> indicators(Path folder) {
        return spark.read().parquet(folder.resolve("indicators").toString());
    }

    /** What rows of a table that was written come to, by a word. */
    private Map<String, Long> counts(String table, String word, String condition, String counted) {
        Map<String, Long> counts = new HashMap<>();
        spark.read()
                .parquet(out.resolve(table).toString())
                .filter(condition)
                .groupBy(word)
                .agg(expr(counted).as("n"))
                .collectAsList()
                .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        return counts;
    }
}
