package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TableContract;

/** Figures by other codes than the line, on the sample, against hand-written SQL on another engine. */
class BreakdownTableTest {
    private static final String SAME_CELL =
            " ON c.dimension = b.dimension AND c.indicator = b.indicator AND c.court = b.court AND c.scope = b.scope"
                    + " AND c.code = b.code AND c.period = b.period AND c.start = b.period_start ";

    private static Oracle oracle;

    @BeforeAll
    static void computeBothWays() throws Exception {
        oracle = new Oracle("sample.sql", "breakdowns.sql");
    }

    @AfterAll
    static void close() throws Exception {
        oracle.close();
    }

    @Test
    void theContractTellsItsColumns() throws Exception {
        assertThat(TableContract.columns("breakdowns")).isEqualTo(IndicatorTable.BREAKDOWN_COLUMNS);
        assertThat(SampleRun.ofSample().table("breakdowns").columns())
                .isEqualTo(IndicatorTable.BREAKDOWN_COLUMNS.toArray(String[]::new));
    }

    @Test
    void numeratorsAndDenominatorsAreTheSame() throws Exception {
        for (Map.Entry<String, String> part :
                Map.of("n", "numerator", "d", "denominator").entrySet()) {
            assertThat(oracle.rows("SELECT b.dimension, b.indicator, b.court, b.scope, b.code, b.period_start, b."
                            + part.getValue() + ", c.n FROM broken b LEFT JOIN cut c" + SAME_CELL + "AND c.part = '"
                            + part.getKey()
                            + "' WHERE (b.dimension, b.indicator) IN (SELECT (dimension, indicator) FROM"
                            + " cut WHERE part = '" + part.getKey() + "') AND coalesce(b." + part.getValue()
                            + ", 0) <> coalesce(c.n, 0) LIMIT 10"))
                    .isEmpty();
        }
    }

    @Test
    void nothingThatWasCountedIsMissing() throws Exception {
        assertThat(oracle.rows("SELECT DISTINCT c.* FROM cut c LEFT JOIN broken b" + SAME_CELL
                        + "WHERE b.code IS NULL AND (c.period, c.start) IN"
                        + " (SELECT (period, period_start) FROM broken) LIMIT 10"))
                .isEmpty();
        assertThat(oracle.rows("SELECT count(*) > 1000 FROM cut")).containsExactly("true");
    }

    @Test
    void mediansAreExact() throws Exception {
        assertThat(oracle.rows("""
                        SELECT b.court, b.scope, b.code, b.period_start, b.value, m.value
                        FROM broken b LEFT JOIN middle m ON m.dimension = b.dimension AND m.court = b.court
                          AND m.scope = b.scope AND m.code = b.code AND m.period = b.period AND m.start = b.period_start
                        WHERE b.dimension IN ('procedure', 'cause') AND b.indicator = 'median_closing_days'
                          AND b.value IS DISTINCT FROM m.value LIMIT 10
                        """)).isEmpty();
    }

    @Test
    void countsAddUpToAllLinesTogether() throws Exception {
        assertThat(oracle.rows("""
                        WITH sums AS (
                          SELECT dimension, indicator, court, scope, period, period_start, sum(numerator) AS n,
                                 sum(denominator) AS d FROM broken WHERE indicator <> 'median_closing_days'
                            AND (dimension <> 'cause' OR code NOT IN (SELECT code FROM causes WHERE parent IS NOT NULL))
                          GROUP BY ALL)
                        SELECT s.*, f.numerator, f.denominator FROM sums s
                        JOIN found f USING (indicator, court, scope, period, period_start)
                        WHERE f.line = 'all' AND (s.n <> f.numerator OR s.d <> f.denominator) LIMIT 10
                        """)).isEmpty();
        assertThat(oracle.rows("SELECT DISTINCT dimension FROM broken ORDER BY 1"))
                .containsExactly("case_type", "cause", "outcome", "procedure");
    }

    @Test
    void aCauseIsTheSumOfThoseThatAreToldBelowIt() throws Exception {
        // No case of the sample has a cause of the first level, so there is nothing of its own.
        assertThat(oracle.rows("""
                        WITH below AS (
                          SELECT causes.parent AS code, b.court, b.scope, b.period, b.period_start, sum(b.numerator) AS n
                          FROM broken b JOIN causes USING (code)
                          WHERE b.dimension = 'cause' AND b.indicator = 'filed' AND causes.parent IS NOT NULL GROUP BY ALL)
                        SELECT * FROM below FULL JOIN (
                          SELECT * FROM broken WHERE dimension = 'cause' AND indicator = 'filed'
                            AND code IN (SELECT code FROM causes WHERE parent IS NULL)) b
                          USING (code, court, scope, period, period_start)
                        WHERE below.n IS DISTINCT FROM b.numerator LIMIT 10
                        """)).isEmpty();
        assertThat(oracle.rows(
                        "SELECT DISTINCT code FROM broken WHERE dimension = 'cause' AND code LIKE 'CC-4%' ORDER BY 1"))
                .as("two levels and no more")
                .containsExactly("CC-4", "CC-4-10");
    }

    /** The newest window of each kind, the newest whole one, and nothing else: of 2025-09-30 both are the same but twice. */
    @Test
    void onlyTheNewestWindowsAreTold() throws Exception {
        assertThat(oracle.rows("SELECT DISTINCT period, period_start FROM broken ORDER BY ALL"))
                .isEqualTo(List.of(
                        "half_year 2025-01-01",
                        "half_year 2025-07-01",
                        "month 2025-09-01",
                        "quarter 2025-07-01",
                        "year 2024-01-01",
                        "year 2025-01-01",
                        "year_to_date 2025-01-01"));
    }

    @Test
    void aChangeIsToldAgainstTheSameWindowOfTheYearBefore() throws Exception {
        assertThat(oracle.rows("""
                        SELECT b.indicator, b.code, b.last_year, f.n FROM broken b
                        LEFT JOIN (SELECT * REPLACE (CAST(start + INTERVAL 1 YEAR AS DATE) AS start) FROM cut) f
                          ON f.dimension = b.dimension AND f.indicator = b.indicator AND f.court = b.court AND f.scope = b.scope
                          AND f.code = b.code AND f.period = b.period AND f.start = b.period_start
                        WHERE b.indicator = 'filed' AND b.complete AND b.last_year <> coalesce(f.n, 0) LIMIT 10
                        """)).isEmpty();
        assertThat(oracle.rows("SELECT count(*) > 100 FROM broken WHERE indicator = 'filed' AND last_year > 0"))
                .containsExactly("true");
    }
}
