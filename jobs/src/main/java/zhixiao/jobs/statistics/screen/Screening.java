package zhixiao.jobs.statistics.screen;

import java.util.OptionalDouble;
import zhixiao.jobs.statistics.Interval;

/**
 * What one screen found in one court and period.
 *
 * @param kind what was looked for
 * @param observed events in the window
 * @param expected events that the window should have had
 * @param ratio the effect: how many times as many events as elsewhere
 * @param interval its 95 % interval
 * @param p one-sided, in the direction of the kind; the larger one where two were computed
 */
public record Screening(ScreenKind kind, long observed, double expected, double ratio, Interval interval, double p) {
    /** An effect smaller than this, in either direction, is no matter for a question. */
    public static final double LEAST_RATIO = 1.5;
    /** Fewer events than this, observed or expected, are no matter for a question. */
    public static final double LEAST_EVENTS = 20;

    /** Events above what was expected; negative if there were fewer. */
    public double excess() {
        return observed - expected;
    }

    /** True if the effect is large enough to ask about, whatever the evidence. */
    public boolean matters() {
        return kind.high()
                ? ratio >= LEAST_RATIO && observed >= LEAST_EVENTS
                : ratio <= 1 / LEAST_RATIO && expected >= LEAST_EVENTS;
    }

    /** This with a p that is not smaller than another one. */
    Screening atLeast(double other) {
        return new Screening(kind, observed, expected, ratio, interval, Math.max(p, other));
    }

    /** The p as it goes into the correction for many tests. */
    OptionalDouble tested() {
        return OptionalDouble.of(p);
    }
}
