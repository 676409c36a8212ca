package zhixiao.jobs.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.disclosure.PooledCentre.Contribution;

/** What all courts but one find out about the last one, when they put their packs together. */
class PooledCentreTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void allOthersTogetherDoNotLearnTheLastOnesFigure(long seed) {
        Random random = new Random(seed);
        double share = random.nextDouble();
        List<Contribution> courts = IntStream.range(0, 11 + random.nextInt(30))
                .mapToObj(court -> 10 + (long) Math.exp(random.nextDouble() * 6))
                .map(below -> new Contribution(
                        IntStream.range(0, below.intValue())
                                .filter(one -> random.nextDouble() < share)
                                .count(),
                        below))
                .toList();
        Outcome<PooledCentre> pooled = PooledCentre.of(courts, true);
        if (pooled.optional().isEmpty()) {
            assertThat(pooled.code()).contains(RefusalCode.NOT_PROTECTABLE);
            return;
        }
        PooledCentre centre = pooled.orThrow();
        for (int last = 0; last < courts.size(); last++) {
            List<Contribution> tried = new ArrayList<>(courts);
            long open = 0;
            for (long above = 0; above <= courts.get(last).below(); above++) {
                tried.set(last, new Contribution(above, courts.get(last).below()));
                open += rounded(tried, centre.step()) == centre.centre() ? 1 : 0;
            }
            // One more number than the width.
            assertThat(open - 1)
                    .isGreaterThanOrEqualTo(PooledCentre.FEWEST_OPEN)
                    .isGreaterThanOrEqualTo((long) Math.ceil(courts.get(last).below() / 10.0));
        }
    }

    /** Written down once more, in decimals. */
    private static double rounded(List<Contribution> courts, double step) {
        BigDecimal above = BigDecimal.valueOf(
                courts.stream().mapToLong(Contribution::above).sum());
        BigDecimal below = BigDecimal.valueOf(
                courts.stream().mapToLong(Contribution::below).sum());
        BigDecimal parts = BigDecimal.valueOf(Math.round(1 / step));
        BigDecimal steps =
                above.multiply(parts).divide(below, 30, RoundingMode.HALF_UP).setScale(0, RoundingMode.HALF_UP);
        return steps.doubleValue() / parts.doubleValue();
    }

    @Test
    void manyEqualCourtsAreToldToOneOfAHundredAndFewCourtsNothing() {
        assertThat(PooledCentre.of(equal(20, 412, 1000), true).orThrow()).isEqualTo(new PooledCentre(0.41, 0.01, 20));
        assertThat(PooledCentre.of(equal(10, 412, 1000), true).code()).contains(RefusalCode.TOO_FEW_CONTRIBUTORS);
    }

    @Test
    void oneLargeCourtMakesTheCentreCoarserAndAtLastUntold() {
        assertThat(with(equal(20, 412, 1000), new Contribution(1100, 3000))
                        .orThrow()
                        .step())
                .isEqualTo(0.02);
        assertThat(with(equal(20, 412, 1000), new Contribution(40_000, 100_000)).code())
                .contains(RefusalCode.NOT_PROTECTABLE);
    }

    private static Outcome<PooledCentre> with(List<Contribution> courts, Contribution one) {
        List<Contribution> more = new ArrayList<>(courts);
        more.add(one);
        return PooledCentre.of(more, true);
    }

    private static List<Contribution> equal(int courts, long above, long below) {
        return IntStream.range(0, courts)
                .mapToObj(court -> new Contribution(above, below))
                .toList();
    }
}
