package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.mapping.Source;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * A source as a table of text: every column a string, and beside them where each row stands.
 *
 * @param files its files
 * @param columns its columns in order
 * @param rows its rows, with {@link #FILE}, {@link #BLOCK} and {@link #ROW} to find them again, and
 *     {@link #MALFORMED} for rows that have too many or too few values
 */
record SourceTable(SourceFiles files, List<String> columns, Dataset<Row> rows) {
    /** The name of the file that a row stands in. */
    static final String FILE = "_file";

    /** The first byte of the part of the file that was read together. */
    static final String BLOCK = "_block";

    /** A number that grows with the row within its part. */
    static final String ROW = "_row";

    /** True for a row that has too many or too few values. */
    static final String MALFORMED = "_malformed";

    /** A byte order mark: a file may have one and its neighbour none. */
    private static final String MARK = "\uFEFF";

    private static final String CORRUPT = "_corrupt_record";
    private static final List<String> OTHER_DELIMITERS = List.of(";", "\t", "|", ",");

    /**
     * Opens the files of a source.
     *
     * @param zone the zone in which instants become days
     * @param work a folder that the caller deletes
     * @throws ProblemException if its files cannot be read as the mapping says
     */
    static SourceTable open(SparkSession spark, SourceFiles files, ZoneId zone, Path work) throws IOException {
        return switch (files.source().format()) {
            case CSV -> csv(spark, files);
            case PARQUET -> parquet(spark, files, zone);
            case JSON -> JsonLines.open(spark, files);
            case ARROW -> ArrowReader.open(spark, files, zone, work);
            case JDBC, TABLE -> throw new IllegalArgumentException("A table has no files.");
        };
    }

    private static SourceTable csv(SparkSession spark, SourceFiles files) throws IOException {
        Source source = files.source();
        List<String> columns = verifiedHeader(spark, files);
        StructType schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, DataTypes.StringType);
        }
        Dataset<Row> rows = spark.read()
                .options(csv(source))
                .option("mode", "PERMISSIVE")
                .option("columnNameOfCorruptRecord", CORRUPT)
                .schema(schema.add(CORRUPT, DataTypes.StringType))
                .csv(files.path().toString())
                .withColumn(MALFORMED, col(CORRUPT).isNotNull());
        return placed(
                files,
                columns,
                rows,
                columns.stream().map(column -> col(quoted(column))).toList());
    }

    private static SourceTable parquet(SparkSession spark, SourceFiles files, ZoneId zone) {
        Dataset<Row> rows = spark.read().parquet(files.path().toString());
        List<Column> texts = texts(rows, zone);
        return placed(files, Arrays.asList(rows.columns()), rows.withColumn(MALFORMED, lit(false)), texts);
    }

    private static SourceTable placed(SourceFiles files, List<String> columns, Dataset<Row> rows, List<Column> texts) {
        List<Column> selected = new ArrayList<>(texts);
        selected.add(col(MALFORMED));
        selected.add(expr("_metadata.file_name").as(FILE));
        selected.add(expr("_metadata.file_block_start").as(BLOCK));
        selected.add(monotonically_increasing_id().as(ROW));
        return new SourceTable(files, columns, rows.select(selected.toArray(Column[]::new)));
    }

    /** Every column as text. An instant is shown as the clock of the courts' zone showed it, so that its day is theirs. */
    static List<Column> texts(Dataset<Row> rows, ZoneId zone) {
        List<Column> texts = new ArrayList<>();
        for (StructField field : rows.schema().fields()) {
            Column column = col(quoted(field.name()));
            Column local = field.dataType().equals(DataTypes.TimestampType)
                    ? from_utc_timestamp(column, zone.getId())
                    : column;
            texts.add(local.cast(DataTypes.StringType).as(field.name()));
        }
        return texts;
    }

    static String quoted(String column) {
        return "`" + column.replace("`", "``") + "`";
    }

    private static Map<String, String> csv(Source source) {
        return Map.of(
                "header", "true",
                "sep", source.delimiter(),
                "encoding", source.encoding(),
                "quote", "\"",
                "escape", "\"",
                "maxCharsPerColumn", "-1");
    }

    private static List<String> verifiedHeader(SparkSession spark, SourceFiles files) throws IOException {
        Source source = files.source();
        String first = null;
        for (SourceFiles.SourceFile file : files.files()) {
            String header = headerLine(files, file);
            if (header == null || header.isBlank()) {
                throw new ProblemException(Problem.at(source.position(), ProblemCode.SOURCE_EMPTY, source.name()));
            }
            if (first != null && !first.equals(header)) {
                throw new ProblemException(
                        Problem.at(source.position(), ProblemCode.SOURCE_UNREADABLE, source.name(), file.name())
                                .found(header, List.of(first)));
            }
            first = header;
        }
        List<String> columns = List.of(spark.read()
                .options(csv(source))
                .csv(files.resolve(files.files().get(0)).toString())
                .columns());
        if (columns.size() == 1) {
            for (String other : OTHER_DELIMITERS) {
                if (columns.get(0).contains(other)) {
                    throw new ProblemException(Problem.at(
                            source.position(),
                            ProblemCode.DELIMITER_LOOKS_WRONG,
                            source.name(),
                            other.equals("\t") ? "\\t" : other));
                }
            }
        }
        return columns;
    }

    private static String headerLine(SourceFiles files, SourceFiles.SourceFile file) throws IOException {
        Source source = files.source();
        try (InputStream raw = Files.newInputStream(files.resolve(file));
                InputStream input = file.name().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(input, Charset.forName(source.encoding())))) {
            String line = reader.readLine();
            return line != null && line.startsWith(MARK) ? line.substring(1) : line;
        } catch (ZipException | EOFException e) {
            throw new ProblemException(
                    Problem.at(source.position(), ProblemCode.SOURCE_UNREADABLE, source.name(), file.name()));
        }
    }
}
