package zhixiao.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.statistics.Draws;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.trend.Trend;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.calendar.WorkingDays;

/**
 * Courts in which nothing happens but chance, through the very charts that a run makes: how many are flagged must be what the
 * manifest says that chance flags ({@link TestCount.Method}). Draws have fixed seeds.
 */
class FalseAlarmsTest {
    private static final int SERIES = 4000;

    /** Three standard errors of a share of four of a hundred among so many series. */
    private static final double NEAR = 0.0095;

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private final Calendar calendar = new Calendar(WorkingDays.weekendsOnly());

    @TempDir
    Path folder;

    private Manifest manifest;

    @BeforeEach
    void indicators() throws Exception {
        new AnalyseFixture(1, LocalDate.of(2025, 12, 31))
                .indicator("proportion", "proportion", "share")
                .indicator("count", "count", "cases")
                .indicator("stock", "stock", "cases", true, true)
                .write(folder);
        manifest = Manifest.read(folder);
    }

    @Test
    void ofSharesAsManyAreFlaggedAsIsSaid() {
        assertThat(flagged("proportion", OwnPast.Kind.XMR_YEAR_ON_YEAR, 36, shares(1)))
                .isCloseTo(TestCount.Method.NEWEST_MONTH.rate(), within(NEAR));
        // Never narrower than chance makes them, these charts flag less.
        assertThat(flagged("proportion", OwnPast.Kind.P_PRIME, 20, shares(2)))
                .isBetween(0.004, TestCount.Method.NEWEST_MONTH.rate());
    }

    @Test
    void ofCountsThatGoWithWorkingDaysToo() {
        assertThat(flagged("count", OwnPast.Kind.XMR_YEAR_ON_YEAR, 36, counts(3)))
                .isCloseTo(TestCount.Method.NEWEST_MONTH.rate(), within(NEAR));
        // Never narrower than chance makes them, these charts flag less.
        assertThat(flagged("count", OwnPast.Kind.U_PRIME, 20, counts(4)))
                .isBetween(0.004, TestCount.Method.NEWEST_MONTH.rate());
    }

    @Test
    void afterTheBaselineTwiceAsMany() {
        assertThat(flagged("proportion", OwnPast.Kind.XMR_YEAR_ON_YEAR, 48, shares(8)))
                .isCloseTo(TestCount.Method.BEYOND_BASELINE, within(NEAR));
        assertThat(flagged("stock", OwnPast.Kind.XMR_MONTH_ON_MONTH, 36, walk()))
                .isCloseTo(TestCount.Method.BEYOND_BASELINE, within(NEAR));
    }

    /** Small courts, which have no limits: three cases a month, two thirds with the property. */
    @Test
    void longRunsComeByChanceInHardlyAnyChart() {
        DiscreteDistribution.Sampler cases = Draws.poisson(5, 9);
        assertThat(flagged("count", OwnPast.Kind.RUN_CHART, 36, month -> cases.sample()))
                .isLessThan(0.003);
    }

    @Test
    void aTrendIsFoundByChanceInNoMoreThanItsLevelSays() {
        IntUnaryOperator shares = shares(7);
        int found = 0;
        for (int i = 0; i < SERIES; i++) {
            List<Figure> months = months("proportion", 36, shares);
            Outcome<Double> p = Trend.seasonal(months.stream()
                            .map(month -> new zhixiao.jobs.statistics.control.Point(
                                    month.start(), month.value().getAsDouble()))
                            .toList())
                    .then(Trend::p);
            found += p.optional().filter(value -> value < 0.05).isPresent() ? 1 : 0;
        }
        assertThat(found / (double) SERIES).isBetween(0.025, 0.055);
    }

    /** The share of series whose newest month is flagged. */
    private double flagged(String indicator, OwnPast.Kind kind, int months, IntUnaryOperator numerator) {
        Subject subject = Subject.of(manifest.indicator(indicator).orElseThrow(), manifest);
        int flagged = 0;
        for (int i = 0; i < SERIES; i++) {
            OwnPast past = OwnPast.of(subject, months(indicator, months, numerator), calendar)
                    .orThrow();
            assertThat(past.kind()).isEqualTo(kind);
            flagged += past.chart().newest().isPresent() ? 1 : 0;
        }
        return flagged / (double) SERIES;
    }

    private static IntUnaryOperator shares(long seed) {
        DiscreteDistribution.Sampler sampler = Draws.binomial(200, 0.7, seed);
        return month -> sampler.sample();
    }

    /** Four on each working day. */
    private IntUnaryOperator counts(long seed) {
        List<DiscreteDistribution.Sampler> byDays = new ArrayList<>();
        for (int days = 0; days <= 23; days++) {
            byDays.add(Draws.poisson(Math.max(1, 4 * days), seed + days));
        }
        return month ->
                byDays.get(calendar.workingDays(START.plusMonths(month))).sample();
    }

    /** A stock from which as much goes out as comes in. */
    private static IntUnaryOperator walk() {
        DiscreteDistribution.Sampler in = Draws.poisson(40, 5);
        DiscreteDistribution.Sampler out = Draws.poisson(40, 6);
        int[] stock = {0};
        return month -> {
            stock[0] = month == 0 ? 1000 : stock[0] + in.sample() - out.sample();
            return stock[0];
        };
    }

    private static List<Figure> months(String indicator, int months, IntUnaryOperator numerator) {
        boolean share = indicator.equals("proportion");
        OptionalDouble none = OptionalDouble.empty();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            LocalDate start = START.plusMonths(i);
            double above = numerator.applyAsInt(i);
            figures.add(new Figure(
                    indicator,
                    "d",
                    "C1",
                    1,
                    Figure.OWN,
                    Figure.ALL_LINES,
                    "month",
                    start,
                    start.plusMonths(1).minusDays(1),
                    true,
                    "ok",
                    OptionalDouble.of(share ? above / 200 : above),
                    OptionalDouble.of(above),
                    share ? OptionalDouble.of(200) : none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    null,
                    none,
                    none,
                    "no_range"));
        }
        return figures;
    }
}
