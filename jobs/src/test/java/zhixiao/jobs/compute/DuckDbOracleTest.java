package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;

/**
 * Every figure of the shipped catalogue on the sample against hand-written SQL on another engine, over the raw
 * files: every court and tree, line, month, quarter, half-year, year and year to date.
 */
class DuckDbOracleTest {
    private static OracleSql oracle;

    @BeforeAll
    static void computeBothWays() throws Exception {
        Path out = SampleRun.ofSample().out();
        oracle = new OracleSql("sample.sql", Map.of("sample", SampleRun.SAMPLE, "out", out));
    }

    @AfterAll
    static void close() throws SQLException {
        oracle.close();
    }

    @Test
    void numeratorsAndDenominatorsAreTheSame() throws Exception {
        assertThat(oracle.rows("""
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
        assertThat(oracle.rows("""
                        SELECT c.indicator, c.part, c.court, c.scope, c.line, c.period, c.start, c.n FROM counted c
                        LEFT JOIN found f ON f.indicator = c.indicator AND f.court = c.court AND f.scope = c.scope
                          AND f.line = c.line AND f.period = c.period AND f.period_start = c.start
                        WHERE f.indicator IS NULL LIMIT 10
                        """)).isEmpty();
        assertThat(oracle.rows("SELECT count(*) FROM counted").get(0)).isGreaterThan("1");
        assertThat(oracle.rows("SELECT DISTINCT indicator FROM found EXCEPT SELECT DISTINCT indicator FROM counted"))
                .isEmpty();
    }

    @Test
    void valuesAreQuotientsOfSumsAndMediansAreExact() throws Exception {
        assertThat(oracle.rows("""
                        SELECT indicator, court, scope, line, period, period_start, value, numerator, denominator FROM found
                        WHERE status = 'ok' AND indicator <> 'median_closing_days'
                          AND abs(value - numerator / coalesce(denominator, 1)) > 1e-9
                           OR (status = 'no_cases') <> (value IS NULL AND denominator = 0)
                        LIMIT 10
                        """)).isEmpty();
        assertThat(oracle.rows("""
                        SELECT f.court, f.scope, f.line, f.period, f.period_start, f.value, m.value FROM found f
                        LEFT JOIN median m ON m.court = f.court AND m.scope = f.scope AND m.line = f.line
                          AND m.period = f.period AND m.start = f.period_start
                        WHERE f.indicator = 'median_closing_days' AND f.value IS DISTINCT FROM m.value LIMIT 10
                        """)).isEmpty();
    }

    @Test
    void comparisonsAreWithTheSameDaysOfLastYearAndThePeriodBefore() throws Exception {
        assertThat(oracle.rows("""
                        SELECT f.indicator, f.court, f.line, f.period, f.period_start, f.last_year, b.value FROM found f
                        JOIN found b ON b.indicator = f.indicator AND b.court = f.court AND b.scope = f.scope AND b.line = f.line
                          AND b.period = f.period AND b.period_start = f.period_start - INTERVAL 1 YEAR
                          AND b.period_end = last_day(f.period_end - INTERVAL 1 YEAR)
                        WHERE f.last_year IS DISTINCT FROM b.value LIMIT 10
                        """)).isEmpty();
        assertThat(oracle.rows("""
                        SELECT f.indicator, f.court, f.line, f.period_start, f.previous, b.value FROM found f
                        JOIN found b ON b.indicator = f.indicator AND b.court = f.court AND b.scope = f.scope AND b.line = f.line
                          AND b.period = 'month' AND f.period = 'month' AND b.period_start = f.period_start - INTERVAL 1 MONTH
                        WHERE f.previous IS DISTINCT FROM b.value LIMIT 10
                        """)).isEmpty();
        assertThat(oracle.rows("""
                        SELECT indicator, value, last_year, change_on_year FROM found
                        WHERE abs(change_on_year - CASE WHEN denominator IS NULL THEN (value - last_year) / last_year
                                                        ELSE value - last_year END) > 1e-9
                           OR (break_on IS NOT NULL AND change_on_year IS NULL) LIMIT 10
                        """)).isEmpty();
    }
}
