package zhixiao.jobs.statistics.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * A run chart around a median, without limits (Anhøj and Olesen 2014): a run that is longer, or fewer
 * crossings, than chance allows. For series with too few points or too odd a shape for limits.
 *
 * @param useful points that are not on the centre line
 * @param longestRun the longest run on one side
 * @param crossings how often the line is crossed
 * @param expected what chance allows
 */
public record Runs(int useful, int longestRun, int crossings, Thresholds expected) {

    /**
     * What chance allows.
     *
     * @param longestRun a longer run is a signal
     * @param fewestCrossings fewer crossings are a signal
     */
    public record Thresholds(int longestRun, int fewestCrossings) {}

    /** The thresholds for so many useful points; refused below 10. */
    public static Outcome<Thresholds> thresholds(int useful) {
        if (useful < 10) {
            return Outcome.refused(RefusalCode.TOO_FEW_POINTS, useful, 10);
        }
        int longest = (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
        return Outcome.known(
                new Thresholds(longest, BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(0.05)));
    }

    /** Useful points that a chart needs so that a run can be too long at all: no more than half lie on one side of a median. */
    public static final int FEWEST_AROUND_MEDIAN = 16;

    /**
     * A series around its median, without limits: for courts with too few cases for any. Of the two signs of the method only a
     * run that is too long is told, and of its newest point, as of every chart; the number of crossings is of the whole series.
     *
     * @param points oldest first
     * @return a chart whose limits are nowhere; refused below {@link #FEWEST_AROUND_MEDIAN} points beside the median
     */
    public static Outcome<ControlChart> chart(List<Point> points) {
        double[] values = points.stream().mapToDouble(Point::value).toArray();
        double median = median(values);
        int useful =
                (int) Arrays.stream(values).filter(value -> value != median).count();
        if (useful < FEWEST_AROUND_MEDIAN) {
            return Outcome.refused(RefusalCode.TOO_FEW_POINTS, useful, FEWEST_AROUND_MEDIAN);
        }
        Limits around = new Limits(
                Double.NEGATIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                median,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY);
        Baseline all =
                new Baseline(points.get(0).date(), points.get(points.size() - 1).date(), Optional.empty());
        return thresholds(useful)
                .map(expected -> new ControlChart(
                        all,
                        Baseline.state(points.size()),
                        points,
                        Collections.nCopies(points.size(), around),
                        signals(values, median, expected.longestRun() + 1)));
    }

    /** The signal of each point: part of a run of so many points, those on the median not counted. */
    private static List<Optional<Signal>> signals(double[] values, double median, int length) {
        List<Optional<Signal>> signals = new ArrayList<>(Collections.nCopies(values.length, Optional.empty()));
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i <= values.length; i++) {
            if (i < values.length && values[i] == median) {
                continue;
            }
            boolean goesOn = i < values.length && (run.isEmpty() || values[run.get(0)] > median == values[i] > median);
            if (!goesOn) {
                if (run.size() >= length) {
                    boolean high = values[run.get(0)] > median;
                    run.forEach(part -> signals.set(part, Optional.of(new Signal(Rule.LONG_RUN, length, high))));
                }
                run.clear();
            }
            if (i < values.length) {
                run.add(i);
            }
        }
        return signals;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length == 0 ? 0 : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Counts runs and crossings around a centre. */
    public static Outcome<Runs> of(double[] values, double center) {
        int[] sides = Arrays.stream(values)
                .filter(value -> value != center)
                .mapToInt(value -> value > center ? 1 : -1)
                .toArray();
        return thresholds(sides.length).map(expected -> {
            int longest = 0;
            int run = 0;
            int crossings = 0;
            for (int i = 0; i < sides.length; i++) {
                boolean crossed = i > 0 && sides[i] != sides[i - 1];
                crossings += crossed ? 1 : 0;
                run = crossed ? 1 : run + 1;
                longest = Math.max(longest, run);
            }
            return new Runs(sides.length, longest, crossings, expected);
        });
    }

    /** True if chance alone would rarely make such a series. */
    public boolean signal() {
        return longestRun > expected.longestRun() || crossings < expected.fewestCrossings();
    }
}
