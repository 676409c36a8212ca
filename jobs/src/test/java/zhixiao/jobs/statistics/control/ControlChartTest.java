package zhixiao.jobs.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.statistics.Draws;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Vector;
import zhixiao.spec.calendar.WorkingDays;

class ControlChartTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    static Stream<Vector> runChartThresholds() {
        return Vector.of("spc_rules", "anhoej-thresholds");
    }

    @ParameterizedTest
    @MethodSource
    void runChartThresholds(Vector vector) {
        Runs.Thresholds thresholds =
                Runs.thresholds((int) vector.count("n_useful")).orThrow();
        vector.check("longest_run_max", thresholds.longestRun());
        vector.check("crossings_min", thresholds.fewestCrossings());
    }

    @Test
    void aRunChartCountsRunsAndCrossings() {
        Runs runs =
                Runs.of(new double[] {1, 2, 3, 2, -1, 0, -2, 1, 2, 3, 1, -1}, 0).orThrow();
        assertThat(runs.useful()).isEqualTo(11);
        assertThat(runs.longestRun()).isEqualTo(4);
        assertThat(runs.crossings()).isEqualTo(3);
        assertThat(runs.signal()).isFalse();
        double[] drifting = IntStream.range(0, 20).mapToDouble(i -> i - 9.5).toArray();
        assertThat(Runs.of(drifting, 0).orThrow().signal()).isTrue();
    }

    @Test
    void aCourtTooSmallForLimitsIsToldALongRunUpToItsNewestMonth() {
        // Twelve months that go up and down, then twelve above all of them.
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            points.add(new Point(LocalDate.of(2024, 1, 1).plusMonths(i), i % 2 + (i < 12 ? 0 : 5)));
        }
        ControlChart chart = Runs.chart(points).orThrow();
        assertThat(chart.newest()).contains(new Signal(Rule.LONG_RUN, 9, true));
        assertThat(chart.limits().get(0).center()).isEqualTo(3);
        assertThat(chart.limits().get(0).upper()).isInfinite();
        assertThat(chart.signals()).allMatch(Optional::isPresent);

        // The run ended a month ago: it has been talked about.
        points.add(new Point(LocalDate.of(2026, 1, 1), 0));
        assertThat(Runs.chart(points).orThrow().newest()).isEmpty();
        assertThat(Runs.chart(points.subList(0, 15)).code())
                .as("of 15 months no run can be too long for chance")
                .contains(RefusalCode.TOO_FEW_POINTS);
    }

    @Test
    void limitsComeFromTheMovingRangesOfTheBaseline() {
        // Mean 10, moving ranges all 2: limits 10 ± 5.32, the inner ones two thirds of that.
        double[] values =
                IntStream.range(0, 26).mapToDouble(i -> i % 2 == 0 ? 9 : 11).toArray();
        values[25] = 16;
        ControlChart chart = Xmr.of(points(values)).orThrow();
        Limits limits = chart.limits().get(25);
        assertThat(limits.center()).isEqualTo(10);
        assertThat(limits.upper()).isCloseTo(15.32, within(1e-12));
        assertThat(limits.lower()).isCloseTo(4.68, within(1e-12));
        assertThat(limits.innerUpper()).isCloseTo(10 + 5.32 * 2 / 3, within(1e-12));
        assertThat(chart.newest()).contains(new Signal(Rule.OUTSIDE, 1, true));
        assertThat(chart.state()).isEqualTo(Baseline.State.FROZEN);
        assertThat(chart.baseline().to()).isEqualTo(START.plusMonths(23));
        assertThat(chart.assurance(20)).isEqualTo(Assurance.BELOW);
        assertThat(chart.assurance(4)).isEqualTo(Assurance.ABOVE);
        assertThat(chart.assurance(10)).isEqualTo(Assurance.HIT_AND_MISS);
    }

    @Test
    void oneJumpDoesNotWidenTheLimits() {
        double[] values = IntStream.range(0, 24)
                .mapToDouble(i -> (i % 2 == 0 ? 9 : 11) + (i >= 12 ? 30 : 0))
                .toArray();
        Limits limits = Xmr.of(points(values)).orThrow().limits().get(0);
        assertThat(limits.upper() - limits.center()).isCloseTo(5.32, within(1e-12));
    }

    @Test
    void aNewPointDoesNotMoveAFrozenBaseline() {
        ContinuousDistribution.Sampler sampler = Draws.normal(50, 5, 1);
        double[] values =
                IntStream.range(0, 40).mapToDouble(i -> sampler.sample()).toArray();
        Limits after24 =
                Xmr.of(points(Arrays.copyOf(values, 24))).orThrow().limits().get(0);
        assertThat(Xmr.of(points(values)).orThrow().limits()).containsOnly(after24);
        Baseline silent = new Baseline(START.plusMonths(12), START.plusMonths(35), Optional.empty());
        assertThat(Xmr.of(points(values), silent, RunRules.USUAL).code()).contains(RefusalCode.BASELINE_MOVED);
        Baseline told = Baseline.moved(START.plusMonths(12), START.plusMonths(35), "court merged");
        assertThat(Xmr.of(points(values), told, RunRules.USUAL).orThrow().baseline())
                .isEqualTo(told);
    }

    @Test
    void tooFewPointsHaveNoLimitsAndFewHaveTrialOnes() {
        assertThat(Xmr.of(points(1, 2, 1, 2, 1, 2, 1)).code()).contains(RefusalCode.TOO_FEW_BASELINE_POINTS);
        assertThat(Xmr.of(points(1, 2, 1, 2, 1, 2, 1, 2)).orThrow().state()).isEqualTo(Baseline.State.TRIAL);
        assertThat(Xmr.of(points(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2)).orThrow().state())
                .isEqualTo(Baseline.State.GROWING);
        assertThat(Xmr.of(points(1, 1, 1, 1, 1, 1, 1, 1)).code()).contains(RefusalCode.NO_VARIATION);
        assertThat(Xmr.of(points(1, 2, 1, Double.NaN, 1, 2, 1, 2)).code()).contains(RefusalCode.INVALID_INPUT);
        assertThat(Xmr.of(List.of()).code()).contains(RefusalCode.TOO_FEW_BASELINE_POINTS);
    }

    /**
     * Of courts that only vary by chance, a chart shows something somewhere in 7, 19 and 29 of 100 charts of
     * 12, 24 and 36 points, but touches the newest point in fewer than 2 of 100: what is reported.
     */
    @ParameterizedTest
    @CsvSource({"12, 0.07", "24, 0.19", "36, 0.29"})
    void falseAlarmsAreAsRareAsStated(int points, double stated) {
        int charts = 4000;
        int somewhere = 0;
        int newest = 0;
        ContinuousDistribution.Sampler sampler = Draws.normal(100, 8, 2026 + points);
        for (int i = 0; i < charts; i++) {
            double[] values = IntStream.range(0, points)
                    .mapToDouble(j -> sampler.sample())
                    .toArray();
            List<Point> series = points(values);
            // Limits over all points, as in the figures that are stated.
            Baseline all = new Baseline(START, START.plusMonths(points - 1), Optional.empty());
            ControlChart chart = Xmr.of(series, all, RunRules.USUAL).orThrow();
            somewhere += chart.signals().stream().anyMatch(Optional::isPresent) ? 1 : 0;
            newest += chart.newest().isPresent() ? 1 : 0;
        }
        assertThat(somewhere / (double) charts).isCloseTo(stated, within(0.025));
        assertThat(newest / (double) charts).isBetween(0.010, 0.022);
    }

    @Test
    void manyCasesDoNotMakeEverythingASignal() {
        // True proportions that differ from month to month beyond chance, with 20,000 cases each.
        List<CountPoint> points = new ArrayList<>();
        ContinuousDistribution.Sampler truth = Draws.normal(0.8, 0.02, 4);
        for (int i = 0; i < 30; i++) {
            DiscreteDistribution.Sampler sampler = Draws.binomial(20_000, truth.sample(), 100 + i);
            points.add(new CountPoint(START.plusMonths(i), sampler.sample(), 20_000));
        }
        Baseline baseline =
                Baseline.ofFirst(points.stream().map(CountPoint::date).toList()).orThrow();
        Laney.Widened widened =
                Laney.proportions(points, baseline, RunRules.USUAL).orThrow();
        assertThat(widened.sigmaZ()).isGreaterThan(4);
        assertThat(widened.chart().signals()).filteredOn(Optional::isPresent).isEmpty();
        double plain = 3 * Math.sqrt(0.8 * 0.2 / 20_000);
        assertThat(points)
                .filteredOn(point -> Math.abs(point.figure() - 0.8) > plain)
                .hasSizeGreaterThan(10);
    }

    @Test
    void withChanceAloneTheWidenedChartIsThePlainOne() {
        List<CountPoint> points = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int n = 100 + 10 * (i % 5);
            points.add(new CountPoint(
                    START.plusMonths(i), Draws.binomial(n, 0.3, i).sample(), n));
        }
        Baseline baseline =
                Baseline.ofFirst(points.stream().map(CountPoint::date).toList()).orThrow();
        Laney.Widened widened =
                Laney.proportions(points, baseline, RunRules.USUAL).orThrow();
        assertThat(widened.estimated()).isBetween(0.6, 1.4);
        assertThat(widened.sigmaZ()).isGreaterThanOrEqualTo(1);
        // The pooled figure is the centre, and more cases have narrower limits.
        double pooled = points.stream().mapToDouble(CountPoint::numerator).sum()
                / points.stream().mapToDouble(CountPoint::denominator).sum();
        assertThat(widened.chart().limits())
                .allSatisfy(limits -> assertThat(limits.center()).isEqualTo(pooled));
        assertThat(widened.chart().limits().get(4).upper())
                .isLessThan(widened.chart().limits().get(0).upper());
    }

    @Test
    void workingDaysExplainTheShortMonths() {
        WorkingDays calendar = WorkingDays.weekendsOnly();
        Map<LocalDate, Long> counts = new TreeMap<>();
        for (int i = 0; i < 24; i++) {
            LocalDate month = START.plusMonths(i);
            counts.put(month, 10L * calendar.workingDays(YearMonth.from(month)));
        }
        List<CountPoint> rates = Seasonality.perWorkingDay(counts, calendar).orThrow();
        assertThat(rates).allSatisfy(point -> assertThat(point.figure()).isEqualTo(10));
        // December every year is no news: against the year before nothing is left.
        double[] values = IntStream.range(0, 36)
                .mapToDouble(i -> i % 12 == 11 ? 300 : 100 + i % 12)
                .toArray();
        assertThat(Seasonality.yearOnYear(points(values))).hasSize(24).allSatisfy(point -> assertThat(point.value())
                .isZero());
    }

    @Test
    void proportionsAboveOneAreRefused() {
        List<CountPoint> points = IntStream.range(0, 12)
                .mapToObj(i -> new CountPoint(START.plusMonths(i), 11, 10))
                .toList();
        Baseline baseline =
                Baseline.ofFirst(points.stream().map(CountPoint::date).toList()).orThrow();
        assertThat(Laney.proportions(points, baseline, RunRules.USUAL).code())
                .contains(RefusalCode.NUMERATOR_ABOVE_DENOMINATOR);
    }

    private static List<Point> points(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Point(START.plusMonths(i), values[i]))
                .toList();
    }
}
