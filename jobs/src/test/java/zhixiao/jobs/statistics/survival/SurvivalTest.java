package zhixiao.jobs.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.jobs.statistics.interval.Quantiles;

class SurvivalTest {

    @Test
    void withNothingPendingTheCurveIsThePlainShare() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            int[] days = random.ints(1 + random.nextInt(60), 0, 200).toArray();
            DayHistogram closed = DayHistogram.ofDays(days).orThrow();
            KaplanMeier curve = KaplanMeier.of(Durations.ofCohort(closed, DayHistogram.EMPTY))
                    .orThrow();
            for (int limit = 0; limit <= 200; limit += 7) {
                assertThat(curve.within(limit).orThrow())
                        .isCloseTo(closed.within(limit) / (double) closed.total(), within(1e-12));
            }
            assertThat(curve.quantile(0.5).orThrow())
                    .isEqualTo(Quantiles.of(closed, 0.5).orThrow());
            assertThat(RestrictedMean.of(curve, 200).orThrow().value())
                    .isCloseTo(closed.mean().orThrow(), within(1e-9));
        }
    }

    @Test
    void pendingCasesAreAllowedForWhereClosedOnesAloneMislead() {
        // Every case takes 10 or 100 days, half and half; watched for 60 days, the slow half is pending.
        TreeMap<Integer, Long> fast = new TreeMap<>();
        fast.put(10, 500L);
        TreeMap<Integer, Long> slow = new TreeMap<>();
        slow.put(60, 500L);
        Durations durations = Durations.ofCohort(
                DayHistogram.of(fast).orThrow(), DayHistogram.of(slow).orThrow());
        assertThat(ClosedOnly.mean(durations).code()).contains(RefusalCode.CLOSED_ONLY);
        KaplanMeier curve = KaplanMeier.of(durations).orThrow();
        assertThat(curve.within(60).orThrow()).isEqualTo(0.5);
        assertThat(RestrictedMean.of(curve, 60).orThrow().value()).isEqualTo(35);
        assertThat(curve.quantile(0.75).code()).contains(RefusalCode.NOT_REACHED);
        assertThat(RestrictedMean.of(curve, 61).code()).contains(RefusalCode.BEYOND_OBSERVATION);
        assertThat(curve.within(61).code()).contains(RefusalCode.BEYOND_OBSERVATION);
    }

    @Test
    void aCurveThatEndsAtOneHalfHasItsMedianInTheMiddleOfTheFlatPart() {
        KaplanMeier curve = KaplanMeier.of(Durations.ofCohort(
                        DayHistogram.ofDays(1, 2).orThrow(),
                        DayHistogram.ofDays(30, 30).orThrow()))
                .orThrow();
        assertThat(curve.quantile(0.5).orThrow()).isEqualTo(16);
    }

    @Test
    void mergedMonthsGiveTheCurveOfAllCases() {
        Random random = new Random(9);
        Durations sum = Durations.ofCohort(DayHistogram.EMPTY, DayHistogram.EMPTY);
        int[] all = new int[0];
        int[] allPending = new int[0];
        for (int month = 0; month < 12; month++) {
            int[] closed = random.ints(20, 0, 300).toArray();
            int[] pending = random.ints(5, 0, 300).toArray();
            sum = sum.plus(Durations.ofCohort(
                    DayHistogram.ofDays(closed).orThrow(),
                    DayHistogram.ofDays(pending).orThrow()));
            all = concat(all, closed);
            allPending = concat(allPending, pending);
        }
        KaplanMeier merged = KaplanMeier.of(sum).orThrow();
        KaplanMeier direct = KaplanMeier.of(Durations.ofCohort(
                        DayHistogram.ofDays(all).orThrow(),
                        DayHistogram.ofDays(allPending).orThrow()))
                .orThrow();
        assertThat(merged).isEqualTo(direct);
    }

    private static int[] concat(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void aPeriodViewWithoutLateEntryWouldStretchTheEarlyDays() {
        // All cases take 50 or 150 days. The period sees old ones from their age on its first day only.
        int[] closed = {50, 50, 50, 150, 150, 150};
        DayHistogram cases = DayHistogram.ofDays(closed).orThrow();
        DayHistogram old = DayHistogram.ofDays(120, 120).orThrow();
        KaplanMeier honest =
                KaplanMeier.of(new Durations(cases, DayHistogram.EMPTY, old)).orThrow();
        KaplanMeier naive =
                KaplanMeier.of(Durations.ofCohort(cases, DayHistogram.EMPTY)).orThrow();
        assertThat(honest.within(50).orThrow()).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(naive.within(50).orThrow()).isCloseTo(3 / 6.0, within(1e-12));
    }

    @Test
    void theIntervalOfTheShareWithinALimitCoversTheTruth() {
        int covered = 0;
        Random random = new Random(42);
        double truth = 1 - Math.exp(-90.5 / 100);
        for (int round = 0; round < 600; round++) {
            TreeMap<Integer, Long> closed = new TreeMap<>();
            TreeMap<Integer, Long> pending = new TreeMap<>();
            for (int i = 0; i < 120; i++) {
                // Exponential with mean 100 days, rounded; watched for 60 to 260 days.
                int days = (int) Math.round(-100 * Math.log(1 - random.nextDouble()));
                int watched = 60 + random.nextInt(200);
                (days <= watched ? closed : pending).merge(Math.min(days, watched), 1L, Long::sum);
            }
            KaplanMeier curve = KaplanMeier.of(Durations.ofCohort(
                            DayHistogram.of(closed).orThrow(),
                            DayHistogram.of(pending).orThrow()))
                    .orThrow();
            if (curve.withinInterval(90, Confidence.NINETY_FIVE).orThrow().contains(truth)) {
                covered++;
            }
        }
        // 570 of 600 expected; six standard deviations of chance to each side would be 32.
        assertThat(covered).isBetween(545, 592);
    }

    @Test
    void restrictedMeansAreComparedByTheirDifference() {
        RestrictedMean earlier = new RestrictedMean(180, 100, 3);
        RestrictedMean later = new RestrictedMean(180, 112, 4);
        Difference difference = later.minus(earlier, Confidence.NINETY_FIVE).orThrow();
        assertThat(difference.value()).isEqualTo(12);
        assertThat(difference.direction()).isEqualTo(Difference.Direction.ROSE);
        assertThat(later.minus(new RestrictedMean(365, 100, 3), Confidence.NINETY_FIVE)
                        .code())
                .contains(RefusalCode.INVALID_INPUT);
        assertThat(new RestrictedMean(180, 2, 3).interval(Confidence.NINETY_FIVE))
                .isEqualTo(new Interval(0, 2 + 3 * Confidence.NINETY_FIVE.z()));
    }

    @Test
    void impossibleHistogramsAreRefused() {
        assertThat(DayHistogram.ofDays(-1).code()).contains(RefusalCode.INVALID_INPUT);
        assertThat(KaplanMeier.of(Durations.ofCohort(DayHistogram.EMPTY, DayHistogram.EMPTY))
                        .code())
                .contains(RefusalCode.NO_CASES);
        // Entered at an age of 30, closed at 20: more closed than were under watch.
        assertThat(KaplanMeier.of(new Durations(
                                DayHistogram.ofDays(20).orThrow(),
                                DayHistogram.EMPTY,
                                DayHistogram.ofDays(30).orThrow()))
                        .code())
                .contains(RefusalCode.INVALID_INPUT);
    }
}
