package zhixiao.jobs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One row per file; an end without a date, an end without an outcome, and rows that are none. */
@Tag("full")
class MexicoLaborExampleTest {
    private static final String ROWS = """
            row_id,junta,anio,fecha_demanda,fecha_termino,modo_termino,duracion,abogado_pub
            1,7,2011,2011-01-10,2011-07-10,1.0,0.5,0.0
            2,7,2011,2010-12-20,2012-01-10,3.0,1.06,1.0
            3,7,2011,2011-05-13,,,,
            4,9,2011,2011-01-14,2013-05-24,,2.36,0.0
            5,9,2011,2011-03-01,2011-02-01,2.0,0.1,0.0
            6,9,2010,2010-03-01,2010-04-01,2.0,0.1,0.0
            7,99,2011,2011-03-01,2011-04-01,2.0,0.1,0.0
            8,9,2011,2011-13-40,2011-04-01,2.0,0.1,0.0
            1,7,2011,2011-01-10,2011-07-10,1.0,0.5,0.0
            """;

    @TempDir
    static Path folder;

    private static ExampleRun run;

    @BeforeAll
    static void takeInAndCompute() throws IOException {
        run = new ExampleRun("mexico-labor", folder).source("casefiles", ROWS).asOf("2013-12-31");
    }

    @Test
    void everyRowIsAccountedFor() {
        assertThat(run.accounts()).containsExactly("casefiles: 9 = 4 kept + 0 merged + 1 duplicates + 4 rejected");
        assertThat(run.rejects())
                .containsExactly(
                        "casefiles: 1 bad_date filed_date",
                        "casefiles: 1 check_failed ended_before_filed",
                        "casefiles: 1 duplicate",
                        "casefiles: 1 unknown_code docket_year",
                        "casefiles: 1 unknown_court board");
        assertThat(run.notes()).containsExactly("cases: 1 ended_without_outcome", "cases: 1 not_ended");
    }

    @Test
    void aFileWithoutAnEndStaysPendingAndInTheDenominator() {
        assertThat(run.figure("cohort_settlement_rate", "all", "tree", "all", 2011))
                .isEqualTo("1/4");
        assertThat(run.figure("cohort_settlement_rate", "7", "own", "all", 2011))
                .isEqualTo("1/3");
        assertThat(run.figure("pending", "all", "tree", "all", 2011)).isEqualTo("3");
        assertThat(run.figure("pending", "all", "tree", "all", 2013)).isEqualTo("1");
        assertThat(run.balances()).isTrue();
    }

    @Test
    void durationsAreOfFilesThatEnded() {
        // 181 days in 2011, 386 days from 2010 to 2012, 861 days from 2011 to 2013.
        assertThat(run.figure("cohort_mean_days", "all", "tree", "all", 2011)).isEqualTo((181 + 386 + 861) + "/3");
        assertThat(run.figure("cohort_median_days", "all", "tree", "all", 2011)).isEqualTo("386");
        assertThat(run.figure("cohort_mean_recorded_years", "all", "tree", "all", 2011))
                .isEqualTo("3.92/3");
    }

    @Test
    void whoseCounselIsUnknownHasALineOfItsOwn() {
        assertThat(run.figure("docketed", "all", "tree", "private", 2011)).isEqualTo("2");
        assertThat(run.figure("docketed", "all", "tree", "public", 2011)).isEqualTo("1");
        assertThat(run.figure("docketed", "all", "tree", "unmapped", 2011)).isEqualTo("1");
    }

    @Test
    void whatHappenedAfterTheCutOffIsNotKnown(@TempDir Path other) throws IOException {
        ExampleRun earlier =
                new ExampleRun("mexico-labor", other).source("casefiles", ROWS).asOf("2011-12-31");
        assertThat(earlier.figure("cohort_ruling_rate", "all", "tree", "all", 2011))
                .isEqualTo("0/4");
        assertThat(earlier.figure("cohort_mean_days", "all", "tree", "all", 2011))
                .isEqualTo("181/1");
    }
}
