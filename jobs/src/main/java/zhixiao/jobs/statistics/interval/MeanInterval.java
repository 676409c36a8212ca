package zhixiao.jobs.statistics.interval;

import org.apache.commons.statistics.distribution.TDistribution;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * Intervals of a mean by Student's t. Durations are skewed: there is one only where there are 30 cases or more. Of fewer the
 * median is told; a geometric mean would be a third figure beside both that nobody asks for, and of ended cases alone.
 */
public final class MeanInterval {
    /** Below this many values the interval of a plain mean is refused. */
    public static final int FEWEST = 30;

    /** A spread below this share of the squares is nothing but rounding. */
    private static final double ROUNDING = 1e-12;

    private MeanInterval() {}

    /**
     * The interval of a mean from sums.
     *
     * @param n number of values
     * @param sum their sum
     * @param sumOfSquares the sum of their squares
     * @return refused below 30 values, or if all are the same: they tell nothing of how much others would differ
     */
    public static Outcome<Interval> plain(long n, double sum, double sumOfSquares, Confidence confidence) {
        if (!Inputs.count(n) || !Inputs.figure(sum) || !(sumOfSquares >= 0) || Double.isInfinite(sumOfSquares)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (n < FEWEST) {
            return Outcome.refused(RefusalCode.TOO_FEW_FOR_MEAN, n, FEWEST);
        }
        return student(n, sum, sumOfSquares, confidence);
    }

    /** The mean duration of closed cases with its interval; refused below 30 cases. */
    public static Outcome<Interval> plain(DayHistogram durations, Confidence confidence) {
        double sum = durations.sum(days -> days);
        double squares = durations.sum(days -> (double) days * days);
        return plain(durations.total(), sum, squares, confidence);
    }

    private static Outcome<Interval> student(long n, double sum, double sumOfSquares, Confidence confidence) {
        double mean = sum / n;
        double variance = (sumOfSquares - sum * mean) / (n - 1);
        if (variance <= ROUNDING * sumOfSquares / n) {
            return Outcome.refused(RefusalCode.NO_VARIATION);
        }
        double half = TDistribution.of(n - 1.0).inverseSurvivalProbability(confidence.tail()) * Math.sqrt(variance / n);
        return Interval.of(mean - half, mean + half);
    }
}
