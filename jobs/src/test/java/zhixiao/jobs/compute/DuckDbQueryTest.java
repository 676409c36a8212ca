package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.model.Table;
import zhixiao.spec.sql.DuckDbQuery;
import zhixiao.spec.sql.Period;
import zhixiao.spec.text.Language;

/**
 * The query that {@code spec explain} gives to an analyst, run on the tables of the sample's run: for each court the
 * same numerator, denominator and value as the engine's, by another way and on another engine.
 */
class DuckDbQueryTest {
    private static final Catalogue CATALOGUE = SampleRun.catalogue(SampleRun.CATALOGUE);

    private static Path out;
    private static Connection duck;

    @BeforeAll
    static void run() throws SQLException {
        out = SampleRun.ofSample().out();
        duck = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
    }

    static Stream<Named<Indicator>> indicators() {
        return CATALOGUE.indicators().stream().map(indicator -> Named.of(indicator.id(), indicator));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void theNewestMonthIsTheSameForEveryCourt(Indicator indicator) throws SQLException {
        isTheSame(indicator, "month", LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30));
    }

    /** A mediation that succeeded in July has taken its case out of June's judicial statistics. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void anEarlierQuarterIsSeenFromTheCutOffOfTheRun(Indicator indicator) throws SQLException {
        isTheSame(indicator, "quarter", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cook-county", "mexico-labor", "distinct-counts"})
    void queriesOfOtherModelsRunOnEmptyTablesAndCountNothing(String example, @TempDir Path folder) throws Exception {
        Catalogue catalogue = SampleRun.catalogue(
                Path.of("../metrics-spec/examples").resolve(example).resolve("catalogue.yaml"));
        write(folder, "codes", "SELECT 'court' AS list, 1 AS id, 'c1' AS code, 'One' AS name_en");
        for (Table table : catalogue.model().tables().values()) {
            String columns = table.columns().stream()
                    .map(column -> "CAST(NULL AS " + column.kind().storedAs() + ") AS " + column.name())
                    .collect(Collectors.joining(", "));
            write(folder, table.name(), "SELECT " + columns + " WHERE false");
        }
        LocalDate day = LocalDate.of(2019, 12, 31);
        DuckDbQuery queries = new DuckDbQuery(folder.toString(), new Period(day, day, day), Language.EN);
        for (Indicator indicator : catalogue.indicators()) {
            try (Statement statement = duck.createStatement()) {
                statement.execute("CREATE OR REPLACE TABLE told AS " + queries.of(indicator));
            }
            assertThat(count("told WHERE court = 'c1' AND name = 'One' AND coalesce(numerator, denominator) = 0"))
                    .as(indicator.id())
                    .isEqualTo(1);
        }
    }

    private static void write(Path folder, String table, String query) throws IOException, SQLException {
        Path file = Files.createDirectories(folder.resolve(table)).resolve("part.parquet");
        try (Statement statement = duck.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        }
    }

    private static void isTheSame(Indicator indicator, String kind, LocalDate first, LocalDate last)
            throws SQLException {
        String query = new DuckDbQuery(
                        out.toString(), new Period(first, last, SampleRun.SAMPLE_CUT_OFF), Language.ZH_HANS)
                .of(indicator);
        try (Statement statement = duck.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE told AS " + query);
            statement.execute("CREATE OR REPLACE TABLE found AS SELECT * FROM read_parquet('" + out
                    + "/indicators/*.parquet') WHERE scope = 'own' AND line = 'all' AND indicator = '" + indicator.id()
                    + "' AND period = '" + kind + "' AND period_start = DATE '" + first + "'");
        }
        assertThat(count("found")).isPositive();
        assertThat(count("told JOIN found USING (court)")).isEqualTo(count("found"));
        assertThat(count("told JOIN found USING (court) WHERE told.numerator IS DISTINCT FROM found.numerator"
                        + " OR told.denominator IS DISTINCT FROM found.denominator"
                        + " OR told.value IS DISTINCT FROM found.value"))
                .as(query)
                .isZero();
        assertThat(count("told ANTI JOIN found USING (court) WHERE numerator > 0 OR denominator > 0"))
                .as("courts of which the engine knows nothing have nothing")
                .isZero();
    }

    private static long count(String from) throws SQLException {
        try (Statement statement = duck.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
