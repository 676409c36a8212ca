package zhixiao.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static zhixiao.jobs.intake.SampleSources.hashes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.problem.ProblemException;

/** The same rows in another format give the same tables, byte for byte, and rejects with their place there. */
class FormatsTest {
    private static final int ROWS = 400;
    private static final String PASSWORD = "kein-Wort-davon";

    @TempDir
    static Path folder;

    private static List<String> header;
    private static List<List<String>> cases;
    private static Path csv;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void takeInFromCsv() throws IOException {
        List<String> lines = Files.readAllLines(SampleRun.SAMPLE.resolve("cases.csv"));
        header = List.of(lines.get(0).split(",", -1));
        cases = lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                // A table cannot hold a row that has too many or too few values.
                .filter(row -> row.size() == header.size())
                .limit(ROWS)
                .collect(Collectors.toCollection(ArrayList::new));
        cases.set(7, changed(cases.get(7), "立案日期", "2025-02-30"));
        List<String> written = new ArrayList<>(List.of(String.join(",", header)));
        cases.forEach(row -> written.add(String.join(",", row)));
        Files.write(folder.resolve("cases.csv"), written);
        csv = intake("csv", Map.of("cases", "format: csv, path: " + folder.resolve("cases.csv")));
        assertThat(badDate(csv)).isEqualTo("cases.csv 9");
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void jsonLinesAndATableOfTheCatalog() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (List<String> row : cases) {
            Map<String, Object> object = new TreeMap<>();
            if (lines.isEmpty()) {
                // One line has every key; the others leave out what they do not know.
                header.forEach(name -> object.put(name, null));
            }
            for (int i = 0; i < header.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    object.put(
                            header.get(i),
                            row.get(i).matches("\\d+\\.\\d\\d") ? mapper.readTree(row.get(i)) : row.get(i));
                }
            }
            lines.add(mapper.writeValueAsString(object));
        }
        Path file = folder.resolve("cases.jsonl");
        Files.write(file, lines);
        TestSession.spark()
                .read()
                .option("header", "true")
                .csv(SampleRun.SAMPLE.resolve("suspensions.csv").toString())
                .selectExpr("*", "CAST(NULL AS TIMESTAMP) AS empty")
                .createOrReplaceTempView("export_events");
        Path json = intake(
                "json",
                Map.of("cases", "format: json, path: " + file, "suspensions", "format: table, table: export_events"));
        assertThat(hashes(json)).isEqualTo(hashes(csv));
        assertThat(badDate(json)).isEqualTo("cases.jsonl 8");
        // A row of a table without an id has no place that could be told.
        assertThat(SampleSources.rows(json, "rejects", "source = 'suspensions'"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.getAs("file") + " " + row.getAs("row")).isEqualTo("export_events null"));
        assertThatThrownBy(() -> intake("no-table", Map.of("cases", "format: table, table: nowhere.cases")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX412");
    }

    @Test
    void aLineThatIsNoObjectIsRejectedWithItsNumber() throws IOException {
        String good = "{\"案号\":\"（2024）瀚0101民初%d号\",\"经办法院\":\"瀚0101\",\"案件类型代码\":\"0301\",\"立案日期\":\"2024-03-0%d\","
                + "\"更新时间\":\"2024-04-01 00:00:00\",\"有效状态\":\"有效\",\"立案案由\":{\"a\":[1,\"x\"]},\"结案日期\":null%s}";
        List<String> lines = List.of(
                "\uFEFF" + good.formatted(1, 1, ""),
                good.formatted(2, 2, "").substring(0, 60),
                "",
                "[" + good.formatted(3, 3, "") + "]",
                good.formatted(4, 4, "") + good.formatted(5, 5, ""),
                good.formatted(6, 6, "") + "," + good.formatted(7, 7, ""),
                "null",
                good.formatted(
                        8,
                        8,
                        ",\"是否开庭\":\"是\",\"适用程序\":\"\",\"收到材料日期\":\"\",\"结案方式\":\"\","
                                + "\"审限届满日期\":\"\",\"原审案号\":\"\",\"先行调解\":\"无\",\"先行调解结束日期\":\"\","
                                + "\"申请执行标的\":1234.5,\"实际到位金额\":7,\"承办审判庭\":\"\""));
        Path file = Files.write(folder.resolve("dirty.jsonl"), lines);
        Path out = intake("dirty-json", Map.of("cases", "format: json, path: " + file));
        assertThat(SampleSources.rows(out, "rejects", "source = 'cases'"))
                .extracting(row -> row.getAs("row") + " " + row.getAs("reason"))
                .containsExactly(
                        "2 malformed_row",
                        "3 malformed_row",
                        "4 malformed_row",
                        "5 malformed_row",
                        "6 malformed_row",
                        "7 malformed_row");
        List<Row> kept = SampleSources.rows(out, "cases", "true");
        assertThat(kept).extracting(row -> row.getAs("case_no")).containsExactly("（2024）瀚0101民初1号", "（2024）瀚0101民初8号");
        assertThat(kept.get(0).<String>getAs("cause")).isEqualTo("{\"a\":[1,\"x\"]}");
        assertThat(kept.get(1).<BigDecimal>getAs("amount_applied")).isEqualByComparingTo("1234.5");
        Path empty = Files.createFile(folder.resolve("empty.jsonl"));
        assertThatThrownBy(() -> intake("empty-json", Map.of("cases", "format: json, path: " + empty)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX405");
    }

    @Test
    void arrowFilesAndStreams() throws IOException {
        Path file = folder.resolve("cases.arrow");
        writeArrow(file, header, cases, 150, false);
        List<List<String>> events = suspensions();
        Path stream = folder.resolve("suspensions.arrows");
        writeArrow(stream, events.get(0), events.subList(1, events.size()), 1000, true);
        Path arrow = intake(
                "arrow",
                Map.of("cases", "format: arrow, path: " + file, "suspensions", "format: arrow, path: " + stream));
        assertThat(hashes(arrow)).isEqualTo(hashes(csv));
        assertThat(badDate(arrow)).isEqualTo("cases.arrow 8");
        Path cut = folder.resolve("cut.arrow");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> intake("cut", Map.of("cases", "format: arrow, path: " + cut)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX402");
    }

    @Test
    void tablesOfPostgresqlReadInPartsAndWithoutAPasswordAnywhere() throws IOException, SQLException {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException e) {
            assumeTrue(false, "PostgreSQL does not start on this machine: " + e.getMessage());
        }
        fill();
        Path secret = folder.resolve("pg.secret");
        Files.writeString(secret, PASSWORD + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        String database = "format: jdbc, url: 'jdbc:postgresql://127.0.0.1:" + postgres.getPort()
                + "/postgres', user: reader, password: { file: " + secret + " }, row_id: id, ";
        Map<String, String> sources = Map.of(
                "courts", database + "table: courts",
                "cases", database + "table: export.cases, partitions: 4",
                "suspensions", database + "table: suspensions");
        Path out = intake("postgres", sources);
        assertThat(hashes(out)).isEqualTo(hashes(csv));
        assertThat(badDate(out)).isEqualTo("export.cases 8");
        try (Stream<Path> parts = Files.list(folder.resolve("postgres-work/copied-cases"))) {
            assertThat(parts.filter(part -> part.toString().endsWith(".parquet")))
                    .hasSize(4);
        }
        // Too open a file, a wrong password and a table that is not there: all at once, and no password in any message.
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        Path wrong = folder.resolve("wrong.secret");
        Files.writeString(wrong, "falsch-und-geheim\n");
        Files.setPosixFilePermissions(wrong, PosixFilePermissions.fromString("r--------"));
        String other = database.replace(secret.toString(), wrong.toString());
        assertThatThrownBy(() -> intake(
                        "refused",
                        Map.of(
                                "courts", database + "table: courts",
                                "cases", other + "table: export.cases",
                                "suspensions",
                                        database.replace("{ file: " + secret + " }", "{ env: ZHIXIAO_NOT_SET }")
                                                + "table: suspensions")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX410")
                .hasMessageContaining("rw-r--r--")
                .hasMessageContaining("ZX411")
                .hasMessageContaining("ZX412")
                .hasMessageContaining("28P01")
                .hasMessageNotContaining("falsch-und-geheim")
                .hasMessageNotContaining(PASSWORD);
    }

    /** Texts as the export has them, days as days where the source knows that they are: both must come out the same. */
    private static void fill() throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA export");
            create(connection, "export.cases", header, cases);
            List<List<String>> events = suspensions();
            create(connection, "suspensions", events.get(0), events.subList(1, events.size()));
            List<List<String>> courts = rows(SampleRun.SAMPLE.resolve("courts.csv"));
            create(connection, "courts", courts.get(0), courts.subList(1, courts.size()));
            statement.execute("CREATE ROLE reader LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("GRANT USAGE ON SCHEMA export TO reader");
            statement.execute("GRANT SELECT ON export.cases, suspensions, courts TO reader");
            String access;
            try (ResultSet result = statement.executeQuery("SHOW hba_file")) {
                result.next();
                access = result.getString(1);
            }
            Files.writeString(
                    Path.of(access), "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void create(Connection connection, String table, List<String> columns, List<List<String>> rows)
            throws SQLException {
        List<Boolean> days = columns.stream()
                .map(name -> table.equals("suspensions") && name.endsWith("日期"))
                .toList();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + table + " (id bigint PRIMARY KEY, "
                    + IntStream.range(0, columns.size())
                            .mapToObj(i -> '"' + columns.get(i) + "\" " + (days.get(i) ? "date" : "text"))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns.size()) + ")")) {
            long id = 1;
            for (List<String> row : rows) {
                insert.setLong(1, id++);
                for (int i = 0; i < columns.size(); i++) {
                    String value = row.get(i).isEmpty() ? null : row.get(i);
                    insert.setObject(i + 2, value == null || !days.get(i) ? value : LocalDate.parse(value));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeArrow(Path file, List<String> columns, List<List<String>> rows, int batch, boolean stream)
            throws IOException {
        try (RootAllocator allocator = new RootAllocator();
                var out = Files.newOutputStream(file);
                var channel = Channels.newChannel(out)) {
            List<FieldVector> vectors = new ArrayList<>();
            columns.forEach(name -> vectors.add(
                    stream && name.endsWith("日期")
                            ? new DateDayVector(name, allocator)
                            : new VarCharVector(name, allocator)));
            try (VectorSchemaRoot root = new VectorSchemaRoot(vectors);
                    ArrowWriter writer = stream
                            ? new ArrowStreamWriter(root, null, channel)
                            : new ArrowFileWriter(root, null, channel)) {
                writer.start();
                for (int from = 0; from < rows.size(); from += batch) {
                    List<List<String>> part = rows.subList(from, Math.min(from + batch, rows.size()));
                    root.allocateNew();
                    for (int row = 0; row < part.size(); row++) {
                        for (int i = 0; i < columns.size(); i++) {
                            set(vectors.get(i), row, part.get(row).get(i));
                        }
                    }
                    root.setRowCount(part.size());
                    writer.writeBatch();
                }
                writer.end();
            }
        }
    }

    private static void set(FieldVector vector, int row, String value) {
        if (value.isEmpty()) {
            vector.setNull(row);
        } else if (vector instanceof DateDayVector days) {
            days.setSafe(row, (int) LocalDate.parse(value).toEpochDay());
        } else {
            ((VarCharVector) vector).setSafe(row, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Path intake(String name, Map<String, String> sources) throws IOException {
        return SampleSources.intake(folder, name, sources);
    }

    private static String badDate(Path out) {
        Row row = SampleSources.rows(
                        out, "rejects", "reason = 'bad_date' AND found = '2025-02-30' AND field = 'filed_date'")
                .get(0);
        return row.getAs("file") + " " + row.getAs("row");
    }

    private static List<List<String>> suspensions() throws IOException {
        return rows(SampleRun.SAMPLE.resolve("suspensions.csv"));
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static List<String> changed(List<String> row, String column, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(header.indexOf(column), value);
        return changed;
    }
}
