package zhixiao.jobs.statistics.evenness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.statistics.Draws;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Vector;

class EvennessTest {

    static Stream<Vector> months() {
        return Vector.of("evenness", "closing-evenness");
    }

    @ParameterizedTest
    @MethodSource
    void months(Vector vector) {
        MonthlyClosings months = MonthlyClosings.of(vector.counts("counts"));
        if (vector.expected().has("status")) {
            assertThat(Evenness.of(months).code()).contains(RefusalCode.NO_CLOSINGS);
            return;
        }
        Evenness evenness = Evenness.of(months).orThrow();
        vector.check("mean", evenness.mean());
        vector.check("cv_population", evenness.variation());
        vector.check("cv_sample", evenness.variationOfSample());
        vector.check("evenness_1_minus_cv", 1 - evenness.variation());
        assertThat(evenness.index())
                .isEqualTo(Math.max(0, 1 - evenness.variation()))
                .isBetween(0.0, 1.0);
        vector.check("hhi", evenness.concentration());
        vector.check("hhi_normalised", evenness.normalisedConcentration());
        vector.check("effective_months", evenness.effectiveMonths());
        vector.check("gini", evenness.gini());
        vector.check("gini_unbiased", evenness.unbiasedGini());
        vector.check("cv_expected_if_poisson", evenness.variationByChance());
        vector.check("cv_excess", evenness.excessVariation());
        if (!vector.input().get("working_days").isNull()) {
            vector.check("december_share", evenness.lastShare());
            check(
                    vector,
                    CalendarEvenness.of(
                                    months,
                                    Arrays.stream(vector.numbers("working_days"))
                                            .boxed()
                                            .toList())
                            .orThrow());
        }
    }

    private static void check(Vector vector, CalendarEvenness evenness) {
        vector.check("expected", unboxed(evenness.expected()));
        vector.check("dispersion_chisq", evenness.chiSquare());
        vector.check("df", evenness.degreesOfFreedom());
        vector.check("p", evenness.p());
        vector.check("dispersion_index", evenness.dispersionIndex());
        vector.check("rate_per_working_day", unboxed(evenness.ratesPerDay()));
        vector.check("cv_rate_population", evenness.variationOfRates());
        vector.check("kl_divergence", evenness.divergence());
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Stream<Vector> weightedGini() {
        return Vector.of("evenness", "gini-weighted");
    }

    @ParameterizedTest
    @MethodSource
    void weightedGini(Vector vector) {
        vector.check(
                "gini",
                Gini.weighted(vector.numbers("values"), vector.numbers("weights"))
                        .orThrow());
    }

    @Test
    void aSmallCourtIsNotUnevenForBeingSmall() {
        // Twelve months of chance alone: the plain variation depends on size, the excess does not.
        double small = averageExcess(4);
        double large = averageExcess(400);
        assertThat(averageVariation(4)).isGreaterThan(5 * averageVariation(400));
        assertThat(small).isLessThan(0.2);
        assertThat(large).isLessThan(0.03);
    }

    private static double averageExcess(double mean) {
        return IntStream.range(0, 400)
                .mapToDouble(i -> Evenness.of(chance(mean, i)).orThrow().excessVariation())
                .average()
                .orElseThrow();
    }

    private static double averageVariation(double mean) {
        return IntStream.range(0, 400)
                .mapToDouble(i -> Evenness.of(chance(mean, i)).orThrow().variationOfSample())
                .average()
                .orElseThrow();
    }

    private static MonthlyClosings chance(double mean, long seed) {
        DiscreteDistribution.Sampler sampler = Draws.poisson(mean, seed);
        return MonthlyClosings.of(
                IntStream.range(0, 12).mapToLong(i -> sampler.sample()).toArray());
    }

    @Test
    void chanceAloneIsFoundUnevenInOneOfTwenty() {
        long found = IntStream.range(0, 2000)
                .filter(i -> CalendarEvenness.of(chance(50, i), Collections.nCopies(12, 21.0))
                                .orThrow()
                                .p()
                        < 0.05)
                .count();
        assertThat(found / 2000.0).isCloseTo(0.05, within(0.015));
    }

    @Test
    void whatHasNoEvennessIsRefused() {
        assertThat(Evenness.of(new MonthlyClosings(List.of(3L, 4L), false)).code())
                .contains(RefusalCode.UNFINISHED_MONTH);
        assertThat(Evenness.of(MonthlyClosings.of(3)).code()).contains(RefusalCode.TOO_FEW_POINTS);
        assertThat(Evenness.of(MonthlyClosings.of(3, -1)).code()).contains(RefusalCode.INVALID_INPUT);
        assertThat(Evenness.of(MonthlyClosings.of(0, 5)).orThrow().lastToFirst().code())
                .contains(RefusalCode.NO_CASES);
        assertThat(CalendarEvenness.of(MonthlyClosings.of(3, 4), List.of(20.0, 0.0))
                        .code())
                .contains(RefusalCode.NO_WORKING_DAYS);
        assertThat(Gini.of(0, 0).code()).contains(RefusalCode.NO_CASES);
        assertThat(Gini.of(Double.NaN).code()).contains(RefusalCode.INVALID_INPUT);
    }
}
