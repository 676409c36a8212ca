package zhixiao.reports.data;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowFileReader;

/**
 * Reads an Arrow file of a run batch by batch: memory holds one batch and what the caller keeps.
 *
 * @param file the file
 * @param stage the stage that writes it: what a user runs if it is not there
 * @param columns what makes the rows of a batch, from the columns of the file
 * @param <T> what a row becomes
 */
record ArrowTable<T>(Path file, String stage, Function<ArrowColumns, IntFunction<T>> columns) {

    /**
     * Passes every row on, in the order of the file.
     *
     * @throws zhixiao.spec.problem.ProblemException if it is not there, or lacks a column because an earlier version
     *     wrote it
     */
    void read(Consumer<? super T> consumer) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.exists(file)) {
            throw ManifestReader.missing(folder, stage);
        }
        try (BufferAllocator allocator = new RootAllocator();
                SeekableByteChannel channel = Files.newByteChannel(file);
                ArrowFileReader reader = new ArrowFileReader(channel, allocator)) {
            IntFunction<T> rows = columns.apply(new ArrowColumns(reader.getVectorSchemaRoot()));
            while (reader.loadNextBatch()) {
                int count = reader.getVectorSchemaRoot().getRowCount();
                for (int row = 0; row < count; row++) {
                    consumer.accept(rows.apply(row));
                }
            }
        } catch (ArrowColumns.MissingColumn e) {
            throw ManifestReader.missing(folder, stage);
        }
    }

    /** The rows that are wanted, in the order of the file. */
    List<T> read(Predicate<? super T> wanted) throws IOException {
        List<T> rows = new ArrayList<>();
        read((Consumer<T>) row -> {
            if (wanted.test(row)) {
                rows.add(row);
            }
        });
        return List.copyOf(rows);
    }
}
