package zhixiao.jobs.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** What every interval must hold to, whatever the numbers. */
class IntervalPropertiesTest {

    @ParameterizedTest
    @EnumSource
    void proportionsAreOrderedSymmetricAndWithinZeroAndOne(Confidence confidence) {
        for (long n : new long[] {1, 2, 7, 30, 200, 19_436}) {
            for (long x = 0; x <= n; x += Math.max(1, n / 7)) {
                for (Outcome<Interval> outcome : Arrays.asList(
                        ProportionInterval.wilson(x, n, confidence),
                        ProportionInterval.clopperPearson(x, n, confidence))) {
                    Interval limits = outcome.orThrow();
                    assertThat(limits.lower()).isGreaterThanOrEqualTo(0);
                    assertThat(limits.upper()).isLessThanOrEqualTo(1);
                    assertThat(limits.contains(x / (double) n)).isTrue();
                }
                Interval here = ProportionInterval.wilson(x, n, confidence).orThrow();
                Interval mirrored =
                        ProportionInterval.wilson(n - x, n, confidence).orThrow();
                assertThat(mirrored.lower()).isCloseTo(1 - here.upper(), within(1e-12));
                assertThat(mirrored.upper()).isCloseTo(1 - here.lower(), within(1e-12));
            }
            assertThat(ProportionInterval.wilson(0, n, confidence).orThrow().lower())
                    .isZero();
            assertThat(ProportionInterval.wilson(n, n, confidence).orThrow().upper())
                    .isEqualTo(1);
        }
    }

    @Test
    void moreCasesAndLessConfidenceGiveNarrowerIntervals() {
        double last = 1;
        for (long n = 10; n <= 100_000; n *= 10) {
            Interval usual = ProportionInterval.wilson(n * 3 / 10, n, Confidence.NINETY_FIVE)
                    .orThrow();
            Interval wide = ProportionInterval.wilson(n * 3 / 10, n, Confidence.NINETY_NINE_POINT_EIGHT)
                    .orThrow();
            assertThat(usual.upper() - usual.lower()).isLessThan(last);
            assertThat(wide.lower()).isLessThan(usual.lower());
            assertThat(wide.upper()).isGreaterThan(usual.upper());
            last = usual.upper() - usual.lower();
        }
        double lower = -1;
        double upper = -1;
        for (long events = 0; events < 500; events++) {
            Interval limits =
                    CountInterval.exact(events, Confidence.NINETY_FIVE).orThrow();
            assertThat(limits.lower()).isGreaterThan(lower);
            assertThat(limits.upper()).isGreaterThan(upper);
            assertThat(limits.contains(events)).isTrue();
            lower = limits.lower();
            upper = limits.upper();
        }
    }

    @Test
    void theStatedCoverageIsHeld() {
        // Exactly, by summing over all results: no draw.
        for (double p : new double[] {0.02, 0.1, 0.35, 0.5, 0.8, 0.97}) {
            for (int n : new int[] {20, 60, 250}) {
                double exact =
                        coverage(n, p, (x, size) -> ProportionInterval.clopperPearson(x, size, Confidence.NINETY_FIVE));
                assertThat(exact).isGreaterThanOrEqualTo(0.95);
                double wilson = coverage(n, p, (x, size) -> ProportionInterval.wilson(x, size, Confidence.NINETY_FIVE));
                assertThat(wilson).isBetween(0.91, 1.0);
            }
        }
        for (double mean : new double[] {0.3, 2, 11, 80}) {
            PoissonDistribution distribution = PoissonDistribution.of(mean);
            double covered = IntStream.range(0, 400)
                    .filter(x -> CountInterval.exact(x, Confidence.NINETY_FIVE)
                            .orThrow()
                            .contains(mean))
                    .mapToDouble(distribution::probability)
                    .sum();
            assertThat(covered).isGreaterThanOrEqualTo(0.95);
        }
    }

    private static double coverage(int n, double p, BiFunction<Long, Long, Outcome<Interval>> method) {
        BinomialDistribution distribution = BinomialDistribution.of(n, p);
        return IntStream.rangeClosed(0, n)
                .filter(x -> method.apply((long) x, (long) n).orThrow().contains(p))
                .mapToDouble(distribution::probability)
                .sum();
    }

    @Test
    void theRatioTurnedRoundHasTheIntervalTurnedRound() {
        Interval there = RatioInterval.exact(120, 80, Confidence.NINETY_FIVE).orThrow();
        Interval back = RatioInterval.exact(80, 120, Confidence.NINETY_FIVE).orThrow();
        assertThat(back.lower()).isCloseTo(1 / there.upper(), within(1e-9));
        assertThat(back.upper()).isCloseTo(1 / there.lower(), within(1e-9));
        // More closed than filed is no mistake.
        assertThat(RatioInterval.wilson(120, 80, Confidence.NINETY_FIVE)
                        .orThrow()
                        .lower())
                .isGreaterThan(1);
        assertThat(RatioInterval.wilson(5, 0, Confidence.NINETY_FIVE).orThrow().finiteUpper())
                .isEmpty();
    }

    @Test
    void byarIsNearExactFromTenEventsOnAndRefusedWhereItFails() {
        for (long events = 10; events < 2000; events += 13) {
            Interval exact = CountInterval.exact(events, Confidence.NINETY_FIVE).orThrow();
            Interval byar = CountInterval.byar(events, Confidence.NINETY_FIVE).orThrow();
            assertThat(byar.lower() / exact.lower()).isCloseTo(1, within(0.0018));
            assertThat(byar.upper() / exact.upper()).isCloseTo(1, within(0.0018));
        }
        assertThat(CountInterval.byar(0, Confidence.NINETY_FIVE).code()).contains(RefusalCode.TOO_FEW_EVENTS);
        assertThat(CountInterval.byar(1, Confidence.NINETY_NINE_POINT_EIGHT).code())
                .contains(RefusalCode.TOO_FEW_EVENTS);
    }

    @Test
    void intervalsOfMeansAndMediansCoverTheTruthOfSkewedDurations() {
        Random random = new Random(77);
        int rounds = 1000;
        int mean = 0;
        int median = 0;
        for (int round = 0; round < rounds; round++) {
            int[] days = IntStream.range(0, 120)
                    .map(i -> (int) Math.round(Math.exp(4 + 0.5 * random.nextGaussian())))
                    .toArray();
            DayHistogram durations = DayHistogram.ofDays(days).orThrow();
            mean += MeanInterval.plain(durations, Confidence.NINETY_FIVE)
                            .orThrow()
                            .contains(Math.exp(4.125))
                    ? 1
                    : 0;
            median += Quantiles.median(durations, Confidence.NINETY_FIVE)
                            .orThrow()
                            .contains(Math.rint(Math.exp(4)))
                    ? 1
                    : 0;
        }
        assertThat(mean / (double) rounds).isBetween(0.92, 0.97);
        assertThat(median / (double) rounds).isBetween(0.94, 0.99);
    }

    @Test
    void smallNumbersAreRefusedWithTheirReason() {
        DayHistogram five = DayHistogram.ofDays(1, 2, 3, 4, 5).orThrow();
        assertThat(Quantiles.median(five, Confidence.NINETY_FIVE).code()).contains(RefusalCode.TOO_FEW_FOR_MEDIAN);
        assertThat(MeanInterval.plain(five, Confidence.NINETY_FIVE).code()).contains(RefusalCode.TOO_FEW_FOR_MEAN);
        assertThat(ProportionInterval.wilson(6, 5, Confidence.NINETY_FIVE).code())
                .contains(RefusalCode.NUMERATOR_ABOVE_DENOMINATOR);
        assertThat(CountInterval.rate(6, 0, Confidence.NINETY_FIVE).code()).contains(RefusalCode.NO_EXPOSURE);
        assertThat(RatioInterval.exact(0, 0, Confidence.NINETY_FIVE).code()).contains(RefusalCode.NO_CASES);
    }

    @Test
    void theDifferenceOfProportionsIsThatOfNewcombe() {
        // Newcombe 1998, comparison of 56/70 and 48/80 by method 10: 0.0524 to 0.3339.
        Difference difference =
                Difference.ofProportions(56, 70, 48, 80, Confidence.NINETY_FIVE).orThrow();
        assertThat(difference.value()).isCloseTo(0.2, within(1e-12));
        assertThat(difference.interval().lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference.interval().upper()).isCloseTo(0.3339, within(5e-5));
    }
}
