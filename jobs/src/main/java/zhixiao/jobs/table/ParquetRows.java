package zhixiao.jobs.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Hands the values of rows to Parquet as they are, without an object for each row and each value between. */
final class ParquetRows extends WriteSupport<Object[]> {
    private final String[] names;
    private final ColumnType[] types;
    private final MessageType schema;
    private RecordConsumer consumer;

    private ParquetRows(List<? extends Column<?>> columns) {
        this.names = columns.stream().map(Column::name).toArray(String[]::new);
        this.types = columns.stream().map(Column::type).toArray(ColumnType[]::new);
        this.schema = schema(columns);
    }

    /** Builds writers. */
    static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
        private final List<? extends Column<?>> columns;

        Builder(OutputFile file, List<? extends Column<?>> columns) {
            super(file);
            this.columns = List.copyOf(columns);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
            return new ParquetRows(columns);
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return new ParquetRows(columns);
        }
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        this.consumer = recordConsumer;
    }

    @Override
    public void write(Object[] values) {
        consumer.startMessage();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                consumer.startField(names[i], i);
                write(types[i], values[i]);
                consumer.endField(names[i], i);
            }
        }
        consumer.endMessage();
    }

    private void write(ColumnType type, Object value) {
        switch (type) {
            case TEXT -> consumer.addBinary(Binary.fromString((String) value));
            case INT -> consumer.addInteger((Integer) value);
            case LONG -> consumer.addLong((Long) value);
            case DOUBLE -> consumer.addDouble((Double) value);
            case BOOLEAN -> consumer.addBoolean((Boolean) value);
            case DAY -> consumer.addInteger((int) ((LocalDate) value).toEpochDay());
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
