package zhixiao.jobs.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/**
 * A table of one Parquet file that rows are added to. The same rows give the same bytes.
 *
 * @param <T> what a row is
 */
public final class ParquetFile<T> implements AutoCloseable {
    /** The name that tables of one file have everywhere. */
    private static final String NAME = "part-00000.parquet";

    private final ParquetWriter<Object[]> writer;

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
        this.writer = new ParquetRows.Builder(file, columns)
                .withConf(new PlainParquetConfiguration())
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
        writer.write(values);
    }

    /** Ends the table. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
