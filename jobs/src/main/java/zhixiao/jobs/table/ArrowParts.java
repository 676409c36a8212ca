package zhixiao.jobs.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.PhysicalWriteInfo;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.types.StructType;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.store.Places;

/** The parts of an Arrow file, one of each task, which become the file when all are there. */
final class ArrowParts implements BatchWrite {
    private final StructType schema;
    private final Path file;
    private final Path folder;

    ArrowParts(StructType schema, Path file) {
        this.schema = schema;
        this.file = file;
        this.folder = file.resolveSibling("_" + file.getFileName() + ".parts");
    }

    /** A part that is whole. @param part its path, as text */
    record Written(String part) implements WriterCommitMessage {}

    @Override
    public DataWriterFactory createBatchWriterFactory(PhysicalWriteInfo info) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StructType columns = schema;
        String where = folder.toString();
        return (partition, task) -> new ArrowPart(columns, where + "/part-" + partition + "-" + task + ".arrow");
    }

    /** Puts the parts together; Spark hands them over in the order of the partitions. */
    @Override
    public void commit(WriterCommitMessage[] messages) {
        try (ArrowBatches batches = new ArrowBatches(ArrowFile.schema(SparkColumns.of(schema)), file)) {
            for (WriterCommitMessage message : messages) {
                add(Places.of(((Written) message).part()), batches);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        abort(messages);
    }

    private static void add(Path part, ArrowBatches batches) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(part);
                RootAllocator allocator = new RootAllocator();
                ArrowFileReader reader = new ArrowFileReader(channel, allocator)) {
            while (reader.loadNextBatch()) {
                batches.add(reader.getVectorSchemaRoot());
            }
        }
    }

    /** Deletes the parts. */
    @Override
    public void abort(WriterCommitMessage[] messages) {
        try {
            Directories.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
