package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.jobs.testing.SampleRun;

/**
 * What the language can say, and the catalogues beside the first one, computed on the sample by the engine and by
 * hand-written SQL on another engine: every court and tree, line, month, quarter, half-year, year and year to date.
 */
class LanguageOracleTest {
    private static final Path LANGUAGE = Path.of("src/test/resources/specs/language.yaml");

    private static Oracle oracle;

    @BeforeAll
    static void computeBothWays() throws Exception {
        oracle = new Oracle("sample.sql", "language.sql", "catalogues.sql");
        oracle.compute(LANGUAGE, "language");
    }

    @AfterAll
    static void close() throws SQLException {
        oracle.close();
    }

    @Test
    void everyFigureOfEveryKindIsTheSame() throws Exception {
        assertThat(oracle.differences("language", "language")).isEmpty();
        assertThat(oracle.rows("SELECT count(DISTINCT period_start) FROM language WHERE period = 'rolling_year'"))
                .as("twelve months that begin with January 2023 and each month until October 2024")
                .containsExactly("22");
    }

    @Test
    void theQueriesOfExplainSayTheSame() throws Exception {
        assertThat(oracle.otherwiseExplained(SampleRun.catalogue(LANGUAGE), "language", LocalDate.of(2025, 4, 1)))
                .isEmpty();
    }

    @Test
    void theSampleShowsEveryStatusAndBothSigns() throws Exception {
        assertThat(oracle.rows("SELECT DISTINCT status FROM language ORDER BY 1"))
                .containsExactly("no_cases", "ok", "too_few");
        assertThat(oracle.rows("SELECT DISTINCT sign(value) FROM language WHERE indicator = 'growth' ORDER BY 1"))
                .containsExactly("-1", "0", "1");
        assertThat(oracle.rows("SELECT DISTINCT days FROM parts WHERE period = 'month' ORDER BY 1"))
                .containsExactly("28", "29", "30", "31");
    }

    @Test
    void ratesAndDifferencesChangeByDifferences() throws Exception {
        assertThat(oracle.rows("""
                        SELECT indicator, value, last_year, change_on_year FROM language
                        WHERE indicator NOT IN ('first_event', 'amounts', 'chosen', 'disputes', 'disputes_pending')
                          AND change_on_year IS DISTINCT FROM value - last_year LIMIT 10
                        """)).isEmpty();
        assertThat(oracle.rows("SELECT count(*) > 100 FROM language WHERE change_on_year <> 0"))
                .containsExactly("true");
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(strings = {"cepej", "courtools", "cnj"})
    void theCataloguesOfOthersAreTheSame(String catalogue) throws Exception {
        oracle.compute(shipped(catalogue), catalogue);
        assertThat(oracle.differences(catalogue, catalogue)).isEmpty();
        assertThat(oracle.rows("SELECT count(*) > 1000 FROM " + catalogue + " WHERE status = 'ok' AND value <> 0"))
                .containsExactly("true");
    }

    @Test
    @Tag("full")
    void theCatalogueOfJanuaryIsTheSameAndSharesWhatItSharesWithSeptember() throws Exception {
        oracle.compute(shipped("spc-2024-01"), "spc");
        String cell = " USING (indicator, court, scope, line, period)";
        assertThat(oracle.rows("""
                        SELECT f.indicator, f.court, f.scope, f.line, f.period, f.period_start, f.value, e.value
                        FROM spc f JOIN january e ON e.indicator = f.indicator AND e.cell.court = f.court AND e.cell.scope = f.scope
                          AND e.cell.line = f.line AND e.cell.period = f.period AND e.cell.start = f.period_start
                        WHERE (f.value IS NULL) <> (e.value IS NULL) OR abs(f.value - e.value) > 1e-9 LIMIT 10
                        """)).isEmpty();
        assertThat(
                        oracle.rows(
                                "SELECT f.indicator, f.value, s.value FROM spc f JOIN found s" + cell
                                        + " WHERE f.period_start = s.period_start AND (f.value IS DISTINCT FROM s.value OR f.definition <> s.definition) LIMIT 10"))
                .isEmpty();
        assertThat(
                        oracle.rows(
                                "SELECT DISTINCT indicator FROM spc EXCEPT (SELECT indicator FROM january UNION SELECT indicator FROM found)"))
                .isEmpty();
        assertThat(
                        oracle.rows(
                                "SELECT DISTINCT indicator FROM january EXCEPT SELECT indicator FROM spc WHERE value IS NOT NULL"))
                .isEmpty();
    }

    private static Path shipped(String catalogue) {
        return Path.of("../metrics-spec/catalogues").resolve(catalogue + ".yaml");
    }
}
