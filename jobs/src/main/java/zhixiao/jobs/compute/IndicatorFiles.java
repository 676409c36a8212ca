package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.jobs.output.TableWriter;
import zhixiao.jobs.table.ArrowSink;

/** Writes a table of figures as Parquet and, in the same order, as Arrow. */
final class IndicatorFiles {
    private static final String ROW = "_row";

    private final Path out;
    private final String name;

    IndicatorFiles(Path out, String name) {
        this.out = out;
        this.name = name;
    }

    /**
     * Writes the table.
     *
     * @param rows its rows, in order from partition to partition
     * @param small true if they may go to one file
     * @return how many rows there are
     */
    long write(Dataset<Row> rows, boolean small) throws IOException {
        Path folder = out.resolve(name);
        TableWriter.writeInOrder(small ? together(rows) : rows, folder);
        // Few rows are read back from their one file. Many are formed once more: that takes less than to read file by
        // file.
        Dataset<Row> again = small ? rows.sparkSession().read().parquet(folder.toString()) : rows;
        return ArrowSink.write(again, out.resolve(name + ".arrow"));
    }

    private static Dataset<Row> together(Dataset<Row> rows) {
        return rows.withColumn(ROW, monotonically_increasing_id())
                .repartition(1)
                .sortWithinPartitions(ROW)
                .drop(ROW);
    }

    /** How many files there are. */
    int count() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve(name))) {
            return (int) files.count();
        }
    }
}
