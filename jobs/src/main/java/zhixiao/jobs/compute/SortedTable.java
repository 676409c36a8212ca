package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.output.TableWriter;
import zhixiao.jobs.table.ArrowSink;

/** Writes a narrow table as Parquet and, in the same order, as Arrow. */
public final class SortedTable {
    private final SparkSession spark;
    private final Path out;
    private final Path work;

    /**
     * Prepares it.
     *
     * @param out the run's folder
     * @param work a folder for what is needed in between; the caller deletes it
     */
    public SortedTable(SparkSession spark, Path out, Path work) {
        this.spark = spark;
        this.out = out;
        this.work = work;
    }

    /**
     * Writes the table.
     *
     * @param rows its rows, with {@code court_order}, by which they are clustered
     * @param name its name
     * @param columns the columns that are written
     * @param order what its rows are sorted by; together without ties
     * @return how many rows there are
     */
    public long write(Dataset<Row> rows, String name, List<String> columns, List<String> order) throws IOException {
        String kept = work.resolve(name).toString();
        rows.write().parquet(kept);
        Dataset<Row> table = spark.read().parquet(kept);
        long count = table.count();
        Dataset<Row> sorted = table.orderBy(named(order)).select(named(columns));
        ArrowSink.write(sorted, out.resolve(name + ".arrow"));
        TableWriter.writeSelected(
                table, out.resolve(name), TableWriter.files(count), List.of("court_order"), order, columns);
        return count;
    }

    private static Column[] named(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
