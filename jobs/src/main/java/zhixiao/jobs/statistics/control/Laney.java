package zhixiao.jobs.statistics.control;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * The p′ and u′ charts (Laney 2002): limits from the number of cases at each point, widened by how much the
 * series varies beyond that. With thousands of cases a plain p chart flags everything.
 */
public final class Laney {
    /** From a mean moving range of two to a standard deviation. */
    private static final double RANGE_TO_SIGMA = 1.128;

    private Laney() {}

    /**
     * A chart with what it was widened by.
     *
     * @param chart the chart
     * @param sigmaZ variation beyond chance, never below 1 (a plain p or u chart)
     * @param estimated the same as it was estimated, which may be below 1
     */
    public record Widened(ControlChart chart, double sigmaZ, double estimated) {}

    /** The chart of a proportion. */
    public static Outcome<Widened> proportions(List<CountPoint> points, Baseline baseline, RunRules rules) {
        Optional<CountPoint> above = points.stream()
                .filter(point -> point.numerator() > point.denominator())
                .findFirst();
        if (above.isPresent()) {
            return Outcome.refused(
                    RefusalCode.NUMERATOR_ABOVE_DENOMINATOR,
                    above.get().numerator(),
                    Math.round(above.get().denominator()));
        }
        return of(points, baseline, rules, mean -> mean * (1 - mean), 1);
    }

    /** The chart of a rate per exposure, such as closings per working day. */
    public static Outcome<Widened> rates(List<CountPoint> points, Baseline baseline, RunRules rules) {
        return of(points, baseline, rules, mean -> mean, Double.POSITIVE_INFINITY);
    }

    private static Outcome<Widened> of(
            List<CountPoint> points, Baseline baseline, RunRules rules, DoubleUnaryOperator variance, double most) {
        if (points.isEmpty() || !points.stream().allMatch(CountPoint::valid)) {
            return Outcome.refused(points.isEmpty() ? RefusalCode.NO_CASES : RefusalCode.INVALID_INPUT);
        }
        return baseline.on(points.stream().map(CountPoint::date).toList()).then(frozen -> {
            List<CountPoint> base =
                    points.stream().filter(point -> frozen.holds(point.date())).toList();
            double mean = base.stream().mapToDouble(CountPoint::numerator).sum()
                    / base.stream().mapToDouble(CountPoint::denominator).sum();
            double spread = variance.applyAsDouble(mean);
            if (!(spread > 0)) {
                return Outcome.refused(RefusalCode.NO_VARIATION);
            }
            double estimated = sigmaZ(base, mean, spread);
            double sigmaZ = Math.max(1, estimated);
            ControlChart chart = ControlChart.of(
                    frozen,
                    base.size(),
                    points.stream()
                            .map(point -> new Point(point.date(), point.figure()))
                            .toList(),
                    points.stream()
                            .map(point -> Limits.around(mean, sigmaZ * Math.sqrt(spread / point.denominator()))
                                    .clippedTo(0, most))
                            .toList(),
                    rules);
            return Outcome.known(new Widened(chart, sigmaZ, estimated));
        });
    }

    private static double sigmaZ(List<CountPoint> base, double mean, double spread) {
        double ranges = 0;
        double before = 0;
        for (int i = 0; i < base.size(); i++) {
            double z = (base.get(i).figure() - mean)
                    / Math.sqrt(spread / base.get(i).denominator());
            ranges += i == 0 ? 0 : Math.abs(z - before);
            before = z;
        }
        return ranges / (base.size() - 1) / RANGE_TO_SIGMA;
    }
}
