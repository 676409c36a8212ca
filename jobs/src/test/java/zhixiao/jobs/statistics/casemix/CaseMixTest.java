package zhixiao.jobs.statistics.casemix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Draws;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Vector;
import zhixiao.jobs.statistics.interval.ProportionInterval;

class CaseMixTest {

    static Stream<Vector> observedAgainstExpected() {
        return Vector.of("isr", "observed-minus-expected-binomial-z");
    }

    @ParameterizedTest
    @MethodSource
    void observedAgainstExpected(Vector vector) {
        double[] rates = vector.numbers("ref_p");
        List<Stratum> court = strata(vector.counts("observed"), vector.numbers("n"));
        // The rates of the reference as the counts of a reference with 100 cases in each stratum.
        List<Stratum> reference = strata(
                Arrays.stream(rates).mapToLong(rate -> Math.round(rate * 100)).toArray(),
                Arrays.stream(rates).map(rate -> 100).toArray());
        IndirectStandardisation result =
                IndirectStandardisation.ofProportions(court, reference).orThrow();
        vector.check("observed_total", result.observed());
        vector.check("expected", result.expected());
        vector.check("variance", result.variance());
        vector.check("z", result.z().orElseThrow());
        vector.check("adjusted_proportion", result.adjusted(0.5));
    }

    static Stream<Vector> directlyStandardised() {
        return Vector.of("dsr", "dsr-dobson");
    }

    @ParameterizedTest
    @MethodSource
    void directlyStandardised(Vector vector) {
        DirectStandardisation result = DirectStandardisation.of(
                        strata(vector.counts("events"), vector.numbers("population")),
                        Arrays.stream(vector.numbers("weights")).boxed().toList())
                .orThrow();
        // The figures were made with Byar's limits, as the PHE does from 10 events on.
        Interval usual = result.byarInterval(Confidence.NINETY_FIVE).orThrow();
        Interval wide = result.byarInterval(Confidence.NINETY_NINE_POINT_EIGHT).orThrow();
        vector.check("value", result.value());
        vector.check("lower95", usual.lower());
        vector.check("upper95", usual.upper());
        vector.check("lower998", wide.lower());
        vector.check("upper998", wide.upper());
        Interval exact = result.interval(Confidence.NINETY_FIVE).orThrow();
        assertThat(exact.lower()).isCloseTo(usual.lower(), withinPercentage(0.02));
        assertThat(exact.upper()).isCloseTo(usual.upper(), withinPercentage(0.02));
        // A second opinion by another method (Fay and Feuer's gamma limits): near, not equal.
        assertThat(usual.lower())
                .isCloseTo(vector.expected().get("fay_feuer_lower95").asDouble(), within(0.15 * result.value()));
        assertThat(usual.upper())
                .isCloseTo(vector.expected().get("fay_feuer_upper95").asDouble(), within(0.30 * result.value()));
    }

    /** One stratum is Clopper's and Pearson's interval, and courts of one figure are held within it as often as promised. */
    @Test
    void aStandardisedProportionIsWithinItsIntervalAsOftenAsPromised() {
        DirectStandardisation one = DirectStandardisation.ofProportions(
                        strata(new long[] {30}, new double[] {100}), List.of(1.0))
                .orThrow();
        Interval plain = ProportionInterval.clopperPearson(30, 100, Confidence.NINETY_FIVE)
                .orThrow();
        Interval carried = one.interval(Confidence.NINETY_FIVE).orThrow();
        assertThat(carried.lower()).isCloseTo(plain.lower(), within(1e-12));
        assertThat(carried.upper()).isCloseTo(plain.upper(), within(1e-12));

        double[] cases = {40, 80, 150};
        double[] shares = {0.9, 0.75, 0.4};
        List<Double> weights = List.of(100.0, 100.0, 100.0);
        double truth = Arrays.stream(shares).average().orElseThrow();
        List<DiscreteDistribution.Sampler> draws = IntStream.range(0, 3)
                .mapToObj(i -> Draws.binomial((int) cases[i], shares[i], 71 + i))
                .toList();
        int rounds = 4000;
        int held = 0;
        for (int round = 0; round < rounds; round++) {
            long[] events = draws.stream()
                    .mapToLong(DiscreteDistribution.Sampler::sample)
                    .toArray();
            Interval limits = DirectStandardisation.ofProportions(strata(events, cases), weights)
                    .then(found -> found.interval(Confidence.NINETY_FIVE))
                    .orThrow();
            held += limits.lower() <= truth && truth <= limits.upper() ? 1 : 0;
        }
        assertThat(held / (double) rounds).isBetween(0.95, 0.98);
    }

    @Test
    void whereAllEventsAreAlikeThereIsNoIntervalOfAProportion() {
        DirectStandardisation all = DirectStandardisation.ofProportions(
                        strata(new long[] {20, 30}, new double[] {20, 30}), List.of(1.0, 1.0))
                .orThrow();
        assertThat(all.value()).isEqualTo(1);
        assertThat(all.interval(Confidence.NINETY_FIVE).code()).contains(RefusalCode.NO_VARIATION);
        assertThat(DirectStandardisation.ofProportions(strata(new long[] {21}, new double[] {20}), List.of(1.0))
                        .code())
                .contains(RefusalCode.NUMERATOR_ABOVE_DENOMINATOR);
    }

    @Test
    void standardisingToTheOwnMixChangesNothing() {
        List<Stratum> court = strata(new long[] {12, 40, 3}, new double[] {400, 900, 60});
        DirectStandardisation result =
                DirectStandardisation.of(court, List.of(400.0, 900.0, 60.0)).orThrow();
        assertThat(result.value()).isCloseTo(55 / 1360.0, within(1e-15));
        assertThat(IndirectStandardisation.ofRates(court, court).orThrow().ratio())
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void mixAndRateAddUpToTheDifference() {
        Random random = new Random(20260101);
        for (int round = 0; round < 500; round++) {
            List<Stratum> one = random(random);
            List<Stratum> other = random(random);
            Decomposition parts = Decomposition.of(one, other).orThrow();
            assertThat(parts.mix() + parts.rate()).isCloseTo(parts.difference(), within(1e-12));
            Decomposition back = Decomposition.of(other, one).orThrow();
            assertThat(back.mix()).isCloseTo(-parts.mix(), within(1e-12));
            assertThat(back.rate()).isCloseTo(-parts.rate(), within(1e-12));
        }
    }

    @Test
    void theSameRatesDifferByMixAloneAndTheSameMixByRateAlone() {
        List<Stratum> easy = strata(new long[] {90, 10}, new double[] {100, 50});
        List<Stratum> hard = strata(new long[] {45, 20}, new double[] {50, 100});
        assertThat(Decomposition.of(easy, hard).orThrow().rate()).isCloseTo(0, within(1e-15));
        assertThat(Decomposition.of(easy, hard).orThrow().mix()).isGreaterThan(0.2);
        List<Stratum> slower = strata(new long[] {80, 5}, new double[] {100, 50});
        assertThat(Decomposition.of(slower, easy).orThrow().mix()).isCloseTo(0, within(1e-15));
        // A kind of case that only one side has adds to the mix, not to the rate.
        List<Stratum> lacking = strata(new long[] {90, 0}, new double[] {100, 0});
        assertThat(Decomposition.of(easy, lacking).orThrow().rate()).isCloseTo(0, within(1e-15));
    }

    @Test
    void aCommonOutcomeHasLessThanPoissonVariance() {
        List<Stratum> court = strata(new long[] {820}, new double[] {1000});
        List<Stratum> reference = strata(new long[] {82}, new double[] {100});
        IndirectStandardisation proportion =
                IndirectStandardisation.ofProportions(court, reference).orThrow();
        IndirectStandardisation count =
                IndirectStandardisation.ofRates(court, reference).orThrow();
        assertThat(proportion.variance()).isCloseTo(0.18 * count.variance(), within(1e-9));
        Interval narrow = proportion.binomialInterval(Confidence.NINETY_FIVE).orThrow();
        Interval wide = count.poissonInterval(Confidence.NINETY_FIVE).orThrow();
        assertThat(narrow.upper() - narrow.lower()).isLessThan(wide.upper() - wide.lower());
    }

    @Test
    void whatCannotBeStandardisedIsRefused() {
        List<Stratum> court = strata(new long[] {12, 0}, new double[] {400, 0});
        assertThat(DirectStandardisation.of(court, List.of(1.0, 1.0)).code()).contains(RefusalCode.EMPTY_STRATUM);
        assertThat(DirectStandardisation.of(court, List.of(1.0, 0.0)).code()).isEmpty();
        assertThat(DirectStandardisation.of(court, List.of(1.0)).code()).contains(RefusalCode.STRATA_DIFFER);
        assertThat(DirectStandardisation.of(court, List.of(Double.NaN, 1.0)).code())
                .contains(RefusalCode.INVALID_INPUT);
        assertThat(DirectStandardisation.of(strata(new long[] {9}, new double[] {90}), List.of(1.0))
                        .code())
                .contains(RefusalCode.TOO_FEW_EVENTS);
        List<Stratum> empty = strata(new long[] {0, 0}, new double[] {50, 50});
        assertThat(IndirectStandardisation.ofRates(court, empty).code()).contains(RefusalCode.NOTHING_EXPECTED);
        assertThat(IndirectStandardisation.ofRates(court, court.subList(0, 1)).code())
                .contains(RefusalCode.STRATA_DIFFER);
        assertThat(Decomposition.of(court, strata(new long[] {0, 0}, new double[] {0, 0}))
                        .code())
                .contains(RefusalCode.NO_CASES);
    }

    private static List<Stratum> random(Random random) {
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int cases = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(200);
            strata.add(new Stratum("s" + i, cases == 0 ? 0 : random.nextInt(cases + 1), cases));
        }
        strata.add(new Stratum("last", 3, 10));
        return strata;
    }

    private static List<Stratum> strata(long[] events, double[] cases) {
        return IntStream.range(0, events.length)
                .mapToObj(i -> new Stratum("s" + i, events[i], cases[i]))
                .toList();
    }
}
