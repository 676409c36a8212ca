package zhixiao.jobs.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Tails;
import zhixiao.jobs.statistics.Vector;

/** Quantiles and intervals of medians against R. */
class QuantileVectorsTest {

    static Stream<Vector> quantiles() {
        return Vector.of("quantiles", "hyndman-fan-quantiles");
    }

    @ParameterizedTest
    @MethodSource
    void quantiles(Vector vector) {
        int[] days = Arrays.stream(vector.counts("values"))
                .mapToInt(Math::toIntExact)
                .toArray();
        DayHistogram histogram = DayHistogram.ofDays(days).orThrow();
        double[] probabilities = vector.numbers("probabilities");
        for (Quantile.EstimationMethod method : Quantile.EstimationMethod.values()) {
            vector.check(
                    "type" + method.name().substring(2),
                    Arrays.stream(probabilities)
                            .map(p -> Quantiles.of(histogram, p, method).orThrow())
                            .toArray());
        }
        vector.check(
                "type7",
                Arrays.stream(probabilities)
                        .map(p -> Quantiles.of(histogram, p).orThrow())
                        .toArray());
    }

    @Test
    void quantilesOfMergedHistogramsAreExact() {
        Vector vector =
                Vector.of("quantiles", "exact-mergeable-quantiles").findFirst().orElseThrow();
        DayHistogram a = histogram(vector.input().get("court_a"));
        DayHistogram b = histogram(vector.input().get("court_b"));
        Map.of("a", a, "b", b, "merged", a.plus(b))
                .forEach((name, histogram) -> vector.check(
                        name,
                        Arrays.stream(vector.numbers("probabilities"))
                                .map(p -> Quantiles.of(histogram, p).orThrow())
                                .toArray()));
        assertThat(a.plus(b)).isEqualTo(b.plus(a)).isNotEqualTo(a);
    }

    private static DayHistogram histogram(JsonNode court) {
        TreeMap<Integer, Long> cases = new TreeMap<>();
        for (int i = 0; i < court.get("days").size(); i++) {
            cases.put(
                    court.get("days").get(i).asInt(), court.get("count").get(i).asLong());
        }
        return DayHistogram.of(cases).orThrow();
    }

    static Stream<Vector> medianPlaces() {
        return Vector.of("quantiles", "median-ci-order-statistics");
    }

    @ParameterizedTest
    @MethodSource
    void medianPlaces(Vector vector) {
        Outcome<Quantiles.Places> places = Quantiles.medianPlaces(vector.count("n"), vector.confidence());
        if (vector.expected().get("lower_rank").isNull()) {
            assertThat(places.code()).contains(RefusalCode.TOO_FEW_FOR_MEDIAN);
            return;
        }
        vector.check("lower_rank", places.orThrow().lower());
        vector.check("upper_rank", places.orThrow().upper());
        vector.check("coverage", places.orThrow().coverage());
    }

    @Test
    void thePlacesOfAnyQuantileAreTheNarrowestWithinBothTails() {
        double p = 0.9;
        for (int n = 36; n <= 200; n += 41) {
            Quantiles.Places places =
                    Quantiles.places(n, p, Confidence.NINETY_FIVE).orThrow();
            assertThat(Tails.binomialAtMost(places.lower() - 1, n, p)).isLessThanOrEqualTo(0.025);
            assertThat(Tails.binomialAtMost(places.lower(), n, p)).isGreaterThan(0.025);
            assertThat(Tails.binomialAtLeast(places.upper(), n, p)).isLessThanOrEqualTo(0.025);
            assertThat(Tails.binomialAtLeast(places.upper() - 1, n, p)).isGreaterThan(0.025);
        }
        assertThat(Quantiles.places(35, p, Confidence.NINETY_FIVE).code()).contains(RefusalCode.TOO_FEW_FOR_QUANTILE);
    }
}
