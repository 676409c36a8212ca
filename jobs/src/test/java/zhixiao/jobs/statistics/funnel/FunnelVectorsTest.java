package zhixiao.jobs.statistics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Vector;

/** Funnel lines, flags and over-dispersion against R. */
class FunnelVectorsTest {

    static Stream<Vector> linesOfProportions() {
        return Vector.of("funnel_binomial_exact", "funnel-binomial-spiegelhalter");
    }

    @ParameterizedTest
    @MethodSource
    void linesOfProportions(Vector vector) {
        check(
                vector,
                FunnelLines.binomial(vector.number("target"), vector.count("n")).orThrow());
    }

    static Stream<Vector> linesOfObservedToExpected() {
        return Vector.of("funnel_poisson_exact", "funnel-oe-spiegelhalter");
    }

    @ParameterizedTest
    @MethodSource
    void linesOfObservedToExpected(Vector vector) {
        check(vector, FunnelLines.poisson(vector.number("expected")).orThrow());
    }

    private static void check(Vector vector, FunnelLines lines) {
        vector.check("lower95", lines.usual().lower());
        vector.check("upper95", lines.usual().upper());
        vector.check("lower998", lines.alert().lower());
        vector.check("upper998", lines.alert().upper());
    }

    static Stream<Vector> flagsOfProportions() {
        return Vector.of("funnel_flags_exact", "funnel-flag-exact-binomial");
    }

    @ParameterizedTest
    @MethodSource
    void flagsOfProportions(Vector vector) {
        ExactFlag flag = ExactFlag.binomial(vector.count("x"), vector.count("n"), vector.number("target"))
                .orThrow();
        check(vector, flag);
        assertThat(flag.highPossible())
                .isEqualTo(vector.expected().get("can_be_flagged_high_998").asBoolean());
        assertThat(flag.lowPossible())
                .isEqualTo(vector.expected().get("can_be_flagged_low_998").asBoolean());
    }

    static Stream<Vector> flagsOfCounts() {
        return Vector.of("funnel_flags_exact", "funnel-flag-exact-poisson");
    }

    @ParameterizedTest
    @MethodSource
    void flagsOfCounts(Vector vector) {
        check(
                vector,
                ExactFlag.poisson(vector.count("x"), vector.number("expected")).orThrow());
    }

    private static void check(Vector vector, ExactFlag flag) {
        vector.check("p_low", flag.atMost());
        vector.check("p_high", flag.atLeast());
        assertThat(flag.status()).hasToString(vector.expected().get("flag").asText());
    }

    static Stream<Vector> overDispersion() {
        return Vector.of("funnel_overdispersion", "funnel-od-spiegelhalter-natural");
    }

    @ParameterizedTest
    @MethodSource
    void overDispersion(Vector vector) {
        double[] numerators = vector.numbers("numerator");
        double[] denominators = vector.numbers("denominator");
        double target =
                Arrays.stream(numerators).sum() / Arrays.stream(denominators).sum();
        double[] values = IntStream.range(0, numerators.length)
                .mapToDouble(i -> Scale.NATURAL.of(numerators[i] / denominators[i]))
                .toArray();
        double[] errors = Arrays.stream(denominators)
                .map(n -> Math.sqrt(target * (1 - target) / n))
                .toArray();
        OverDispersion result = OverDispersion.estimate(values, errors, target).orThrow();
        vector.check("target", target);
        vector.check("phi", result.phi());
        vector.check("tau2", result.tauSquared());
        assertThat(result.warranted())
                .isEqualTo(vector.expected()
                        .get("adjust_flag_phi_gt_1_plus_2sqrt_2_over_I")
                        .asBoolean());
        if (vector.expected().has("z")) {
            vector.check("s", errors);
            vector.check("z", unboxed(result.z()));
            vector.check("z_winsorised", unboxed(result.winsorised()));
            checkLimits(vector, "mult", target, errors, result::multiplicativeError);
            checkLimits(vector, "add", target, errors, result::additiveError);
        }
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void checkLimits(
            Vector vector, String model, double target, double[] errors, DoubleUnaryOperator widened) {
        for (Confidence confidence : Confidence.values()) {
            String level = confidence == Confidence.NINETY_FIVE ? "95" : "998";
            Interval[] limits = Arrays.stream(errors)
                    .mapToObj(error -> OverDispersion.limits(target, widened.applyAsDouble(error), confidence))
                    .toArray(Interval[]::new);
            vector.check(
                    model + "_lower" + level,
                    Arrays.stream(limits).mapToDouble(Interval::lower).toArray());
            vector.check(
                    model + "_upper" + level,
                    Arrays.stream(limits).mapToDouble(Interval::upper).toArray());
        }
    }

    static Stream<Vector> overDispersionOfObservedToExpected() {
        return Vector.of("funnel_overdispersion", "funnel-od-SR-sqrt-backtransformed");
    }

    @ParameterizedTest
    @MethodSource
    void overDispersionOfObservedToExpected(Vector vector) {
        double[] observed = vector.numbers("numerator");
        double[] expected = vector.numbers("denominator");
        double[] values = IntStream.range(0, observed.length)
                .mapToDouble(i -> Scale.SQUARE_ROOT.of(observed[i] / expected[i]))
                .toArray();
        double[] errors =
                Arrays.stream(expected).map(count -> 1 / (2 * Math.sqrt(count))).toArray();
        OverDispersion result = OverDispersion.estimate(values, errors, 1).orThrow();
        vector.check("phi", result.phi());
        vector.check("tau2", result.tauSquared());
        for (Confidence confidence : Confidence.values()) {
            String level = confidence == Confidence.NINETY_FIVE ? "95" : "998";
            Interval[] limits = Arrays.stream(errors)
                    .mapToObj(error -> OverDispersion.limits(1, result.additiveError(error), confidence))
                    .toArray(Interval[]::new);
            vector.check(
                    "lower" + level,
                    Arrays.stream(limits)
                            .mapToDouble(limit -> Scale.SQUARE_ROOT.back(limit.lower()))
                            .toArray());
            vector.check(
                    "upper" + level,
                    Arrays.stream(limits)
                            .mapToDouble(limit -> Scale.SQUARE_ROOT.back(limit.upper()))
                            .toArray());
        }
    }
}
