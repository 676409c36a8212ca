package zhixiao.jobs.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Vector;

/** Intervals against the figures of other programs. */
class IntervalVectorsTest {

    static Stream<Vector> wilson() {
        return Vector.of("wilson", "wilson");
    }

    @ParameterizedTest
    @MethodSource
    void wilson(Vector vector) {
        if (vector.expected().has("status")) {
            assertThat(ProportionInterval.wilson(vector.count("x"), vector.count("n"), vector.confidence())
                            .code())
                    .contains(RefusalCode.NO_CASES);
            return;
        }
        check(
                vector,
                ProportionInterval.wilson(vector.count("x"), vector.count("n"), vector.confidence())
                        .orThrow());
    }

    static Stream<Vector> clopperPearson() {
        return Vector.of("clopper_pearson", "clopper-pearson");
    }

    @ParameterizedTest
    @MethodSource
    void clopperPearson(Vector vector) {
        check(
                vector,
                ProportionInterval.clopperPearson(vector.count("x"), vector.count("n"), vector.confidence())
                        .orThrow());
    }

    static Stream<Vector> exactCount() {
        return Vector.of("poisson_exact", "poisson-exact-count");
    }

    @ParameterizedTest
    @MethodSource
    void exactCount(Vector vector) {
        check(
                vector,
                CountInterval.exact(vector.count("x"), vector.confidence()).orThrow());
    }

    static Stream<Vector> byar() {
        return Vector.of("byar", "byar-rate");
    }

    @ParameterizedTest
    @MethodSource
    void byar(Vector vector) {
        check(
                vector,
                CountInterval.byarRate(vector.count("x"), vector.number("exposure"), vector.confidence())
                        .orThrow());
    }

    static Stream<Vector> ratioOfCounts() {
        return Vector.of("ratio_of_counts", "ratio-of-two-poisson-counts");
    }

    @ParameterizedTest
    @MethodSource
    void ratioOfCounts(Vector vector) {
        long closed = vector.count("closed");
        long filed = vector.count("filed");
        Interval exact = RatioInterval.exact(closed, filed, vector.confidence()).orThrow();
        Interval wilson =
                RatioInterval.wilson(closed, filed, vector.confidence()).orThrow();
        vector.check("exact_lower", exact.lower());
        vector.check("exact_upper", exact.upper());
        vector.check("wilson_lower", wilson.lower());
        vector.check("wilson_upper", wilson.upper());
        vector.check(
                "p_value_ratio_1", RatioInterval.twoSided(closed, 1, filed, 1).orThrow());
        vector.check("ratio", RatioInterval.ratio(closed, filed));
    }

    static Stream<Vector> ratioOfRates() {
        return Vector.of("heaping", "poisson-rate-ratio-exact");
    }

    @ParameterizedTest
    @MethodSource
    void ratioOfRates(Vector vector) {
        long count = vector.count("window_count");
        long other = vector.count("other_count");
        double days = vector.number("window_days");
        double otherDays = vector.number("other_days");
        vector.check("p_two_sided", RatioInterval.twoSided(count, days, other, otherDays));
        vector.check("p_greater", RatioInterval.greater(count, days, other, otherDays));
        if (vector.expected().has("p_less")) {
            Interval limits = RatioInterval.rates(count, days, other, otherDays, Confidence.NINETY_FIVE)
                    .orThrow();
            vector.check("p_less", RatioInterval.less(count, days, other, otherDays));
            vector.check("exact_lower95", limits.lower());
            vector.check("exact_upper95", limits.upper());
        }
    }

    private static void check(Vector vector, Interval limits) {
        vector.check("lower", limits.lower());
        vector.check("upper", limits.upper());
    }
}
