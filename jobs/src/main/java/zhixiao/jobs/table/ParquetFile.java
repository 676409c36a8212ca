package zhixiao.jobs.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * A table of one Parquet file that rows are added to. The same rows give the same bytes.
 *
 * @param <T> what a row is
 */
public final class ParquetFile<T> implements AutoCloseable {
    /** The name that tables of one file have everywhere. */
    private static final String NAME = "part-00000.parquet";

    private final List<Column<T>> columns;
    private final MessageType schema;
    private final ParquetWriter<Group> writer;

    /**
     * Begins a table.
     *
     * @param columns its columns, in order
     * @param folder the table's folder, which is not there yet
     */
    public ParquetFile(List<Column<T>> columns, Path folder) throws IOException {
        this(columns, new LocalOutputFile(Files.createDirectories(folder).resolve(NAME)));
    }

    private ParquetFile(List<Column<T>> columns, LocalOutputFile file) throws IOException {
        this.columns = List.copyOf(columns);
        this.schema = schema(columns);
        this.writer = ExampleParquetWriter.builder(file)
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }

    /** Writes rows into a file of any name, which is not there yet. */
    public static <T> void write(List<Column<T>> columns, Path file, List<T> rows) throws IOException {
        try (ParquetFile<T> parquet = new ParquetFile<>(columns, new LocalOutputFile(file))) {
            for (T row : rows) {
                parquet.add(Column.values(columns, row));
            }
        }
    }

    /** Adds a row by the values of its columns. */
    void add(Object[] values) throws IOException {
        Group group = new SimpleGroup(schema);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                set(group, i, columns.get(i).type(), values[i]);
            }
        }
        writer.write(group);
    }

    /** Ends the table. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static void set(Group group, int column, ColumnType type, Object value) {
        switch (type) {
            case TEXT -> group.add(column, (String) value);
            case INT -> group.add(column, (int) (Integer) value);
            case LONG -> group.add(column, (long) (Long) value);
            case DOUBLE -> group.add(column, (double) (Double) value);
            case BOOLEAN -> group.add(column, (boolean) (Boolean) value);
            case DAY -> group.add(column, (int) ((LocalDate) value).toEpochDay());
        }
    }

    private static MessageType schema(List<? extends Column<?>> columns) {
        Types.MessageTypeBuilder builder = Types.buildMessage();
        for (Column<?> column : columns) {
            builder.addField(type(column));
        }
        return builder.named("rows");
    }

    private static PrimitiveType type(Column<?> column) {
        return switch (column.type()) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INT -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
            case LONG -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case DAY ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
        };
    }
}
