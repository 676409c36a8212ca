package zhixiao.jobs.compute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.sql.DuckDbQuery;
import zhixiao.spec.sql.Period;
import zhixiao.spec.text.Language;

/** Another engine with hand-written SQL over the sample's raw files, and beside it what ours found. */
final class Oracle implements AutoCloseable {
    private final Connection duck;

    /** Runs scripts of {@code /oracle} in order. */
    Oracle(String... scripts) throws IOException, SQLException {
        duck = DriverManager.getConnection("jdbc:duckdb:");
        for (String script : scripts) {
            try (var stream = Oracle.class.getResourceAsStream("/oracle/" + script)) {
                execute(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("${sample}", SampleRun.SAMPLE.toString())
                        .replace("${out}", SampleRun.ofSample().out().toString()));
            }
        }
    }

    /** Computes a catalogue on the sample's cases and loads its figures as a table. */
    void compute(Path catalogue, String table) throws IOException, SQLException {
        SampleRun sample = SampleRun.ofSample();
        Path folder = SampleRun.newFolder(table);
        Path out = Files.createDirectories(folder.resolve("out"));
        SampleRun.compute(
                sample.mapping(),
                sample.intake(),
                SampleRun.catalogue(catalogue),
                SampleRun.SAMPLE_CUT_OFF,
                sample.out(),
                out,
                folder.resolve("work"));
        execute("CREATE TABLE " + table + " AS SELECT * FROM read_parquet('" + out + "/indicators/*.parquet')");
    }

    private void execute(String script) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(script);
        }
    }

    /** The rows of a query, cells with a blank between them. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    cells.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    /**
     * Figures that differ from what the SQL says, or are not there on one side; the first ten. The engine may leave out a
     * line, never all lines together, of which there is nothing to tell.
     */
    List<String> differences(String catalogue, String table) throws SQLException {
        return rows("""
                SELECT coalesce(f.indicator, e.indicator), coalesce(f.court, e.court), coalesce(f.scope, e.scope),
                       coalesce(f.line, e.line), coalesce(f.period, e.period), coalesce(f.period_start, e.start),
                       f.value, e.value, f.status, e.status, f.position, e.position
                FROM %s f FULL JOIN (FROM expected WHERE catalogue = '%s') e
                  ON e.indicator = f.indicator AND e.court = f.court AND e.scope = f.scope AND e.line = f.line
                  AND e.period = f.period AND e.start = f.period_start
                WHERE f.indicator IS NULL AND (e.line = 'all' OR coalesce(e.value, 0) <> 0)
                   OR e.indicator IS NULL OR f.indicator IS NOT NULL AND (f.value IS NULL) <> (e.value IS NULL)
                   OR abs(f.value - e.value) > 1e-9 * greatest(1, abs(e.value)) OR f.status <> e.status OR f.position <> e.position
                LIMIT 10
                """.formatted(table, catalogue));
    }

    /** Courts of which the query that {@code spec explain} gives says otherwise than a table, for one quarter. */
    List<String> otherwiseExplained(Catalogue catalogue, String table, LocalDate first) throws SQLException {
        LocalDate last = first.plusMonths(3).minusDays(1);
        DuckDbQuery queries = new DuckDbQuery(
                SampleRun.ofSample().out().toString(), new Period(first, last, SampleRun.SAMPLE_CUT_OFF), Language.EN);
        List<String> differences = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            execute("CREATE OR REPLACE TABLE told AS " + queries.of(indicator));
            differences.addAll(rows("""
                    SELECT '%2$s', f.court, f.numerator, t.numerator, f.denominator, t.denominator, f.value, t.value
                    FROM %1$s f LEFT JOIN told t USING (court)
                    WHERE f.indicator = '%2$s' AND f.scope = 'own' AND f.line = 'all' AND f.period = 'quarter'
                      AND f.period_start = DATE '%3$s'
                      AND (f.numerator IS DISTINCT FROM t.numerator OR f.denominator IS DISTINCT FROM t.denominator
                        OR (f.value IS NULL) <> (t.value IS NULL) OR abs(f.value - t.value) > 1e-9)
                    """.formatted(table, indicator.id(), first)));
        }
        return differences;
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
