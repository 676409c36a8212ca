package zhixiao.jobs.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.Vector;
import zhixiao.jobs.statistics.interval.Quantiles;

/** Survival curves against R's {@code survival}. */
class KaplanMeierVectorsTest {
    private static final Map<String, Double> SHARES = Map.of("p25", 0.25, "p50", 0.5, "p75", 0.75, "p90", 0.9);
    private static final Map<String, Band> BANDS = Map.of("log", Band.LOG, "loglog", Band.LOG_LOG, "plain", Band.PLAIN);

    static Stream<Vector> curves() {
        return Vector.of("kaplan_meier", "kaplan-meier");
    }

    @ParameterizedTest
    @MethodSource
    void curves(Vector vector) {
        Durations durations = durations(vector);
        KaplanMeier curve = KaplanMeier.of(durations).orThrow();
        vector.check("n", curve.cases());
        vector.check("events", curve.closed());
        vector.check("median", curve.quantile(0.5));
        SHARES.forEach((name, share) -> check(vector, "quantiles", name, curve.quantile(share)));
        BANDS.forEach((name, band) -> {
            Outcome<Interval> limits = curve.quantileInterval(0.5, Confidence.NINETY_FIVE, band);
            JsonNode expected = vector.expected().get("median_ci").get(name);
            check(vector, expected, "lower", limits.map(Interval::lower));
            check(
                    vector,
                    expected,
                    "upper",
                    limits.then(interval -> interval.finiteUpper().isPresent()
                            ? Outcome.known(interval.upper())
                            : Outcome.number(Double.NaN)));
        });
        if (vector.expected().has("curve")) {
            checkSteps(vector, curve.steps());
        }
        if (vector.expected().has("rmst")) {
            JsonNode expected = vector.expected().get("rmst");
            RestrictedMean mean =
                    RestrictedMean.of(curve, expected.get("tau").asInt()).orThrow();
            vector.checkNumber("rmst", expected.get("value"), mean.value());
            vector.checkNumber("rmst error", expected.get("se"), mean.error());
        }
        vector.check("naive_mean_closed", durations.closed().mean());
        vector.check("naive_median_closed", Quantiles.of(durations.closed(), 0.5));
    }

    private static void checkSteps(Vector vector, List<KaplanMeier.Step> steps) {
        JsonNode expected = vector.expected().get("curve");
        assertThat(steps).hasSize(expected.get("time").size());
        for (int i = 0; i < steps.size(); i++) {
            KaplanMeier.Step step = steps.get(i);
            vector.checkNumber("time", expected.get("time").get(i), step.day());
            vector.checkNumber("at_risk", expected.get("at_risk").get(i), step.atRisk());
            vector.checkNumber("events", expected.get("events").get(i), step.closed());
            vector.checkNumber("survival", expected.get("survival").get(i), step.survival());
            JsonNode error = expected.get("greenwood_se").get(i);
            if (error.isNull()) {
                assertThat(step.error()).isEqualTo(OptionalDouble.empty());
            } else {
                vector.checkNumber("greenwood_se", error, step.error().orElseThrow());
            }
        }
    }

    private static void check(Vector vector, String group, String name, Outcome<Double> actual) {
        check(vector, vector.expected().get(group), name, actual);
    }

    private static void check(Vector vector, JsonNode expected, String name, Outcome<Double> actual) {
        if (expected.get(name).isNull()) {
            assertThat(actual.optional()).as("%s of %s", name, vector).isEmpty();
        } else {
            vector.checkNumber(name, expected.get(name), actual.orThrow());
        }
    }

    private static Durations durations(Vector vector) {
        long[] times = vector.counts("time");
        long[] closed = vector.counts("event");
        long[] entered = vector.input().has("entry") ? vector.counts("entry") : new long[0];
        return new Durations(
                DayHistogram.ofDays(IntStream.range(0, times.length)
                                .filter(i -> closed[i] == 1)
                                .map(i -> (int) times[i])
                                .toArray())
                        .orThrow(),
                DayHistogram.ofDays(IntStream.range(0, times.length)
                                .filter(i -> closed[i] == 0)
                                .map(i -> (int) times[i])
                                .toArray())
                        .orThrow(),
                DayHistogram.ofDays(IntStream.range(0, entered.length)
                                .map(i -> (int) entered[i])
                                .toArray())
                        .orThrow());
    }
}
