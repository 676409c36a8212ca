package zhixiao.jobs.statistics.control;

import java.util.List;
import java.util.stream.IntStream;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * The chart of single values and moving ranges (XmR), which works for any figure. Moving ranges of 3.267
 * times their mean or more are left out once (Nelson 1982), so that one jump does not widen the limits.
 */
public final class Xmr {
    /** From a mean moving range to three standard deviations: 3 / 1.128, as it is usually rounded. */
    private static final double THREE_SIGMA = 2.66;

    private static final double OUTLYING_RANGE = 3.267;

    private Xmr() {}

    /**
     * The chart.
     *
     * @param points oldest first
     * @param baseline see {@link Baseline#ofFirst}
     * @return refused if the baseline is too short, was moved without a reason, or nothing varies in it
     */
    public static Outcome<ControlChart> of(List<Point> points, Baseline baseline, RunRules rules) {
        if (points.isEmpty() || !points.stream().allMatch(point -> Inputs.figure(point.value()))) {
            return Outcome.refused(points.isEmpty() ? RefusalCode.NO_CASES : RefusalCode.INVALID_INPUT);
        }
        return baseline.on(points.stream().map(Point::date).toList()).then(frozen -> {
            double[] values = points.stream()
                    .filter(point -> frozen.holds(point.date()))
                    .mapToDouble(Point::value)
                    .toArray();
            return limits(values)
                    .map(limits -> ControlChart.of(
                            frozen,
                            values.length,
                            points,
                            IntStream.range(0, points.size())
                                    .mapToObj(i -> limits)
                                    .toList(),
                            rules));
        });
    }

    /** The chart over the first 24 points with the usual rules. */
    public static Outcome<ControlChart> of(List<Point> points) {
        return Baseline.ofFirst(points.stream().map(Point::date).toList())
                .then(baseline -> of(points, baseline, RunRules.USUAL));
    }

    private static Outcome<Limits> limits(double[] values) {
        double mean =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
        double[] ranges = IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .toArray();
        double average = mean(ranges);
        double[] usual = IntStream.range(0, ranges.length)
                .mapToDouble(i -> ranges[i])
                .filter(range -> range < OUTLYING_RANGE * average)
                .toArray();
        return average == 0
                ? Outcome.refused(RefusalCode.NO_VARIATION)
                : Outcome.known(Limits.around(mean, THREE_SIGMA * mean(usual) / 3));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
