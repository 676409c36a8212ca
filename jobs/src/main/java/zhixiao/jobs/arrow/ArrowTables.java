package zhixiao.jobs.arrow;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
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
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Writes rows to an Arrow IPC file, batch by batch: memory does not grow with the table. */
public final class ArrowTables {
    private static final int ROWS_PER_BATCH = 16_384;

    private ArrowTables() {}

    /**
     * Writes the rows in their order.
     *
     * @param schema their columns: strings, ints, doubles, booleans and dates
     * @param file a file that is not there yet
     */
    public static void write(Iterator<Row> rows, StructType schema, Path file) throws IOException {
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot root = VectorSchemaRoot.create(schema(schema), allocator);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                ArrowFileWriter writer = new ArrowFileWriter(root, null, channel)) {
            writer.start();
            while (rows.hasNext()) {
                int count = 0;
                root.allocateNew();
                while (rows.hasNext() && count < ROWS_PER_BATCH) {
                    Row row = rows.next();
                    for (int column = 0; column < schema.length(); column++) {
                        set(root.getVector(column), count, row, column);
                    }
                    count++;
                }
                root.setRowCount(count);
                writer.writeBatch();
            }
            writer.end();
        }
    }

    private static void set(FieldVector vector, int index, Row row, int column) {
        if (row.isNullAt(column)) {
            vector.setNull(index);
        } else if (vector instanceof VarCharVector strings) {
            strings.setSafe(index, row.getString(column).getBytes(StandardCharsets.UTF_8));
        } else if (vector instanceof IntVector ints) {
            ints.setSafe(index, row.getInt(column));
        } else if (vector instanceof Float8Vector doubles) {
            doubles.setSafe(index, row.getDouble(column));
        } else if (vector instanceof BitVector bits) {
            bits.setSafe(index, row.getBoolean(column) ? 1 : 0);
        } else if (vector instanceof DateDayVector days) {
            Date date = row.getDate(column);
            days.setSafe(index, (int) date.toLocalDate().toEpochDay());
        } else {
            throw new IllegalArgumentException("No Arrow type for column " + vector.getName());
        }
    }

    private static Schema schema(StructType schema) {
        List<Field> fields = new ArrayList<>();
        for (StructField field : schema.fields()) {
            fields.add(new Field(field.name(), FieldType.nullable(type(field.dataType())), null));
        }
        return new Schema(fields);
    }

    private static ArrowType type(DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return new ArrowType.Utf8();
        }
        if (type.equals(DataTypes.IntegerType)) {
            return new ArrowType.Int(32, true);
        }
        if (type.equals(DataTypes.DoubleType)) {
            return new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
        }
        if (type.equals(DataTypes.BooleanType)) {
            return new ArrowType.Bool();
        }
        if (type.equals(DataTypes.DateType)) {
            return new ArrowType.Date(DateUnit.DAY);
        }
        throw new IllegalArgumentException("No Arrow type for " + type);
    }
}
