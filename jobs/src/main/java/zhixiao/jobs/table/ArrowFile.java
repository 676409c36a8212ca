package zhixiao.jobs.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * An Arrow IPC file that rows are added to; memory does not grow with the table.
 *
 * @param <T> what a row is
 */
public final class ArrowFile<T> implements AutoCloseable {
    private final List<Column<T>> columns;
    private final ArrowBatches batches;

    /**
     * Begins a file.
     *
     * @param columns its columns, in order
     * @param file a file that is not there yet
     */
    public ArrowFile(List<Column<T>> columns, Path file) throws IOException {
        this.columns = List.copyOf(columns);
        this.batches = new ArrowBatches(schema(columns), file);
    }

    /** Adds a row. */
    public void add(T row) throws IOException {
        add(Column.values(columns, row));
    }

    /** Adds a row by the values of its columns. */
    void add(Object[] values) throws IOException {
        for (int column = 0; column < values.length; column++) {
            set(batches.vectors()[column], batches.place(), values[column]);
        }
        batches.added();
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        batches.close();
    }

    private static void set(FieldVector vector, int index, Object value) {
        if (value == null) {
            vector.setNull(index);
        } else if (vector instanceof VarCharVector strings) {
            strings.setSafe(index, ((String) value).getBytes(StandardCharsets.UTF_8));
        } else if (vector instanceof IntVector ints) {
            ints.setSafe(index, (Integer) value);
        } else if (vector instanceof BigIntVector longs) {
            longs.setSafe(index, (Long) value);
        } else if (vector instanceof Float8Vector doubles) {
            doubles.setSafe(index, (Double) value);
        } else if (vector instanceof BitVector bits) {
            bits.setSafe(index, (Boolean) value ? 1 : 0);
        } else {
            ((DateDayVector) vector).setSafe(index, (int) ((LocalDate) value).toEpochDay());
        }
    }

    static Schema schema(List<? extends Column<?>> columns) {
        return new Schema(columns.stream()
                .map(column -> new Field(column.name(), FieldType.nullable(type(column.type())), null))
                .toList());
    }

    private static ArrowType type(ColumnType type) {
        return switch (type) {
            case TEXT -> new ArrowType.Utf8();
            case INT -> new ArrowType.Int(32, true);
            case LONG -> new ArrowType.Int(64, true);
            case DOUBLE -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
            case BOOLEAN -> new ArrowType.Bool();
            case DAY -> new ArrowType.Date(DateUnit.DAY);
        };
    }
}
