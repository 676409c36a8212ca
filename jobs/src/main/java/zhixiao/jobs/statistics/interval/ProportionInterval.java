package zhixiao.jobs.statistics.interval;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** Intervals of a proportion x of n, where the x are part of the n. For a cohort only, never for two flows. */
public final class ProportionInterval {
    private ProportionInterval() {}

    /**
     * The Wilson score interval without continuity correction (Wilson 1927; Newcombe 1998): the default.
     *
     * @param x cases that have the property, 0 to n
     * @param n cases, 1 or more
     * @return fractions from 0 to 1; refused if n is 0 or x above n
     */
    public static Outcome<Interval> wilson(long x, long n, Confidence confidence) {
        return of(BinomialConfidenceInterval.WILSON_SCORE, x, n, confidence);
    }

    /** The Clopper–Pearson interval, where the stated coverage must be guaranteed; wider than Wilson's. */
    public static Outcome<Interval> clopperPearson(long x, long n, Confidence confidence) {
        return of(BinomialConfidenceInterval.CLOPPER_PEARSON, x, n, confidence);
    }

    private static Outcome<Interval> of(BinomialConfidenceInterval method, long x, long n, Confidence confidence) {
        if (!Inputs.count(x) || !Inputs.count(n)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (x > n) {
            return Outcome.refused(RefusalCode.NUMERATOR_ABOVE_DENOMINATOR, x, n);
        }
        if (n == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        org.apache.commons.statistics.interval.Interval limits =
                method.fromErrorRate((int) n, (int) x, confidence.outside());
        // At the two ends the limit is exact, and rounding must not move it.
        double lower = x == 0 ? 0 : Math.max(0, limits.getLowerBound());
        double upper = x == n ? 1 : Math.min(1, limits.getUpperBound());
        return Interval.of(lower, upper);
    }
}
