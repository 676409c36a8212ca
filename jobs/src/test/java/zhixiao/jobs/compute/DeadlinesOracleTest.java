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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.spec.model.Table;

/** The statutory deadline of every case of the sample against hand-written SQL on another engine, which counts days. */
class DeadlinesOracleTest {
    private static final List<String> TOLD = List.of("limit_state", "limit_rule", "limit_date", "limit_days_excluded");

    private static Connection duck;

    @BeforeAll
    static void tellBothWays() throws Exception {
        SampleRun sample = SampleRun.ofSample();
        Path found = SampleRun.newFolder("deadlines").resolve("found");
        Table cases = sample.mapping().model().cases();
        AsOfView.of(sample.table(Table.CASES), cases, new AsOf(SampleRun.SAMPLE_CUT_OFF), TOLD)
                .select("case_no", TOLD.toArray(String[]::new))
                .write()
                .parquet(found.toString());
        String script = new String(
                DeadlinesOracleTest.class
                        .getResourceAsStream("/oracle/deadlines.sql")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        duck = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duck.createStatement()) {
            statement.execute(script.replace("${out}", sample.out().toString())
                    .replace(
                            "${rules}",
                            Path.of("../metrics-spec/codes/time_limits.csv").toString())
                    .replace("${found}", found.toString())
                    .replace("${day}", SampleRun.SAMPLE_CUT_OFF.toString()));
        }
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
    }

    @Test
    void everyDeadlineIsTheOneThatCountingDaysGives() throws SQLException {
        assertThat(rows("SELECT * FROM ((FROM told EXCEPT FROM found) UNION ALL (FROM found EXCEPT FROM told))"
                        + " ORDER BY 1 LIMIT 10"))
                .isEmpty();
        assertThat(rows("SELECT count(*) FROM told")).isEqualTo(rows("SELECT count(*) FROM found"));
    }

    @Test
    void thereIsSomethingToTell() throws SQLException {
        Map<String, Long> states = new TreeMap<>();
        for (String row : rows("SELECT state, count(*) FROM told GROUP BY state")) {
            states.put(row.split(" ")[0], Long.valueOf(row.split(" ")[1]));
        }
        assertThat(states).containsOnlyKeys("no_limit", "over", "unknown", "within");
        assertThat(Long.parseLong(
                        rows("SELECT count(*) FROM counted WHERE gone > 0").get(0)))
                .as("cases with excluded days")
                .isGreaterThan(100);
    }

    private static List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }
}
