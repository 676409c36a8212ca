package zhixiao.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.jobs.statistics.casemix.DirectStandardisation;
import zhixiao.jobs.statistics.casemix.IndirectStandardisation;
import zhixiao.jobs.statistics.casemix.Stratum;
import zhixiao.jobs.statistics.control.Point;
import zhixiao.jobs.statistics.control.Seasonality;
import zhixiao.jobs.statistics.control.Xmr;
import zhixiao.jobs.statistics.funnel.OverDispersion;
import zhixiao.jobs.statistics.interval.CountInterval;
import zhixiao.jobs.statistics.interval.MeanInterval;
import zhixiao.jobs.statistics.interval.ProportionInterval;
import zhixiao.jobs.statistics.interval.RatioInterval;
import zhixiao.jobs.statistics.screen.BenjaminiHochberg;
import zhixiao.jobs.statistics.survival.Durations;
import zhixiao.jobs.statistics.survival.KaplanMeier;
import zhixiao.jobs.statistics.survival.RestrictedMean;
import zhixiao.jobs.statistics.trend.Trend;

/** Where formulas end: nothing varies, all is the same, numbers as large as there are. Values in tables are of SciPy and mpmath. */
class EdgesTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2147483647, 2147392821.3541453, 2147574475.5401816",
        "1000000000, 999938021.4439279, 1000061981.4504089",
        "1, 0.0253178079842899, 5.57164339093890"
    })
    void largeCountsHaveAnExactInterval(long events, double lower, double upper) {
        Interval limits = CountInterval.exact(events, Confidence.NINETY_FIVE).orThrow();
        assertThat(limits.lower()).isCloseTo(lower, within(Math.max(1e-12, events * 1e-11)));
        assertThat(limits.upper()).isCloseTo(upper, within(Math.max(1e-12, events * 1e-11)));
    }

    @Test
    void numbersThatNoCourtCanHaveAreRefusedEverywhere() {
        for (long count : new long[] {1L << 31, 100_000_000_000L, 1_000_000_000_000_000L}) {
            assertThat(CountInterval.exact(count, Confidence.NINETY_FIVE).code())
                    .contains(RefusalCode.INVALID_INPUT);
            assertThat(ProportionInterval.wilson(1, count, Confidence.NINETY_FIVE)
                            .code())
                    .contains(RefusalCode.INVALID_INPUT);
            assertThat(RatioInterval.twoSided(count, 1, 1, 1).code()).contains(RefusalCode.INVALID_INPUT);
        }
        assertThat(RatioInterval.exact(2_000_000_000, 2_000_000_000, Confidence.NINETY_FIVE)
                        .code())
                .contains(RefusalCode.INVALID_INPUT);
    }

    @Test
    void aRatioKeepsItsDigitsWhereHardlyAnythingIsBelowTheLine() {
        Interval limits =
                RatioInterval.exact(999_001, 999, Confidence.NINETY_FIVE).orThrow();
        assertThat(limits.lower()).isCloseTo(939.833633488910771, within(1e-9));
        // By 1 − w the ninth digit would be wrong: z² to 10⁸.
        Interval open =
                RatioInterval.wilson(100_000_000, 0, Confidence.NINETY_FIVE).orThrow();
        assertThat(open.lower()).isCloseTo(26031777.162700567, within(1e-6));
        assertThat(open.finiteUpper()).isEmpty();
    }

    @Test
    void whereNothingVariesThereIsNoIntervalThatWouldPassForCertainty() {
        DayHistogram alike = DayHistogram.ofDays(
                        IntStream.range(0, 40).map(i -> 90).toArray())
                .orThrow();
        assertThat(MeanInterval.plain(alike, Confidence.NINETY_FIVE).code()).contains(RefusalCode.NO_VARIATION);
        RestrictedMean mean = KaplanMeier.of(Durations.ofCohort(alike, DayHistogram.EMPTY))
                .then(curve -> RestrictedMean.of(curve, 180))
                .orThrow();
        assertThat(mean.value()).isEqualTo(90);
        assertThat(mean.minus(mean, Confidence.NINETY_FIVE).code()).contains(RefusalCode.NO_VARIATION);
        List<Stratum> all = List.of(new Stratum("a", 100, 100), new Stratum("b", 0, 50));
        IndirectStandardisation certain = IndirectStandardisation.ofProportions(
                        List.of(new Stratum("a", 9, 10), new Stratum("b", 0, 5)), all)
                .orThrow();
        assertThat(certain.z()).isEmpty();
        assertThat(certain.binomialInterval(Confidence.NINETY_FIVE).code()).contains(RefusalCode.NO_VARIATION);
    }

    @Test
    void aSeriesThatMovesOnceHasNoLimitsRatherThanLimitsThatFlagEverything() {
        List<Point> jump = points(24, i -> i == 11 ? 10 : 0);
        assertThat(Xmr.of(jump).code()).contains(RefusalCode.NO_VARIATION);
        assertThat(Xmr.of(points(24, i -> i < 12 ? 3 : 7)).code()).contains(RefusalCode.NO_VARIATION);
        assertThat(Xmr.of(points(24, i -> i % 2)).optional()).isPresent();
    }

    @Test
    void aSeriesThatStandsStillHasATrendOfZeroAndNothingIsFound() {
        Trend still = Trend.seasonal(points(36, i -> 5)).orThrow();
        assertThat(still.perYear()).isZero();
        assertThat(still.tau()).isZero();
        assertThat(still.p().orThrow()).isEqualTo(1);
        assertThat(still.interval().code()).contains(RefusalCode.NO_VARIATION);
    }

    @Test
    void monthsThatAreMissingMoveNeitherTheSlopeNorTheYearBefore() {
        List<Point> whole = points(120, i -> 100 + i + 3 * Math.sin(i));
        List<Point> gaps = whole.stream()
                .filter(point ->
                        point.date().getMonthValue() != 8 && point.date().getYear() != 2023)
                .toList();
        assertThat(Trend.seasonal(gaps).orThrow().perYear())
                .isCloseTo(Trend.seasonal(whole).orThrow().perYear(), within(0.1));
        assertThat(Seasonality.yearOnYear(gaps))
                .hasSize(7 * 11)
                .allSatisfy(point -> assertThat(point.date().getYear()).isNotIn(2020, 2023, 2024));
    }

    @Test
    void whatIsNoProbabilityIsNoTest() {
        List<OptionalDouble> adjusted = BenjaminiHochberg.adjust(List.of(
                OptionalDouble.of(0.01),
                OptionalDouble.of(Double.NaN),
                OptionalDouble.of(1.5),
                OptionalDouble.of(-0.1),
                OptionalDouble.of(0.04),
                OptionalDouble.empty()));
        assertThat(adjusted)
                .containsExactly(
                        OptionalDouble.of(0.02),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.04),
                        OptionalDouble.empty());
        assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
    }

    @Test
    void aStandardisedRateIsNotBelowZero() {
        // One event carries nearly all the weight, and the limits of ten events are carried over to it.
        DirectStandardisation odd = DirectStandardisation.of(
                        List.of(new Stratum("a", 1, 10), new Stratum("b", 9, 100_000)), List.of(1000.0, 1.0))
                .orThrow();
        assertThat(odd.interval(Confidence.NINETY_NINE_POINT_EIGHT).orThrow().lower())
                .isZero();
    }

    @Test
    void oneCourtOfNearlyAllWeightGivesNoNumberThatIsNone() {
        double[] errors = new double[12];
        java.util.Arrays.fill(errors, 1e3);
        errors[0] = 1e-9;
        OverDispersion found = OverDispersion.estimate(
                        IntStream.range(0, 12).mapToDouble(i -> i).toArray(), errors, 0.5)
                .orThrow();
        assertThat(found.tauSquared()).isFinite();
    }

    private static List<Point> points(int months, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, months)
                .mapToObj(i -> new Point(START.plusMonths(i), value.applyAsDouble(i)))
                .toList();
    }
}
