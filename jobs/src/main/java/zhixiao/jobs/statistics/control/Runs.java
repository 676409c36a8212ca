package zhixiao.jobs.statistics.control;

import java.util.Arrays;
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
