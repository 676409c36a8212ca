package zhixiao.jobs.statistics;

import java.util.OptionalDouble;

/**
 * An interval, both ends included.
 *
 * @param lower the lower limit, finite
 * @param upper the upper limit; positive infinity where the data give none
 */
public record Interval(double lower, double upper) {

    /** Rejects limits that are no numbers or in the wrong order: a programmer's mistake. */
    public Interval {
        if (!Double.isFinite(lower) || Double.isNaN(upper) || lower > upper) {
            throw new IllegalArgumentException("no interval: " + lower + ", " + upper);
        }
    }

    /** The interval of two limits, or a refusal if they are none. */
    public static Outcome<Interval> of(double lower, double upper) {
        return Double.isFinite(lower) && !Double.isNaN(upper) && lower <= upper
                ? Outcome.known(new Interval(lower, upper))
                : Outcome.refused(RefusalCode.NOT_COMPUTABLE);
    }

    /** The upper limit, or empty where there is none. */
    public OptionalDouble finiteUpper() {
        return Double.isInfinite(upper) ? OptionalDouble.empty() : OptionalDouble.of(upper);
    }

    /** True if the value lies within, or on a limit. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** The interval in another unit. @param factor positive */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }

    /** The part that lies within the bounds, for quantities that cannot be outside of them. */
    public Interval clippedTo(double least, double most) {
        return new Interval(Math.min(Math.max(lower, least), most), Math.max(Math.min(upper, most), least));
    }
}
