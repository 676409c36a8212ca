package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Adds day histograms up: courts to court trees, lines to all lines, months to windows. */
final class RollUp {
    private final SparkSession spark;
    private final Grouping grouping;
    private final Scopes scopes;
    private final List<Window> windows;

    RollUp(SparkSession spark, Grouping grouping, Scopes scopes, List<Window> windows) {
        this.spark = spark;
        this.grouping = grouping;
        this.scopes = scopes;
        this.windows = windows;
    }

    /**
     * Day histograms by measure, scope, line, window and days.
     *
     * @param histograms rows by measure, court, line, time key and days
     */
    Dataset<Row> byWindow(Dataset<Row> histograms) {
        return summed(inWindows(byScope(histograms, col(States.TIME_KEY))), col("scope"), col("window"));
    }

    /** The same rows once for every window that their time key lies in, not yet added up. */
    Dataset<Row> inWindows(Dataset<Row> histograms) {
        return histograms.join(broadcast(keysOfWindows()), States.TIME_KEY);
    }

    /**
     * Day histograms by measure, scope, line, days and some further keys.
     *
     * @param histograms rows by measure, court, line, days and the keys
     */
    Dataset<Row> byScope(Dataset<Row> histograms, Column... keys) {
        Dataset<Row> ofCourts = grouping.withTotals(histograms, rows -> summed(rows, with(col(States.COURT), keys)));
        Dataset<Row> own =
                ofCourts.join(broadcast(scopes.own(spark)), States.COURT).drop(States.COURT);
        Dataset<Row> trees =
                summed(ofCourts.join(broadcast(scopes.below(spark)), States.COURT), with(col("scope"), keys));
        return own.unionByName(trees);
    }

    private static Dataset<Row> summed(Dataset<Row> rows, Column... keys) {
        List<Column> by = new ArrayList<>(List.of(col("measure"), col(States.LINE), col(States.DAYS)));
        by.addAll(List.of(keys));
        return rows.groupBy(by.toArray(Column[]::new)).agg(expr("sum(n)").as("n"));
    }

    private static Column[] with(Column first, Column... others) {
        List<Column> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return all.toArray(Column[]::new);
    }

    private Dataset<Row> keysOfWindows() {
        List<Row> rows = new ArrayList<>();
        for (Window window : windows) {
            for (int t = window.from(); t <= window.to(); t++) {
                rows.add(RowFactory.create(t, window.id()));
            }
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add(States.TIME_KEY, DataTypes.IntegerType, false)
                        .add("window", DataTypes.IntegerType, false));
    }
}
