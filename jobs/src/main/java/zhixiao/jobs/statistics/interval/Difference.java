package zhixiao.jobs.statistics.interval;

import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;

/**
 * The difference of two independent figures with its interval: without one, nothing "rose" or "fell".
 *
 * @param value later less earlier
 * @param interval its interval
 */
public record Difference(double value, Interval interval) {

    /** What the difference allows to say. */
    public enum Direction {
        /** The whole interval lies above zero. */
        ROSE,
        /** The whole interval lies below zero. */
        FELL,
        /** The interval holds zero: nothing is said. */
        UNCERTAIN
    }

    /** What may be said of the direction. */
    public Direction direction() {
        if (interval.lower() > 0) {
            return Direction.ROSE;
        }
        return interval.upper() < 0 ? Direction.FELL : Direction.UNCERTAIN;
    }

    /**
     * The difference of two proportions of independent cases, by Newcombe's hybrid of two score intervals
     * (Newcombe 1998, method 10).
     *
     * @param x1 numerator of the later period, with its denominator
     * @param x0 numerator of the earlier period, with its denominator
     */
    public static Outcome<Difference> ofProportions(long x1, long n1, long x0, long n0, Confidence confidence) {
        return ProportionInterval.wilson(x1, n1, confidence).then(later -> ProportionInterval.wilson(x0, n0, confidence)
                .then(earlier -> square(x1 / (double) n1, later, x0 / (double) n0, earlier)));
    }

    /** The difference of two figures whose intervals are known, by the same squaring and adding. */
    public static Outcome<Difference> of(double value1, Interval later, double value0, Interval earlier) {
        return square(value1, later, value0, earlier);
    }

    private static Outcome<Difference> square(double value1, Interval later, double value0, Interval earlier) {
        double difference = value1 - value0;
        double below = Math.hypot(value1 - later.lower(), earlier.upper() - value0);
        double above = Math.hypot(later.upper() - value1, value0 - earlier.lower());
        return Outcome.number(difference)
                .then(value -> Interval.of(value - below, value + above).map(limits -> new Difference(value, limits)));
    }
}
