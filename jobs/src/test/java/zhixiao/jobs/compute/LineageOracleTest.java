package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which case comes from which, of {@link OracleCases every case}, against hand-written SQL over the raw files. */
class LineageOracleTest {
    private static OracleSql oracle;

    @BeforeAll
    static void tellBothWays() throws Exception {
        OracleCases cases = OracleCases.get();
        oracle = new OracleSql("lineage.sql", Map.of("source", cases.source(), "out", cases.out()));
        System.getLogger(LineageOracleTest.class.getName())
                .log(System.Logger.Level.INFO, "later cases told: {0}", oracle.rows("SELECT count(*) FROM told"));
    }

    @AfterAll
    static void close() throws SQLException {
        oracle.close();
    }

    @Test
    void everyLaterCaseKnowsItsOriginalAndNoOther() throws SQLException {
        assertThat(oracle.rows("SELECT * FROM ((FROM told EXCEPT ALL FROM found)"
                        + " UNION ALL (FROM found EXCEPT ALL FROM told)) ORDER BY 1 LIMIT 10"))
                .isEmpty();
        assertThat(oracle.rows("SELECT count(*) FROM told")).isEqualTo(oracle.rows("SELECT count(*) FROM found"));
    }

    @Test
    void whatNamesAnOriginalThatIsNotThereStaysACase() throws SQLException {
        assertThat(oracle.rows("SELECT case_no FROM unlinked EXCEPT SELECT case_no FROM stored"))
                .isEmpty();
    }

    @Test
    void everyLaterCaseIsFollowedToWhereItBegan() throws SQLException {
        assertThat(oracle.rows("SELECT * FROM ((FROM begun EXCEPT ALL FROM followed)"
                        + " UNION ALL (FROM followed EXCEPT ALL FROM begun)) ORDER BY 1 LIMIT 10"))
                .isEmpty();
        assertThat(oracle.rows("SELECT DISTINCT depth FROM begun WHERE root_case_no IS NOT NULL ORDER BY 1"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void thereIsSomethingToTell() throws SQLException {
        assertThat(Long.parseLong(oracle.rows("SELECT count(*) FROM told").get(0)))
                .isGreaterThan(500);
        assertThat(Long.parseLong(oracle.rows("SELECT count(*) FROM unlinked").get(0)))
                .isPositive();
    }
}
