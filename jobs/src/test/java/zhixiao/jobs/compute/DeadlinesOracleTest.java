package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.spec.model.Table;

/** The statutory deadline of {@link OracleCases every case} against hand-written SQL on another engine, which counts days. */
class DeadlinesOracleTest {
    private static final List<String> TOLD = List.of("limit_state", "limit_rule", "limit_date", "limit_days_excluded");

    private static OracleSql oracle;

    @BeforeAll
    static void tellBothWays() throws Exception {
        OracleCases sample = OracleCases.get();
        Path found = SampleRun.newFolder("deadlines").resolve("found");
        Table cases = sample.mapping().model().cases();
        AsOfView.of(sample.table(Table.CASES), cases, new AsOf(sample.day()), TOLD)
                .select("case_no", TOLD.toArray(String[]::new))
                .write()
                .parquet(found.toString());
        oracle = new OracleSql(
                "deadlines.sql",
                Map.of(
                        "out",
                        sample.out(),
                        "rules",
                        Path.of("../metrics-spec/codes/time_limits.csv"),
                        "found",
                        found,
                        "day",
                        sample.day()));
        System.getLogger(DeadlinesOracleTest.class.getName())
                .log(System.Logger.Level.INFO, "deadlines told: {0}", oracle.rows("SELECT count(*) FROM told"));
    }

    @AfterAll
    static void close() throws SQLException {
        oracle.close();
    }

    @Test
    void everyDeadlineIsTheOneThatCountingDaysGives() throws SQLException {
        assertThat(oracle.rows("SELECT * FROM ((FROM told EXCEPT FROM found) UNION ALL (FROM found EXCEPT FROM told))"
                        + " ORDER BY 1 LIMIT 10"))
                .isEmpty();
        assertThat(oracle.rows("SELECT count(*) FROM told")).isEqualTo(oracle.rows("SELECT count(*) FROM found"));
    }

    @Test
    void thereIsSomethingToTell() throws SQLException {
        Map<String, Long> states = new TreeMap<>();
        for (String row : oracle.rows("SELECT state, count(*) FROM told GROUP BY state")) {
            states.put(row.split(" ")[0], Long.valueOf(row.split(" ")[1]));
        }
        assertThat(states).containsOnlyKeys("no_limit", "over", "unknown", "within");
        assertThat(Long.parseLong(oracle.rows("SELECT count(*) FROM counted WHERE gone > 0")
                        .get(0)))
                .as("cases with excluded days")
                .isGreaterThan(100);
    }
}
