package zhixiao.jobs.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.statistics.Vector;

/** Screens and the correction for many tests against R. */
class ScreenVectorsTest {

    static Stream<Vector> manyTests() {
        return Vector.of("benjamini_hochberg", "benjamini-hochberg");
    }

    @ParameterizedTest
    @MethodSource
    void manyTests(Vector vector) {
        List<OptionalDouble> p = new ArrayList<>();
        for (JsonNode value : vector.input().get("p")) {
            p.add(value.isNull() ? OptionalDouble.empty() : OptionalDouble.of(value.asDouble()));
        }
        List<OptionalDouble> q = BenjaminiHochberg.adjust(p);
        check(vector, "adjusted", q);
        if (vector.expected().has("by")) {
            check(vector, "by", BenjaminiHochberg.adjustDependent(p));
            List<Integer> rejected = IntStream.range(0, q.size())
                    .filter(i -> q.get(i).orElse(1) <= 0.05)
                    .mapToObj(i -> i + 1)
                    .toList();
            assertThat(rejected)
                    .isEqualTo(IntStream.range(
                                    0, vector.expected().get("rejected_at_0.05").size())
                            .mapToObj(i -> vector.expected()
                                    .get("rejected_at_0.05")
                                    .get(i)
                                    .asInt())
                            .toList());
        }
    }

    private static void check(Vector vector, String field, List<OptionalDouble> actual) {
        JsonNode expected = vector.expected().get(field);
        assertThat(actual).hasSize(expected.size());
        for (int i = 0; i < actual.size(); i++) {
            if (expected.get(i).isNull()) {
                assertThat(actual.get(i)).isEmpty();
            } else {
                vector.checkNumber(field, expected.get(i), actual.get(i).orElseThrow());
            }
        }
    }

    static Stream<Vector> windows() {
        return Vector.of("heaping", "poisson-rate-ratio-exact");
    }

    @ParameterizedTest
    @MethodSource
    void windows(Vector vector) {
        Screening screening = Spikes.window(
                        ScreenKind.MONTH_END_CLOSINGS,
                        vector.count("window_count"),
                        vector.number("window_days"),
                        vector.count("other_count"),
                        vector.number("other_days"))
                .orThrow();
        vector.check("rate_ratio", screening.ratio());
        vector.check("p_greater", screening.p());
        if (vector.expected().has("excess")) {
            vector.check("excess", screening.excess());
            vector.check("exact_lower95", screening.interval().lower());
            vector.check("exact_upper95", screening.interval().upper());
        }
    }

    static Stream<Vector> emptyRuns() {
        return Vector.of("heaping", "zero-filing-run-bound");
    }

    @ParameterizedTest
    @MethodSource
    void emptyRuns(Vector vector) {
        FilingStops.EmptyRun run = FilingStops.emptyRun(
                        vector.number("lambda_per_day"), (int) vector.count("run_days"), (int)
                                vector.count("period_days"))
                .orThrow();
        vector.check("p_fixed_window", run.fixed());
        vector.check("union_bound", run.anywhere());
    }

    static Stream<Vector> uniformity() {
        return Vector.of("heaping", "chi-square-uniform-working-days");
    }

    @ParameterizedTest
    @MethodSource
    void uniformity(Vector vector) {
        Uniformity result = Uniformity.of(vector.counts("counts")).orThrow();
        vector.check("chisq", result.chiSquare());
        vector.check("df", result.residuals().size() - 1);
        vector.check("p", result.p());
        vector.check(
                "std_residuals",
                result.residuals().stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(result.mostUnusual()).isEqualTo(21);
    }
}
