package zhixiao.jobs.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import zhixiao.jobs.store.Places;

/** The rows of one task as an Arrow file. */
final class ArrowPart implements DataWriter<InternalRow> {
    private final String part;
    private final ArrowBatches batches;

    /** The newest text of each column: most rows tell the same as the row before. */
    private final UTF8String[] texts;

    private final byte[][] bytes;
    private boolean open = true;

    /** Begins the part. @param part its path, as text; not there yet */
    ArrowPart(StructType schema, String part) {
        this.part = part;
        this.texts = new UTF8String[schema.length()];
        this.bytes = new byte[schema.length()][];
        try {
            this.batches = new ArrowBatches(ArrowFile.schema(SparkColumns.of(schema)), Places.of(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(InternalRow row) throws IOException {
        FieldVector[] vectors = batches.vectors();
        int place = batches.place();
        for (int column = 0; column < vectors.length; column++) {
            set(vectors[column], place, row, column);
        }
        batches.added();
    }

    private void set(FieldVector vector, int place, InternalRow row, int column) {
        if (row.isNullAt(column)) {
            vector.setNull(place);
        } else if (vector instanceof VarCharVector strings) {
            strings.setSafe(place, bytes(column, row.getUTF8String(column)));
        } else if (vector instanceof Float8Vector doubles) {
            doubles.setSafe(place, row.getDouble(column));
        } else if (vector instanceof IntVector ints) {
            ints.setSafe(place, row.getInt(column));
        } else if (vector instanceof DateDayVector days) {
            days.setSafe(place, row.getInt(column));
        } else if (vector instanceof BigIntVector longs) {
            longs.setSafe(place, row.getLong(column));
        } else {
            ((BitVector) vector).setSafe(place, row.getBoolean(column) ? 1 : 0);
        }
    }

    private byte[] bytes(int column, UTF8String text) {
        if (!text.equals(texts[column])) {
            bytes[column] = text.getBytes();
            texts[column] = UTF8String.fromBytes(bytes[column]);
        }
        return bytes[column];
    }

    @Override
    public WriterCommitMessage commit() throws IOException {
        close();
        return new ArrowParts.Written(part);
    }

    @Override
    public void abort() throws IOException {
        close();
        Files.deleteIfExists(Places.of(part));
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            batches.close();
        }
    }
}
