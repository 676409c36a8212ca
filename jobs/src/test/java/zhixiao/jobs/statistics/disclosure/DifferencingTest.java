package zhixiao.jobs.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What readers could work out of several releases. */
class DifferencingTest {
    private final Differencing ledger = new Differencing(Primary.USUAL);

    @Test
    void aMonthIsNotGivenAwayByTwoSumsToDate() {
        assertThat(release(40, "jan", "feb")).isTrue();
        // March alone would be 3.
        assertThat(release(3, "mar")).isFalse();
        assertThat(release(43, "jan", "feb", "mar")).isFalse();
        // By April there are enough together.
        assertThat(release(60, "jan", "feb", "mar", "apr")).isTrue();
    }

    @Test
    void aCourtIsNotGivenAwayByTheTotalAndTheOthers() {
        assertThat(release(100, "a", "b", "c")).isTrue();
        assertThat(release(50, "a")).isTrue();
        // With a and b known, c would be 2.
        assertThat(release(48, "b")).isFalse();
    }

    @Test
    void smallLateEntriesAreNotGivenAwayByARevision() {
        assertThat(release(100, "2025-01")).isTrue();
        assertThat(release(103, "2025-01")).isFalse();
        assertThat(release(120, "2025-01")).isTrue();
        assertThat(release(120, "2025-01")).isTrue();
    }

    @Test
    void aZeroIsNoSecret() {
        assertThat(release(40, "jan")).isTrue();
        assertThat(release(40, "jan", "feb")).isTrue();
    }

    @Test
    void whatFollowsFromThreeReleasesTogetherIsFound() {
        assertThat(release(90, "a", "b", "c", "d")).isTrue();
        assertThat(release(30, "a", "b")).isTrue();
        // c and d are 60; d would be 4.
        assertThat(release(56, "c")).isFalse();
        assertThat(release(50, "c", "a")).isTrue();
    }

    private boolean release(long count, String... cells) {
        return ledger.release(new Differencing.Sum(Set.of(cells), count));
    }
}
