package zhixiao.reports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/** Writes rows as an Arrow file; a column that a row does not have is null. */
final class ArrowRows {
    private static final Map<String, ArrowType> TYPES = Map.of(
            "text", new ArrowType.Utf8(),
            "number", new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE),
            "whole", new ArrowType.Int(32, true),
            "count", new ArrowType.Int(64, true),
            "day", new ArrowType.Date(DateUnit.DAY),
            "flag", new ArrowType.Bool());

    private ArrowRows() {}

    /** Writes a file. @param columns {@code name:type}, apart by blanks */
    static void write(Path file, String columns, List<Map<String, Object>> rows) throws IOException {
        List<Field> fields = Stream.of(columns.split(" "))
                .map(column -> column.split(":"))
                .map(column -> new Field(column[0], FieldType.nullable(TYPES.get(column[1])), null))
                .toList();
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields), allocator);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                ArrowFileWriter writer = new ArrowFileWriter(root, null, channel)) {
            writer.start();
            for (int row = 0; row < rows.size(); row++) {
                for (FieldVector vector : root.getFieldVectors()) {
                    set(vector, row, rows.get(row).get(vector.getName()));
                }
            }
            root.setRowCount(rows.size());
            writer.writeBatch();
            writer.end();
        }
    }

    private static void set(FieldVector vector, int row, Object value) {
        if (value == null) {
            vector.setNull(row);
        } else if (vector instanceof VarCharVector texts) {
            texts.setSafe(row, value.toString().getBytes(StandardCharsets.UTF_8));
        } else if (vector instanceof Float8Vector numbers) {
            numbers.setSafe(row, ((Number) value).doubleValue());
        } else if (vector instanceof DateDayVector days) {
            days.setSafe(row, (int) ((LocalDate) value).toEpochDay());
        } else if (vector instanceof BitVector bits) {
            bits.setSafe(row, (Boolean) value ? 1 : 0);
        } else if (vector instanceof BigIntVector counts) {
            counts.setSafe(row, ((Number) value).longValue());
        } else {
            ((IntVector) vector).setSafe(row, (Integer) value);
        }
    }
}
