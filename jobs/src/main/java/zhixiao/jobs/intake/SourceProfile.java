package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.expr;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.spec.mapping.Source;
import zhixiao.spec.propose.ColumnFacts;
import zhixiao.spec.propose.CsvGuess;
import zhixiao.spec.propose.SourceFacts;
import zhixiao.spec.source.SpecFile;

/** Counts what is in the columns of a source that no mapping knows yet. */
public final class SourceProfile {
    /** So much of a file is read to guess its encoding and delimiter. */
    private static final int FIRST_BYTES = 1 << 20;

    /** A column with more values than this is looked at by chance in a large source; one with fewer is counted whole. */
    private static final long FEW = 5_000;

    /** Longer values are cut: nothing that is recognised is longer. */
    private static final int LONGEST = 100;

    private final SparkSession spark;
    private final ZoneId zone;
    private final Path work;

    /**
     * Prepares it.
     *
     * @param zone the zone in which instants become days
     * @param work a folder that the caller deletes
     */
    public SourceProfile(SparkSession spark, ZoneId zone, Path work) {
        this.spark = spark;
        this.zone = zone;
        this.work = work;
    }

    /**
     * Looks at a source.
     *
     * @param name the name that the proposal gives it
     * @param path a file or a folder
     * @param written the path as the proposal writes it
     * @throws zhixiao.spec.problem.ProblemException if it cannot be read
     */
    public SourceFacts of(String name, Path path, String written) throws IOException {
        Source.Format format = format(path);
        Optional<CsvGuess> guess = Optional.empty();
        if (format == Source.Format.CSV) {
            guess = Optional.of(CsvGuess.of(firstBytes(path)));
        }
        Source source = Source.ofFiles(
                name,
                format,
                Optional.of(path.toString()),
                guess.map(CsvGuess::delimiter).orElse(","),
                guess.map(CsvGuess::encoding).orElse("UTF-8"),
                new SpecFile("--source", name + "=" + path).start());
        return counted(SourceTable.open(spark, SourceFiles.of(source, path), zone, work), source, written, guess);
    }

    private static Source.Format format(Path path) throws IOException {
        String name = dataFile(path)
                .map(file ->
                        file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", ""))
                .orElse("");
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "parquet" -> Source.Format.PARQUET;
            case "jsonl", "ndjson", "json" -> Source.Format.JSON;
            case "arrow", "arrows", "feather", "ipc" -> Source.Format.ARROW;
            default -> Source.Format.CSV;
        };
    }

    /** The file itself, or the first of a folder. */
    private static Optional<Path> dataFile(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Optional.of(path).filter(Files::exists);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(SourceFiles::isData).min(Comparator.comparing(Path::toString));
        }
    }

    private static byte[] firstBytes(Path path) throws IOException {
        Optional<Path> file = dataFile(path);
        if (file.isEmpty()) {
            return new byte[0];
        }
        boolean packed = file.get().toString().endsWith(".gz");
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file.get()));
                InputStream input = packed ? new GZIPInputStream(raw) : raw) {
            return input.readNBytes(FIRST_BYTES);
        }
    }

    private SourceFacts counted(SourceTable table, Source source, String written, Optional<CsvGuess> guess) {
        List<String> names = table.columns();
        List<Column> texts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            texts.add(expr("nullif(trim(" + SourceTable.quoted(names.get(i)) + "), '')")
                    .as("c" + i));
        }
        texts.add(expr(SourceTable.MALFORMED));
        Dataset<Row> rows = table.rows().select(texts.toArray(Column[]::new));
        List<Column> counts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            counts.add(expr("count(c" + i + ")"));
            counts.add(expr("approx_count_distinct(c" + i + ")"));
        }
        Row counted = rows.agg(
                        expr("count(1)"),
                        Stream.concat(Stream.of(expr("count_if(" + SourceTable.MALFORMED + ")")), counts.stream())
                                .toArray(Column[]::new))
                .head();
        long all = counted.getLong(0);
        boolean complete = all <= SourceFacts.LOOKED_AT;
        List<Integer> few = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!complete && counted.getLong(3 + 2 * i) <= FEW) {
                few.add(i);
            }
        }
        List<Map<String, Long>> values = looked(rows, names.size(), complete ? 1 : all / SourceFacts.LOOKED_AT + 1);
        Map<Integer, Map<String, Long>> whole = whole(rows, few);
        List<ColumnFacts> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean known = complete || whole.containsKey(i);
            Map<String, Long> found = sorted(whole.getOrDefault(i, values.get(i)));
            columns.add(new ColumnFacts(
                    names.get(i),
                    all,
                    counted.getLong(2 + 2 * i),
                    known ? found.size() : counted.getLong(3 + 2 * i),
                    found,
                    known));
        }
        return new SourceFacts(source, written, guess, all, counted.getLong(1), columns);
    }

    /** The values of one in so many rows, chosen by what they hold: the same rows in any order. */
    private static List<Map<String, Long>> looked(Dataset<Row> rows, int columns, long every) {
        List<String> names = new ArrayList<>();
        List<Column> cut = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            names.add("c" + i);
            cut.add(expr("left(c" + i + ", " + LONGEST + ")"));
        }
        Dataset<Row> chosen =
                every == 1 ? rows : rows.filter("pmod(xxhash64(" + String.join(", ", names) + "), " + every + ") = 0");
        List<Map<String, Long>> values = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            values.add(new HashMap<>());
        }
        Iterator<Row> iterator = chosen.select(cut.toArray(Column[]::new)).toLocalIterator();
        while (iterator.hasNext()) {
            Row row = iterator.next();
            for (int i = 0; i < columns; i++) {
                if (!row.isNullAt(i)) {
                    values.get(i).merge(row.getString(i), 1L, Long::sum);
                }
            }
        }
        return values;
    }

    /** All values of columns that have few. */
    private static Map<Integer, Map<String, Long>> whole(Dataset<Row> rows, List<Integer> columns) {
        Map<Integer, Map<String, Long>> values = new HashMap<>();
        if (columns.isEmpty()) {
            return values;
        }
        List<String> pairs = columns.stream()
                .map(i -> "named_struct('i', " + i + ", 'v', left(c" + i + ", " + LONGEST + "))")
                .toList();
        columns.forEach(i -> values.put(i, new HashMap<>()));
        rows.select(expr("explode(array(" + String.join(", ", pairs) + "))").as("p"))
                .filter("p.v IS NOT NULL")
                .groupBy(expr("p.i"), expr("p.v"))
                .count()
                .collectAsList()
                .forEach(row -> values.get(row.getInt(0)).put(row.getString(1), row.getLong(2)));
        return values;
    }

    private static Map<String, Long> sorted(Map<String, Long> values) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(value -> sorted.put(value.getKey(), value.getValue()));
        return sorted;
    }
}
