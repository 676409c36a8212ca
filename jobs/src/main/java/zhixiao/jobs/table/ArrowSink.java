package zhixiao.jobs.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import zhixiao.jobs.store.Places;

/**
 * Arrow files as a format that Spark writes: each task writes its rows to a part, from Spark's own rows and without an
 * object for each, and the driver puts the parts together in their order. Only what the driver does last goes by one
 * core, and that copies memory.
 */
public final class ArrowSink implements TableProvider {
    private static final String FILE = "file";

    /**
     * Writes a table to one file.
     *
     * @param rows its rows, in order from partition to partition: strings, ints, longs, doubles, booleans and dates
     * @param file a file that is not there yet, in a place that all executors reach
     * @return how many rows there are
     */
    public static long write(Dataset<Row> rows, Path file) throws IOException {
        Observation observation = new Observation();
        rows.observe(observation, functions.count(functions.lit(1)).as("rows"))
                .write()
                .format(ArrowSink.class.getName())
                .option(FILE, file.toString())
                .mode("append")
                .save();
        try {
            return (long) observation.getAsJava().get("rows");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Takes whatever schema the rows have. */
    @Override
    public boolean supportsExternalMetadata() {
        return true;
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        throw new UnsupportedOperationException("Rows are written only");
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        return new Target(schema, Places.of(properties.get(FILE)));
    }

    /** The file as a table that rows are added to. */
    private record Target(StructType schema, Path file) implements Table, SupportsWrite {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public Set<TableCapability> capabilities() {
            return Set.of(TableCapability.BATCH_WRITE);
        }

        @Override
        public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
            return new WriteBuilder() {
                @Override
                public Write build() {
                    return new Write() {
                        @Override
                        public BatchWrite toBatch() {
                            return new ArrowParts(info.schema(), file);
                        }
                    };
                }
            };
        }
    }
}
