package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Survival;

/** Writes the table of durations as Parquet and, in the same order, as Arrow. */
final class DurationFiles {
    private static final String NAME = "durations";

    private final SparkSession spark;
    private final Path out;
    private final Path work;

    DurationFiles(SparkSession spark, Path out, Path work) {
        this.spark = spark;
        this.out = out;
        this.work = work;
    }

    /**
     * Writes the table.
     *
     * @param durations its declared windows
     * @param states the folder of the states
     * @param tables the tables as they were known at the cut-off, by name
     * @param computed the indicators: some ask for survival
     * @return how many rows there are
     */
    long write(
            DurationTable durations,
            Grouping lines,
            Scopes scopes,
            Path states,
            Map<String, Dataset<Row>> tables,
            List<Indicator> computed)
            throws IOException {
        RollUp rollUp = new RollUp(spark, lines, scopes, durations.windows());
        Dataset<Row> histograms = rollUp.byWindow(States.histograms(spark, lines, states))
                .withColumn(DurationTable.PART, lit(DurationTable.COUNTED));
        Set<Survival> survivals = new LinkedHashSet<>();
        computed.forEach(indicator -> indicator.survival().ifPresent(survivals::add));
        if (!survivals.isEmpty()) {
            PendingAges ages = new PendingAges(spark, tables, durations.survivalWindows());
            histograms = histograms.unionByName(
                    rollUp.byScope(ages.histograms(List.copyOf(survivals)), col("window"), col(DurationTable.PART)));
        }
        return new SortedTable(spark, out, work)
                .write(durations.rows(histograms), NAME, DurationTable.COLUMNS, DurationTable.ORDER);
    }
}
