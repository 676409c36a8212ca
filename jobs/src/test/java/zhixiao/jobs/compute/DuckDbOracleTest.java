package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;

/**
 * Every figure of the shipped catalogue on the sample against hand-written SQL on another engine, over the raw
 * files: every court and tree, line, month, quarter, half-year, year and year to date.
 */
class DuckDbOracleTest {
    private static Connection duck;

    @BeforeAll
    static void computeBothWays() throws Exception {
        Path out = SampleRun.ofSample().out();
        String script = new String(
                DuckDbOracleTest.class.getResourceAsStream("/oracle/sample.sql").readAllBytes(),
                StandardCharsets.UTF_8);
        duck = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duck.createStatement()) {
            statement.execute(
                    script.replace("${sample}", SampleRun.SAMPLE.toString()).replace("${out}", out.toString()));
        }
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
    }

    @Test
    void numeratorsAndDenominatorsAreTheSame() throws Exception {
        assertThat(rows("""
                        SELECT f.indicator, f.court, f.scope, f.line, f.period, f.period_start, f.numerator, n.n, f.denominator, d.n
                        FROM found f
                        LEFT JOIN counted n ON n.part = 'n' AND n.indicator = f.indicator AND n.court = f.court
                          AND n.scope = f.scope AND n.line = f.line AND n.period = f.period AND n.start = f.period_start
                        LEFT JOIN counted d ON d.part = 'd' AND d.indicator = f.indicator AND d.court = f.court
                          AND d.scope = f.scope AND d.line = f.line AND d.period = f.period AND d.start = f.period_start
                        WHERE abs(coalesce(f.numerator, 0) - coalesce(n.n, 0)) > 1e-6
                           OR abs(coalesce(f.denominator, 0) - coalesce(d.n, 0)) > 1e-6
                        LIMIT 10
                        """)).isEmpty();
    }

    @Test
    void nothingThatWasCountedIsMissing() throws Exception {
        assertThat(rows("""
                        SELECT c.indicator, c.part, c.court, c.scope, c.line, c.period, c.start, c.n FROM counted c
                        LEFT JOIN found f ON f.indicator = c.indicator AND f.court = c.court AND f.scope = c.scope
                          AND f.line = c.line AND f.period = c.period AND f.period_start = c.start
                        WHERE f.indicator IS NULL LIMIT 10
                        """)).isEmpty();
        assertThat(rows("SELECT count(*) FROM counted").get(0)).isGreaterThan("1");
        assertThat(rows("SELECT DISTINCT indicator FROM found EXCEPT SELECT DISTINCT indicator FROM counted"))
                .isEmpty();
    }

    @Test
    void valuesAreQuotientsOfSumsAndMediansAreExact() throws Exception {
        assertThat(rows("""
                        SELECT indicator, court, scope, line, period, period_start, value, numerator, denominator FROM found
                        WHERE status = 'ok' AND indicator <> 'median_closing_days'
                          AND abs(value - numerator / coalesce(denominator, 1)) > 1e-9
                           OR (status = 'no_cases') <> (value IS NULL AND denominator = 0)
                        LIMIT 10
                        """)).isEmpty();
        assertThat(rows("""
                        SELECT f.court, f.scope, f.line, f.period, f.period_start, f.value, m.value FROM found f
                        LEFT JOIN median m ON m.court = f.court AND m.scope = f.scope AND m.line = f.line
                          AND m.period = f.period AND m.start = f.period_start
                        WHERE f.indicator = 'median_closing_days' AND f.value IS DISTINCT FROM m.value LIMIT 10
                        """)).isEmpty();
    }

    @Test
    void comparisonsAreWithTheSameDaysOfLastYearAndThePeriodBefore() throws Exception {
        assertThat(rows("""
                        SELECT f.indicator, f.court, f.line, f.period, f.period_start, f.last_year, b.value FROM found f
                        JOIN found b ON b.indicator = f.indicator AND b.court = f.court AND b.scope = f.scope AND b.line = f.line
                          AND b.period = f.period AND b.period_start = f.period_start - INTERVAL 1 YEAR
                          AND b.period_end = last_day(f.period_end - INTERVAL 1 YEAR)
                        WHERE f.last_year IS DISTINCT FROM b.value LIMIT 10
                        """)).isEmpty();
        assertThat(rows("""
                        SELECT f.indicator, f.court, f.line, f.period_start, f.previous, b.value FROM found f
                        JOIN found b ON b.indicator = f.indicator AND b.court = f.court AND b.scope = f.scope AND b.line = f.line
                          AND b.period = 'month' AND f.period = 'month' AND b.period_start = f.period_start - INTERVAL 1 MONTH
                        WHERE f.previous IS DISTINCT FROM b.value LIMIT 10
                        """)).isEmpty();
        assertThat(rows("""
                        SELECT indicator, value, last_year, change_on_year FROM found
                        WHERE abs(change_on_year - CASE WHEN denominator IS NULL THEN (value - last_year) / last_year
                                                        ELSE value - last_year END) > 1e-9
                           OR (break_on IS NOT NULL AND change_on_year IS NULL) LIMIT 10
                        """)).isEmpty();
    }

    private static List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    cells.add(result.getString(column));
                }
                rows.add(String.join(" ", cells.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }
}
