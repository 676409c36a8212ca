package zhixiao.jobs.statistics.survival;

import java.util.Locale;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** The traditional mean over closed cases, where it may be told at all. */
public final class ClosedOnly {
    /** Above this share of pending to closed cases the mean over closed cases misleads. */
    public static final double MOST_PENDING = 0.10;

    private ClosedOnly() {}

    /** The closed cases, where they may stand for all; refused if there are none, or more than a tenth as many are pending. */
    public static Outcome<DayHistogram> closed(DayHistogram closed, DayHistogram pending) {
        if (closed.total() == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        double share = pending.total() / (double) closed.total();
        return share > MOST_PENDING
                ? Outcome.refused(RefusalCode.CLOSED_ONLY, String.format(Locale.ROOT, "%.0f%%", share * 100))
                : Outcome.known(closed);
    }

    /** The mean duration of closed cases in days; refused if more than a tenth as many are pending. */
    public static Outcome<Double> mean(Durations durations) {
        return closed(durations.closed(), durations.pending()).then(DayHistogram::mean);
    }
}
