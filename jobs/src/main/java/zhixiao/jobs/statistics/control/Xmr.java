package zhixiao.jobs.statistics.control;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
            double[] values = values(points, frozen);
            return limits(values)
                    .map(limits -> ControlChart.of(
                            frozen, values.length, points, Collections.nCopies(points.size(), limits), rules));
        });
    }

    /** The chart over the first 24 points with the usual rules. */
    public static Outcome<ControlChart> of(List<Point> points) {
        return Baseline.ofFirst(points.stream().map(Point::date).toList())
                .then(baseline -> of(points, baseline, RunRules.USUAL));
    }

    private static double[] values(List<Point> points, Baseline baseline) {
        double[] values = new double[points.size()];
        int size = 0;
        for (Point point : points) {
            if (baseline.holds(point.date())) {
                values[size++] = point.value();
            }
        }
        return Arrays.copyOf(values, size);
    }

    /** Refused where nothing varies, or so seldom that the few moves are all left out as jumps. */
    private static Outcome<Limits> limits(double[] values) {
        double[] ranges = new double[values.length - 1];
        double sum = 0;
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.abs(values[i + 1] - values[i]);
            sum += ranges[i];
        }
        double most = OUTLYING_RANGE * (sum / ranges.length);
        double usual = 0;
        int kept = 0;
        for (double range : ranges) {
            if (range < most) {
                usual += range;
                kept++;
            }
        }
        double mean = Arrays.stream(values).sum() / values.length;
        return usual == 0
                ? Outcome.refused(RefusalCode.NO_VARIATION)
                : Outcome.known(Limits.around(mean, THREE_SIGMA * (usual / kept) / 3));
    }
}
