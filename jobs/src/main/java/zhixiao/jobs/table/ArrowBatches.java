package zhixiao.jobs.table;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.arrow.vector.util.VectorSchemaRootAppender;

/**
 * An Arrow IPC file in batches of one size, whatever way its rows come: the same rows give the same bytes, and memory
 * does not grow with the table.
 */
final class ArrowBatches implements AutoCloseable {
    private static final int ROWS_PER_BATCH = 16_384;

    private final BufferAllocator allocator = new RootAllocator();
    private final VectorSchemaRoot root;
    private final FieldVector[] vectors;
    private final WritableByteChannel channel;
    private final ArrowFileWriter writer;
    private int rows;

    /** Begins a file. @param file a file that is not there yet */
    ArrowBatches(Schema schema, Path file) throws IOException {
        this.root = VectorSchemaRoot.create(schema, allocator);
        this.vectors = root.getFieldVectors().toArray(new FieldVector[0]);
        this.channel = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.writer = new ArrowFileWriter(root, null, channel);
        writer.start();
        root.allocateNew();
    }

    /** The vectors of the batch that is filled. */
    FieldVector[] vectors() {
        return vectors;
    }

    /** Where in the vectors the next row goes. */
    int place() {
        return rows;
    }

    /** The row at {@link #place()} is set in all vectors. */
    void added() throws IOException {
        rows++;
        if (rows == ROWS_PER_BATCH) {
            flush();
        }
    }

    /** Adds all rows of another batch with the same columns. */
    void add(VectorSchemaRoot batch) throws IOException {
        int taken = 0;
        while (taken < batch.getRowCount()) {
            int fitting = Math.min(batch.getRowCount() - taken, ROWS_PER_BATCH - rows);
            root.setRowCount(rows);
            try (VectorSchemaRoot slice = batch.slice(taken, fitting)) {
                VectorSchemaRootAppender.append(root, slice);
            }
            taken += fitting;
            rows += fitting;
            if (rows == ROWS_PER_BATCH) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        root.setRowCount(rows);
        writer.writeBatch();
        rows = 0;
        root.allocateNew();
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        try (allocator;
                root;
                channel;
                writer) {
            if (rows > 0) {
                flush();
            }
            writer.end();
        }
    }
}
