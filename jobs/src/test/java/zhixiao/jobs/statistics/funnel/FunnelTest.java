package zhixiao.jobs.statistics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.statistics.Draws;
import zhixiao.jobs.statistics.RefusalCode;

/** The funnel as a whole: what it says of courts, and how often it says something of courts that are alike. */
class FunnelTest {

    @Test
    void courtsThatAreAlikeAreAlertedAsRarelyAsStated() {
        int alerts = 0;
        int verdicts = 0;
        int tooFew = 0;
        for (int round = 0; round < 400; round++) {
            List<Peer> peers = new ArrayList<>();
            for (int n = 40; n <= 800; n += 40) {
                DiscreteDistribution.Sampler sampler = Draws.binomial(n, 0.35, round * 1000L + n);
                peers.add(new Peer(sampler.sample(), n));
            }
            Funnel funnel = Funnel.pooled(FunnelKind.PROPORTION, peers).orThrow();
            for (FunnelPoint point : funnel.points()) {
                verdicts++;
                alerts += point.status().alert() ? 1 : 0;
                tooFew += point.status() == FunnelStatus.TOO_FEW ? 1 : 0;
            }
        }
        // Two tails of 0.001 each, discrete and so rather less: at most 16 of 8000 expected.
        assertThat(verdicts).isEqualTo(8000);
        assertThat(tooFew).isZero();
        assertThat(alerts).isBetween(2, 24);
    }

    @Test
    void aCourtThatIsReallyDifferentIsAlertedAndTheOthersAreNot() {
        List<Peer> peers = new ArrayList<>(Collections.nCopies(12, new Peer(80, 100)));
        peers.set(5, new Peer(60, 100));
        Funnel funnel = Funnel.pooled(FunnelKind.PROPORTION, peers).orThrow();
        assertThat(funnel.points().get(5).status()).isEqualTo(FunnelStatus.LOW_998);
        assertThat(funnel.points())
                .filteredOn(point -> point.status() == FunnelStatus.IN)
                .hasSize(11);
    }

    @Test
    void pointsStayInTheOrderOfTheCourts() {
        List<Peer> peers = List.of(new Peer(95, 100), new Peer(60, 100), new Peer(80, 100), new Peer(3, 5));
        assertThat(Funnel.around(FunnelKind.PROPORTION, peers, 0.8).orThrow().points())
                .extracting(FunnelPoint::status)
                .containsExactly(FunnelStatus.HIGH_998, FunnelStatus.LOW_998, FunnelStatus.IN, FunnelStatus.TOO_FEW);
    }

    @Test
    void spreadBetweenCourtsWidensTheLimitsOnlyWhereThereAreCourtsEnough() {
        Random random = new Random(7);
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            peers.add(new Peer(Math.round(1000 * (0.6 + 0.05 * random.nextGaussian())), 1000));
        }
        Funnel many = Funnel.pooled(FunnelKind.PROPORTION, peers).orThrow();
        Funnel few = Funnel.pooled(FunnelKind.PROPORTION, peers.subList(0, 9)).orThrow();
        assertThat(many.adjustment()).isEqualTo(Adjustment.ADDITIVE);
        assertThat(many.points()).noneMatch(point -> point.status().alert());
        assertThat(few.dispersion()).isEmpty();
        assertThat(few.adjustment()).isEqualTo(Adjustment.NONE);
        assertThat(few.points()).anyMatch(point -> point.status().alert());
        FunnelLines wide = many.lines(1000).orThrow();
        FunnelLines narrow = FunnelLines.binomial(many.target(), 1000).orThrow();
        assertThat(wide.usual().lower()).isLessThan(narrow.usual().lower());
        assertThat(wide.alert().upper()).isGreaterThan(narrow.alert().upper());
    }

    @Test
    void anAdjustedFlagIsNeverStrongerThanTheExactOne() {
        Random random = new Random(11);
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int n = 30 + random.nextInt(500);
            peers.add(new Peer(Math.round(n * Math.min(1, Math.max(0, 0.5 + 0.1 * random.nextGaussian()))), n));
        }
        Funnel funnel = Funnel.pooled(FunnelKind.PROPORTION, peers).orThrow();
        assertThat(funnel.adjustment()).isEqualTo(Adjustment.ADDITIVE);
        for (int i = 0; i < peers.size(); i++) {
            FunnelStatus exact = ExactFlag.binomial(
                            peers.get(i).numerator(), (long) peers.get(i).denominator(), funnel.target())
                    .orThrow()
                    .status();
            if (funnel.points().get(i).status().alert()) {
                assertThat(exact).isEqualTo(funnel.points().get(i).status());
            }
        }
    }

    @Test
    void linesAreOrderedAndCloseInWithMoreCases() {
        double last = Double.POSITIVE_INFINITY;
        for (long n : new long[] {10, 50, 200, 1000, 10_000}) {
            FunnelLines lines = FunnelLines.binomial(0.3, n).orThrow();
            assertThat(lines.alert().lower()).isLessThan(lines.usual().lower());
            assertThat(lines.usual().upper()).isLessThan(lines.alert().upper());
            double width = lines.usual().upper() - lines.usual().lower();
            assertThat(width).isLessThan(last);
            last = width;
            FunnelLines mirrored = FunnelLines.binomial(0.7, n).orThrow();
            // Interpolation is between the step and the one below, so the mirror image is one step off.
            assertThat(1 - mirrored.usual().upper()).isCloseTo(lines.usual().lower(), within(1.001 / n));
        }
    }

    @Test
    void tooFewCasesToTellIsNotNormal() {
        // Of 40 cases at a target of 95 % nothing could be flagged high.
        FunnelPoint point = Funnel.around(FunnelKind.PROPORTION, List.of(new Peer(40, 40)), 0.95)
                .orThrow()
                .points()
                .get(0);
        assertThat(point.status()).isEqualTo(FunnelStatus.TOO_FEW);
        assertThat(point.because().orElseThrow().code()).isEqualTo(RefusalCode.NOT_ATTAINABLE);
        // No events where 3 were expected: not flagged, and not normal either.
        FunnelPoint rate = Funnel.around(FunnelKind.RATE, List.of(new Peer(0, 3)), 1)
                .orThrow()
                .points()
                .get(0);
        assertThat(rate.because().orElseThrow().code()).isEqualTo(RefusalCode.NOT_ATTAINABLE);
        // The sizes at which facts of the method say a flag becomes possible.
        int[][] sizes = {{80, 31}, {90, 66}, {95, 135}, {98, 342}};
        for (int[] size : sizes) {
            assertThat(possible(size[0] / 100.0, size[1])).isTrue();
            assertThat(possible(size[0] / 100.0, size[1] - 1)).isFalse();
        }
    }

    private static boolean possible(double target, long n) {
        return ExactFlag.binomial(n, n, target).orThrow().highPossible();
    }

    @Test
    void aCourtThatHoldsMostCasesIsNotItsOwnTarget() {
        List<Peer> peers = List.of(new Peer(500, 1000), new Peer(90, 100), new Peer(90, 100));
        Funnel funnel = Funnel.pooled(FunnelKind.PROPORTION, peers).orThrow();
        assertThat(funnel.points().get(0).target()).isCloseTo(0.9, within(1e-12));
        assertThat(funnel.points().get(1).target()).isCloseTo(680 / 1200.0, within(1e-12));
    }

    @Test
    void ratiosAndRatesHaveTheirOwnTails() {
        List<Peer> ratios = new ArrayList<>(Collections.nCopies(10, new Peer(1000, 1000)));
        ratios.set(0, new Peer(1300, 1000));
        Funnel ratio = Funnel.pooled(FunnelKind.RATIO_OF_COUNTS, ratios).orThrow();
        assertThat(ratio.points().get(0).status()).isEqualTo(FunnelStatus.HIGH_998);
        assertThat(ratio.points().get(1).status()).isEqualTo(FunnelStatus.IN);
        DiscreteDistribution.Sampler sampler = Draws.poisson(50, 5);
        List<Peer> rates = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            rates.add(new Peer(sampler.sample(), 25));
        }
        long alerts = Funnel.around(FunnelKind.RATE, rates, 2).orThrow().points().stream()
                .filter(point -> point.status().alert())
                .count();
        assertThat(alerts).isBetween(0L, 9L);
    }

    @Test
    void whatHasNoFunnelIsRefused() {
        assertThat(Funnel.pooled(FunnelKind.PROPORTION, List.of()).code()).contains(RefusalCode.NO_CASES);
        assertThat(Funnel.pooled(FunnelKind.PROPORTION, List.of(new Peer(0, 50)))
                        .code())
                .contains(RefusalCode.NO_VARIATION);
        assertThat(Funnel.pooled(FunnelKind.PROPORTION, List.of(new Peer(60, 50), new Peer(10, 50)))
                        .code())
                .contains(RefusalCode.NUMERATOR_ABOVE_DENOMINATOR);
        assertThat(Funnel.around(FunnelKind.RATE, List.of(new Peer(1, Double.NaN)), 1)
                        .code())
                .contains(RefusalCode.INVALID_INPUT);
    }
}
