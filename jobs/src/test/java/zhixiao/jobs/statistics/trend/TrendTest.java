package zhixiao.jobs.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.statistics.Draws;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.control.Point;

class TrendTest {
    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    @Test
    void tauIsThatOfCommonsMath() {
        Random random = new Random(5);
        for (int round = 0; round < 100; round++) {
            int n = 5 + random.nextInt(30);
            double[] values = random.ints(n, 0, 12).asDoubleStream().toArray();
            double[] times = IntStream.range(0, n).asDoubleStream().toArray();
            double other = new KendallsCorrelation().correlation(times, values);
            assertThat(MannKendall.of(values).tau()).isCloseTo(Double.isNaN(other) ? 0 : other, within(1e-12));
        }
    }

    @Test
    void theExactTestOfFewValues() {
        // All orders of 4 and 5 values: the steepest has p 2/24 and 2/120.
        assertThat(MannKendall.of(1, 2, 3, 4).p()).isCloseTo(2 / 24.0, within(1e-12));
        assertThat(MannKendall.of(5, 4, 3, 2, 1).p()).isCloseTo(2 / 120.0, within(1e-12));
        assertThat(MannKendall.of(1, 2, 3, 5, 4).p()).isCloseTo(10 / 120.0, within(1e-12));
        assertThat(MannKendall.of(2, 1, 4, 3).s()).isEqualTo(2);
        // Ties: 8 pairs rise, 2 are tied; variance by hand (5·4·15 − 2·(2·1·9)) / 18.
        MannKendall tied = MannKendall.of(1, 1, 2, 3, 3);
        assertThat(tied.s()).isEqualTo(8);
        assertThat(tied.variance()).isCloseTo((300 - 36) / 18.0, within(1e-12));
    }

    @Test
    void nothingVariesIsNoTrendAndNoNaN() {
        Trend trend = Trend.of(months(IntStream.range(0, 14).mapToDouble(i -> 3).toArray()))
                .orThrow();
        assertThat(trend.perYear()).isZero();
        assertThat(trend.p().orThrow()).isEqualTo(1);
        assertThat(trend.tau()).isZero();
        assertThat(trend.interval().code()).contains(RefusalCode.NO_VARIATION);
    }

    @Test
    void theSlopeIsPerYearByRealTimeEvenWithMissingMonths() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            if (i % 7 != 3) {
                points.add(new Point(START.plusMonths(i), 100 + i * 0.5));
            }
        }
        assertThat(Trend.of(points).orThrow().perYear()).isCloseTo(6, within(1e-9));
        assertThat(Trend.seasonal(points).orThrow().perYear()).isCloseTo(6, within(1e-9));
    }

    @Test
    void theSeasonIsNoTrend() {
        ContinuousDistribution.Sampler noise = Draws.normal(0, 2, 12);
        double[] values = IntStream.range(0, 36)
                .mapToDouble(i -> 100 + (i % 12) * 8 + noise.sample() + i / 12.0 * 3)
                .toArray();
        Trend seasonal = Trend.seasonal(months(values)).orThrow();
        assertThat(seasonal.perYear()).isCloseTo(3, within(1.5));
        assertThat(seasonal.interval().orThrow().contains(3)).isTrue();
        assertThat(seasonal.p().orThrow()).isLessThan(0.01);
        assertThat(Trend.of(months(values)).orThrow().perYear()).isGreaterThan(10);
    }

    @Test
    void withoutATrendOneInTwentyIsFound() {
        int series = 2000;
        int found = 0;
        int foundSeasonal = 0;
        int refused = 0;
        int covered = 0;
        for (int i = 0; i < series; i++) {
            ContinuousDistribution.Sampler noise = Draws.normal(50, 5, i);
            List<Point> points = months(
                    IntStream.range(0, 36).mapToDouble(j -> noise.sample()).toArray());
            Trend plain = Trend.of(points).orThrow();
            Trend seasonal = Trend.seasonal(points).orThrow();
            found += plain.p().optional().filter(p -> p < 0.05).isPresent() ? 1 : 0;
            foundSeasonal += seasonal.p().optional().filter(p -> p < 0.05).isPresent() ? 1 : 0;
            refused += plain.p().code().isPresent() ? 1 : 0;
            covered += plain.interval().orThrow().contains(0) ? 1 : 0;
        }
        assertThat(found / (double) series).isBetween(0.03, 0.06);
        assertThat(foundSeasonal / (double) series).isBetween(0.02, 0.06);
        assertThat(refused / (double) series).isLessThan(0.04);
        assertThat(covered / (double) series).isBetween(0.93, 0.97);
    }

    @Test
    void whereNeighboursDependOnEachOtherNoTestIsGiven() {
        int refused = 0;
        int trending = 0;
        for (int i = 0; i < 300; i++) {
            ContinuousDistribution.Sampler noise = Draws.normal(0, 1, 7000 + i);
            double[] dependent = new double[36];
            for (int j = 1; j < 36; j++) {
                dependent[j] = 0.8 * dependent[j - 1] + noise.sample();
            }
            refused += Trend.of(months(dependent)).orThrow().p().code().isPresent() ? 1 : 0;
            double[] steady =
                    IntStream.range(0, 36).mapToDouble(j -> j + noise.sample()).toArray();
            // A real trend with independent noise is not taken for dependence.
            trending += Trend.of(months(steady)).orThrow().p().optional().isPresent() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(200);
        assertThat(trending).isGreaterThan(285);
    }

    @Test
    void fewPointsHaveNoTrendOrNoTest() {
        assertThat(Trend.of(months(1, 2, 3, 4, 5, 6, 7)).code()).contains(RefusalCode.TOO_FEW_POINTS);
        assertThat(Trend.of(months(1, 3, 2, 5, 4, 6, 8, 7)).orThrow().p().code())
                .contains(RefusalCode.TOO_FEW_POINTS_FOR_TEST);
        assertThat(Trend.seasonal(months(
                                IntStream.range(0, 23).mapToDouble(i -> i).toArray()))
                        .code())
                .contains(RefusalCode.TOO_FEW_POINTS);
        List<Point> twice = List.of(
                new Point(START, 1),
                new Point(START, 2),
                new Point(START, 1),
                new Point(START, 2),
                new Point(START, 1),
                new Point(START, 2),
                new Point(START, 1),
                new Point(START, 2));
        assertThat(Trend.of(twice).code()).contains(RefusalCode.INVALID_INPUT);
    }

    private static List<Point> months(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Point(START.plusMonths(i), values[i]))
                .toList();
    }
}
