package zhixiao.jobs.statistics.screen;

import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Tails;
import zhixiao.jobs.statistics.interval.ProportionInterval;

/** Screens on the shape of durations: crowding just within a limit, and round numbers of days. */
public final class Bunching {
    /** Days on each side of a limit that are compared. */
    public static final int WINDOW = 7;

    /** The shortest limit, in days, that there is room for windows before. */
    public static final int SHORTEST_LIMIT = 29;

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
     * @param limit days, {@link #SHORTEST_LIMIT} or more
     */
    public static Outcome<Screening> atLimit(DayHistogram durations, int limit) {
        if (limit < SHORTEST_LIMIT) {
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
        return held(ScreenKind.BUNCHING_AT_DAYS, within, beyond, usual);
    }

    /**
     * Cases that ended just within their limit and just beyond it, against those of other courts: a limit is there to be kept,
     * so that more within than beyond is no pattern by itself.
     *
     * @return refused if the others have no such cases
     */
    public static Outcome<Screening> amongPeers(long within, long beyond, long othersWithin, long othersBeyond) {
        if (!Inputs.count(within)
                || !Inputs.count(beyond)
                || !Inputs.count(othersWithin)
                || !Inputs.count(othersBeyond)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (within + beyond == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        return othersWithin + othersBeyond == 0
                ? Outcome.refused(RefusalCode.NOTHING_EXPECTED)
                : held(ScreenKind.BUNCHING_AT_LIMIT, within, beyond, (othersWithin + 0.5) / (othersBeyond + 0.5));
    }

    /** @param usual how many times as many within as beyond are usual */
    private static Outcome<Screening> held(ScreenKind kind, long within, long beyond, double usual) {
        double share = usual / (1 + usual);
        return ProportionInterval.clopperPearson(within, within + beyond, Confidence.NINETY_FIVE)
                .map(limits -> new Screening(
                        kind,
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
