package zhixiao.jobs.statistics.survival;

import java.util.Locale;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** The traditional mean over closed cases, where it may be told at all. */
public final class ClosedOnly {
    /** Above this share of pending to closed cases the mean over closed cases misleads. */
    public static final double MOST_PENDING = 0.10;

    private ClosedOnly() {}

    /** The mean duration of closed cases in days; refused if more than a tenth as many are pending. */
    public static Outcome<Double> mean(Durations durations) {
        long closed = durations.closed().total();
        if (closed == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        double pending = durations.pending().total() / (double) closed;
        return pending > MOST_PENDING
                ? Outcome.refused(RefusalCode.CLOSED_ONLY, String.format(Locale.ROOT, "%.0f%%", pending * 100))
                : durations.closed().mean();
    }
}
