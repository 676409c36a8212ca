package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * Reads Arrow IPC, files and streams, compressed or not. Spark has no reader for it, so the driver copies the files batch
 * by batch into the work folder, as text: memory does not grow with the file, but one processor does it.
 */
final class ArrowReader {
    private static final byte[] FILE_MARK = "ARROW1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_AT_ONCE = 65_536;

    private final SparkSession spark;
    private final SourceFiles files;
    private final ZoneId zone;
    private final String copy;
    private List<String> columns;

    private ArrowReader(SparkSession spark, SourceFiles files, ZoneId zone, String copy) {
        this.spark = spark;
        this.files = files;
        this.zone = zone;
        this.copy = copy;
    }

    /**
     * Copies the files and opens the copy.
     *
     * @param zone the zone in which instants become days
     * @param work a folder that the caller deletes
     * @throws ProblemException if a file is no Arrow file, or is cut, or has other columns than the first
     */
    static SourceTable open(SparkSession spark, SourceFiles files, ZoneId zone, Path work) throws IOException {
        String copy = work.resolve("copied-" + files.source().name()).toString();
        ArrowReader reader = new ArrowReader(spark, files, zone, copy);
        for (SourceFiles.SourceFile file : files.files()) {
            reader.copy(file);
        }
        Dataset<Row> rows = spark.read().parquet(copy);
        List<Column> selected = new ArrayList<>();
        reader.columns.forEach(column -> selected.add(col(SourceTable.quoted(column))));
        selected.add(lit(false).as(SourceTable.MALFORMED));
        selected.add(col(SourceTable.FILE));
        selected.add(lit(0L).as(SourceTable.BLOCK));
        selected.add(col(SourceTable.ROW));
        return new SourceTable(files, reader.columns, rows.select(selected.toArray(Column[]::new)));
    }

    private void copy(SourceFiles.SourceFile file) throws IOException {
        Path path = files.resolve(file);
        try (BufferAllocator allocator = new RootAllocator();
                SeekableByteChannel channel = Files.newByteChannel(path);
                InputStream stream = new BufferedInputStream(Files.newInputStream(path));
                org.apache.arrow.vector.ipc.ArrowReader reader = isFile(path)
                        ? new ArrowFileReader(channel, allocator, CommonsCompressionFactory.INSTANCE)
                        : new ArrowStreamReader(stream, allocator, CommonsCompressionFactory.INSTANCE)) {
            VectorSchemaRoot root = reader.getVectorSchemaRoot();
            verifyColumns(file, root);
            long before = 0;
            // A file without rows still has columns.
            write(List.of());
            while (reader.loadNextBatch()) {
                copy(file, reader, root, before);
                before += root.getRowCount();
            }
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw unreadable(file);
        }
    }

    private void copy(
            SourceFiles.SourceFile file,
            org.apache.arrow.vector.ipc.ArrowReader reader,
            VectorSchemaRoot root,
            long before)
            throws IOException {
        List<FieldVector> vectors = new ArrayList<>();
        List<FieldVector> decoded = new ArrayList<>();
        for (FieldVector vector : root.getFieldVectors()) {
            var encoding = vector.getField().getDictionary();
            if (encoding == null) {
                vectors.add(vector);
            } else {
                FieldVector plain = (FieldVector) DictionaryEncoder.decode(
                        vector, reader.getDictionaryVectors().get(encoding.getId()));
                decoded.add(plain);
                vectors.add(plain);
            }
        }
        try {
            List<Row> rows = new ArrayList<>();
            for (int row = 0; row < root.getRowCount(); row++) {
                Object[] values = new Object[vectors.size() + 2];
                for (int i = 0; i < vectors.size(); i++) {
                    values[i] = ArrowText.of(vectors.get(i), row, zone);
                }
                values[vectors.size()] = file.name();
                values[vectors.size() + 1] = before + row;
                rows.add(RowFactory.create(values));
                if (rows.size() == ROWS_AT_ONCE) {
                    write(rows);
                    rows.clear();
                }
            }
            write(rows);
        } finally {
            decoded.forEach(FieldVector::close);
        }
    }

    private void write(List<Row> rows) {
        StructType schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, DataTypes.StringType);
        }
        schema = schema.add(SourceTable.FILE, DataTypes.StringType).add(SourceTable.ROW, DataTypes.LongType);
        spark.createDataFrame(List.copyOf(rows), schema)
                .coalesce(1)
                .write()
                .mode("append")
                .parquet(copy);
    }

    private void verifyColumns(SourceFiles.SourceFile file, VectorSchemaRoot root) {
        List<String> names = root.getSchema().getFields().stream()
                .map(field -> field.getName())
                .toList();
        if (columns != null && !columns.equals(names)) {
            throw new ProblemException(
                    unreadable(file).problems().get(0).found(names.toString(), List.of(columns + "")));
        }
        columns = names;
    }

    /** A file begins with a mark; a stream does not. */
    private static boolean isFile(Path path) throws IOException {
        try (InputStream input = Files.newInputStream(path)) {
            return Arrays.equals(input.readNBytes(FILE_MARK.length), FILE_MARK);
        }
    }

    private ProblemException unreadable(SourceFiles.SourceFile file) {
        return new ProblemException(Problem.at(
                files.source().position(),
                ProblemCode.SOURCE_UNREADABLE,
                files.source().name(),
                file.name()));
    }
}
