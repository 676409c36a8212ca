package zhixiao.jobs.statistics.survival;

import zhixiao.jobs.statistics.DayHistogram;

/**
 * What survival is estimated from; three histograms that merge by addition.
 *
 * @param closed cases closed, by days from filing to closing
 * @param pending cases still pending at the cut-off (or transferred out), by days from filing to that day
 * @param entered of both together, those that were already pending when the period began, by their age at the end of
 *     the day before its first day; empty for a cohort. A case counts as at risk only after that age (so one that is
 *     closed on the first day is): without this the early days would look longer than they were.
 */
public record Durations(DayHistogram closed, DayHistogram pending, DayHistogram entered) {

    /** A cohort: all cases are watched from their filing on. */
    public static Durations ofCohort(DayHistogram closed, DayHistogram pending) {
        return new Durations(closed, pending, DayHistogram.EMPTY);
    }

    /** Both together. */
    public Durations plus(Durations other) {
        return new Durations(closed.plus(other.closed), pending.plus(other.pending), entered.plus(other.entered));
    }

    /** All cases. */
    public long total() {
        return closed.total() + pending.total();
    }

    /** The longest duration seen, closed or not; −1 if there is no case. */
    public int longest() {
        int longest = closed.total() == 0 ? -1 : closed.at(closed.total());
        return pending.total() == 0 ? longest : Math.max(longest, pending.at(pending.total()));
    }

    /** How many are under watch on a day of age, before the closings of that day. */
    public long atRisk(int day) {
        long fresh = total() - entered.total();
        return fresh + entered.within(day - 1) - closed.within(day - 1) - pending.within(day - 1);
    }
}
