package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.output.TableWriter;
import zhixiao.jobs.table.ArrowFile;
import zhixiao.jobs.table.SparkColumns;

/** Writes the table of indicators as Parquet and, in the same order, as Arrow. */
final class IndicatorFiles {
    private static final String NAME = "indicators";

    private static final String ROW = "_row";

    private final SparkSession spark;
    private final Path out;

    IndicatorFiles(SparkSession spark, Path out) {
        this.spark = spark;
        this.out = out;
    }

    /**
     * Writes the table.
     *
     * @param rows its rows, in order from partition to partition
     * @param small true if they may go to one file
     * @return how many rows there are
     */
    long write(Dataset<Row> rows, boolean small) throws IOException {
        Path folder = out.resolve(NAME);
        TableWriter.writeInOrder(small ? together(rows) : rows, folder);
        try (ArrowFile<Row> arrow = new ArrowFile<>(SparkColumns.of(rows.schema()), out.resolve(NAME + ".arrow"))) {
            for (Path file : files()) {
                Iterator<Row> inOrder = spark.read()
                        .schema(rows.schema())
                        .parquet(file.toString())
                        .toLocalIterator();
                while (inOrder.hasNext()) {
                    arrow.add(inOrder.next());
                }
            }
        }
        return spark.read().parquet(folder.toString()).count();
    }

    private static Dataset<Row> together(Dataset<Row> rows) {
        return rows.withColumn(ROW, monotonically_increasing_id())
                .repartition(1)
                .sortWithinPartitions(ROW)
                .drop(ROW);
    }

    /** How many files there are. */
    int count() throws IOException {
        return files().size();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve(NAME))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }
}
