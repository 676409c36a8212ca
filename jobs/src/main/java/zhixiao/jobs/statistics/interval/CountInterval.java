package zhixiao.jobs.statistics.interval;

import org.apache.commons.statistics.distribution.GammaDistribution;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** Intervals of the mean behind a count of events, and of a rate per exposure. */
public final class CountInterval {
    private CountInterval() {}

    /**
     * The exact interval of a Poisson mean (Garwood 1936), by quantiles of the gamma distribution.
     *
     * @param events 0 or more
     */
    public static Outcome<Interval> exact(long events, Confidence confidence) {
        if (!Inputs.count(events)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        double lower =
                events == 0 ? 0 : GammaDistribution.of(events, 1).inverseCumulativeProbability(confidence.tail());
        double upper = GammaDistribution.of(events + 1.0, 1).inverseSurvivalProbability(confidence.tail());
        return Interval.of(lower, upper);
    }

    /**
     * Byar's approximation in the form of Breslow and Day 1987 ({@code x} below, {@code x + 1} above), only
     * for comparison with publications that use it. Another formula with {@code x + 0.5} goes by the same
     * name.
     *
     * @return refused for counts so small that the lower limit would be negative or undefined
     */
    public static Outcome<Interval> byar(long events, Confidence confidence) {
        if (!Inputs.count(events)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        double below = 1 - 1 / (9.0 * events) - confidence.z() / (3 * Math.sqrt(events));
        if (events == 0 || below < 0) {
            return Outcome.refused(RefusalCode.TOO_FEW_EVENTS, events, 10);
        }
        double next = events + 1.0;
        double above = 1 - 1 / (9 * next) + confidence.z() / (3 * Math.sqrt(next));
        return Interval.of(events * Math.pow(below, 3), next * Math.pow(above, 3));
    }

    /**
     * The exact interval of a rate.
     *
     * @param events 0 or more
     * @param exposure what the events are counted against (judge-months, expected events), above 0
     */
    public static Outcome<Interval> rate(long events, double exposure, Confidence confidence) {
        return perExposure(exact(events, confidence), exposure);
    }

    /** Byar's interval of a rate, for comparison only. */
    public static Outcome<Interval> byarRate(long events, double exposure, Confidence confidence) {
        return perExposure(byar(events, confidence), exposure);
    }

    private static Outcome<Interval> perExposure(Outcome<Interval> count, double exposure) {
        if (!Inputs.quantity(exposure)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (exposure == 0) {
            return Outcome.refused(RefusalCode.NO_EXPOSURE);
        }
        return count.then(limits -> Interval.of(limits.lower() / exposure, limits.upper() / exposure));
    }
}
