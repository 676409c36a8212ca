package zhixiao.jobs.statistics.screen;

import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Tails;
import zhixiao.jobs.statistics.interval.ProportionInterval;

/** Screens on the shape of durations: crowding just within a limit, and round numbers of days. */
public final class Bunching {
    /** Days on each side of a limit that are compared. */
    public static final int WINDOW = 7;

    private static final int NEIGHBOURHOOD = 21;
    private static final long ENOUGH_NEIGHBOURS = 20;
    private static final int ROUND = 30;
    private static final int BESIDE = 3;

    private Bunching() {}

    /**
     * Cases closed in the last seven days of a limit against the seven days after it. What a falling or rising
     * curve would make of the two windows is taken from the three weeks on either side of both, where they
     * hold 20 cases each; otherwise both windows count as alike.
     *
     * @param limit days, more than 28
     */
    public static Outcome<Screening> atLimit(DayHistogram durations, int limit) {
        if (limit <= WINDOW + NEIGHBOURHOOD) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        long within = between(durations, limit - WINDOW, limit);
        long beyond = between(durations, limit, limit + WINDOW);
        if (within + beyond == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        long before = between(durations, limit - WINDOW - NEIGHBOURHOOD, limit - WINDOW);
        long after = between(durations, limit + WINDOW, limit + WINDOW + NEIGHBOURHOOD);
        double usual = before >= ENOUGH_NEIGHBOURS && after >= ENOUGH_NEIGHBOURS
                ? Math.pow(before / (double) after, WINDOW / (double) (2 * WINDOW + NEIGHBOURHOOD))
                : 1;
        double share = usual / (1 + usual);
        return ProportionInterval.clopperPearson(within, within + beyond, Confidence.NINETY_FIVE)
                .map(limits -> new Screening(
                        ScreenKind.BUNCHING_AT_LIMIT,
                        within,
                        (within + beyond) * share,
                        // One half more on each side: with nothing beyond the limit there would be no ratio.
                        (within + 0.5) / (beyond + 0.5) / usual,
                        ratio(limits, usual),
                        Tails.binomialAtLeast(within, within + beyond, share)));
    }

    private static Interval ratio(Interval share, double usual) {
        double upper = share.upper() >= 1 ? Double.POSITIVE_INFINITY : share.upper() / (1 - share.upper()) / usual;
        return new Interval(share.lower() / (1 - share.lower()) / usual, upper);
    }

    /** Durations of whole multiples of 30 days against the three days on either side of each. */
    public static Outcome<Screening> roundDurations(DayHistogram durations) {
        long round = 0;
        long around = 0;
        int longest = durations.total() == 0 ? 0 : durations.at(durations.total());
        for (int day = ROUND; day <= longest; day += ROUND) {
            round += between(durations, day - 1, day);
            around += between(durations, day - BESIDE - 1, day + BESIDE);
        }
        return Spikes.share(ScreenKind.ROUND_DURATIONS, round, around, 1.0 / (2 * BESIDE + 1));
    }

    /** Cases above one number of days, up to another. */
    private static long between(DayHistogram durations, int above, int upTo) {
        return durations.within(upTo) - durations.within(above);
    }
}
