package zhixiao.jobs.output;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes tables as Parquet so that the same rows give the same files: rows go to files by the hash of the
 * columns that they are clustered by, are sorted there by an order without ties, and files have plain
 * names.
 */
public final class TableWriter {
    private static final long ROWS_PER_FILE = 1_000_000;

    private TableWriter() {}

    /** How many files a table of so many rows is written to. */
    public static int files(long rows) {
        return (int) Math.min(4096, Math.max(1, (rows + ROWS_PER_FILE - 1) / ROWS_PER_FILE));
    }

    /**
     * Writes a table.
     *
     * @param table the rows
     * @param folder a folder that is not there yet
     * @param files how many files at most; fewer where some would be empty
     * @param clusterBy the columns whose equal values share a file
     * @param order the order in each file; its columns together have no ties
     */
    public static void write(Dataset<Row> table, Path folder, int files, List<String> clusterBy, List<String> order)
            throws IOException {
        writeSelected(table, folder, files, clusterBy, order, List.of(table.columns()));
    }

    /** The same, for a table that has columns to sort by which are not written. */
    public static void writeSelected(
            Dataset<Row> table,
            Path folder,
            int files,
            List<String> clusterBy,
            List<String> order,
            List<String> written)
            throws IOException {
        Column[] cluster = clusterBy.stream().map(name -> col(quoted(name))).toArray(Column[]::new);
        Column[] sort = order.stream().map(name -> col(quoted(name))).toArray(Column[]::new);
        Dataset<Row> clustered = files == 1 ? table.repartition(1) : table.repartition(files, cluster);
        Column[] columns = written.stream().map(name -> col(quoted(name))).toArray(Column[]::new);
        clustered.sortWithinPartitions(sort).select(columns).write().parquet(folder.toString());
        rename(folder);
    }

    /** Writes rows as they come, a file for each partition: for tables that are made in their order. */
    public static void writeInOrder(Dataset<Row> table, Path folder) throws IOException {
        table.write().parquet(folder.toString());
        rename(folder);
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }

    /** {@code part-00003-<random>-c000.snappy.parquet} becomes {@code part-00003.parquet}. */
    private static void rename(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.sorted(Comparator.comparing(Path::toString)).forEach(files::add);
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.startsWith("part-")) {
                Files.move(file, folder.resolve(name.substring(0, 10) + ".parquet"));
            } else {
                Directories.delete(file);
            }
        }
    }
}
