package zhixiao.jobs.statistics.screen;

import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Tails;
import zhixiao.jobs.statistics.interval.CountInterval;

/** Screens for filings that stop. Few filings where few were expected prove nothing. */
public final class FilingStops {
    private FilingStops() {}

    /**
     * Filings of a window against the number expected from the same days of earlier years or from the share
     * of the other courts.
     *
     * @return refused if even no filing at all would not be rare
     */
    public static Outcome<Screening> stop(long filed, double expected) {
        if (!Inputs.count(filed) || !Inputs.quantity(expected)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (expected == 0) {
            return Outcome.refused(RefusalCode.NOTHING_EXPECTED);
        }
        if (Math.exp(-expected) >= Confidence.NINETY_FIVE.tail()) {
            return Outcome.refused(RefusalCode.NOT_ATTAINABLE);
        }
        return CountInterval.rate(filed, expected, Confidence.NINETY_FIVE)
                .map(limits -> new Screening(
                        ScreenKind.FILING_STOP,
                        filed,
                        expected,
                        filed / expected,
                        limits,
                        Tails.poissonAtMost(filed, expected)));
    }

    /**
     * How likely a run of working days without filing is.
     *
     * @param fixed for a run that begins on a day named beforehand
     * @param anywhere at most this for a run anywhere in the period
     */
    public record EmptyRun(double fixed, double anywhere) {}

    /**
     * A run of days without filing in a longer period.
     *
     * @param perDay filings that a working day usually has, above 0
     * @param run working days without filing, 1 or more
     * @param period working days of the period
     */
    public static Outcome<EmptyRun> emptyRun(double perDay, int run, int period) {
        if (perDay == 0 || !Inputs.quantity(perDay) || run < 1 || period < run) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        double fixed = Math.exp(-perDay * run);
        return Outcome.known(new EmptyRun(fixed, Math.min(1, (period - run + 1) * fixed)));
    }

    /** True if a stop and a rebound go together, the mark of filings that were put off. */
    public static boolean together(ScreenFamily.Result stop, ScreenFamily.Result rebound) {
        return stop.asked() && rebound.asked();
    }
}
