package zhixiao.jobs.statistics.interval;

import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Tails;

/**
 * The ratio of two counts neither of which is part of the other: clearance rate, appeals to judgments,
 * December to January. Given {@code t = a + b}, a is binomial of t, and the limits of its share w give those
 * of the ratio by w / (1 − w). Flows of one court go together, so the interval is rather too wide.
 */
public final class RatioInterval {
    private RatioInterval() {}

    /** The ratio itself; refused if the denominator is 0: no value, and not 0. */
    public static Outcome<Double> ratio(long a, long b) {
        if (!Inputs.count(a) || !Inputs.count(b)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        return b == 0 ? Outcome.refused(RefusalCode.NO_CASES) : Outcome.known(a / (double) b);
    }

    /**
     * The exact interval, by Clopper–Pearson.
     *
     * @param a numerator, 0 or more
     * @param b denominator; at 0 the ratio is undefined and only the lower limit tells something
     * @return refused if both are 0
     */
    public static Outcome<Interval> exact(long a, long b, Confidence confidence) {
        return ratio(a, b, (x, n) -> ProportionInterval.clopperPearson(x, n, confidence));
    }

    /** The interval by Wilson's limits: the default for indicators. */
    public static Outcome<Interval> wilson(long a, long b, Confidence confidence) {
        return ratio(a, b, (x, n) -> ProportionInterval.wilson(x, n, confidence));
    }

    /**
     * The exact interval of the ratio of two rates.
     *
     * @param exposureA exposure of a, above 0
     * @param exposureB exposure of b, above 0
     */
    public static Outcome<Interval> rates(long a, double exposureA, long b, double exposureB, Confidence confidence) {
        return exposed(exposureA, exposureB)
                .then(share -> exact(a, b, confidence).map(limits -> limits.times(exposureB / exposureA)));
    }

    /**
     * P(A ≥ a) if both rates are the same: a small value speaks for a higher rate of a.
     *
     * @return a probability; refused if both counts are 0 or an exposure is not positive
     */
    public static Outcome<Double> greater(long a, double exposureA, long b, double exposureB) {
        return counted(a, b)
                .then(total -> exposed(exposureA, exposureB).map(share -> Tails.binomialAtLeast(a, total, share)));
    }

    /** P(A ≤ a) if both rates are the same: a small value speaks for a lower rate of a. */
    public static Outcome<Double> less(long a, double exposureA, long b, double exposureB) {
        return counted(a, b)
                .then(total -> exposed(exposureA, exposureB).map(share -> Tails.binomialAtMost(a, total, share)));
    }

    /**
     * The two-sided p that R's {@code poisson.test} gives: the sum over all results that are no more likely
     * than the one seen. For a question with a direction take {@link #greater} or {@link #less}.
     */
    public static Outcome<Double> twoSided(long a, double exposureA, long b, double exposureB) {
        return counted(a, b)
                .then(total -> exposed(exposureA, exposureB).map(share -> NoMoreLikely.binomial(a, total, share)));
    }

    /** How an interval of a share is formed of x of n. */
    private interface Share {
        Outcome<Interval> of(long x, long n);
    }

    /**
     * The limits of w / (1 − w), what is left of the whole being the share of b: taken as such, because close to 1 nothing
     * would be left of the digits of 1 − w.
     */
    private static Outcome<Interval> ratio(long a, long b, Share share) {
        if (!Inputs.count(a) || !Inputs.count(b)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        return share.of(a, a + b).then(above -> share.of(b, a + b)
                .then(below -> Interval.of(
                        above.lower() / below.upper(),
                        b == 0 ? Double.POSITIVE_INFINITY : above.upper() / below.lower())));
    }

    private static Outcome<Long> counted(long a, long b) {
        if (!Inputs.count(a) || !Inputs.count(b) || !Inputs.count(a + b)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        return a + b == 0 ? Outcome.refused(RefusalCode.NO_CASES) : Outcome.known(a + b);
    }

    private static Outcome<Double> exposed(double exposureA, double exposureB) {
        if (!Inputs.quantity(exposureA) || !Inputs.quantity(exposureB)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        return exposureA == 0 || exposureB == 0
                ? Outcome.refused(RefusalCode.NO_EXPOSURE)
                : Outcome.known(exposureA / (exposureA + exposureB));
    }
}
