package zhixiao.jobs.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A table that is written twice, row by row: {@code <name>/} as Parquet for analysts and {@code <name>.arrow} for
 * reports.
 *
 * @param <T> what a row is
 */
public final class TableFiles<T> implements AutoCloseable {
    /** Rows whose values are formed together, so that all cores have work and memory stays small. */
    private static final int ROWS_TOGETHER = 2048;

    private final List<Column<T>> columns;
    private final ParquetFile<T> parquet;
    private final ArrowFile<T> arrow;
    private final List<T> waiting = new ArrayList<>();
    private long rows;

    /**
     * Begins the table.
     *
     * @param folder the run's folder, in which it is not there yet
     * @param name the table's name
     * @param columns its columns, in order
     */
    public TableFiles(Path folder, String name, List<Column<T>> columns) throws IOException {
        this.columns = List.copyOf(columns);
        this.parquet = new ParquetFile<>(columns, folder.resolve(name));
        this.arrow = new ArrowFile<>(columns, folder.resolve(name + ".arrow"));
    }

    /** Adds rows to both. */
    public void add(List<T> more) throws IOException {
        for (T row : more) {
            add(row);
        }
    }

    /** Adds a row to both. */
    public void add(T row) throws IOException {
        waiting.add(row);
        rows++;
        if (waiting.size() == ROWS_TOGETHER) {
            write();
        }
    }

    private void write() throws IOException {
        List<Object[]> formed =
                waiting.parallelStream().map(row -> Column.values(columns, row)).toList();
        // Two files that know nothing of each other: each by a thread of its own.
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> addToParquet(formed));
        try {
            for (Object[] values : formed) {
                arrow.add(values);
            }
        } finally {
            join(other);
        }
        waiting.clear();
    }

    private void addToParquet(List<Object[]> formed) {
        try {
            for (Object[] values : formed) {
                parquet.add(values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(CompletableFuture<Void> other) throws IOException {
        try {
            other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw e;
        }
    }

    /** How many rows were added. */
    public long rows() {
        return rows;
    }

    /** Ends both files. */
    @Override
    public void close() throws IOException {
        try (parquet;
                arrow) {
            write();
        }
    }
}
