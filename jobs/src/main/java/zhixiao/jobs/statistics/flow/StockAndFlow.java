package zhixiao.jobs.statistics.flow;

import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** The two figures of the CEPEJ that hold a flow against a flow and a stock against a flow. */
public final class StockAndFlow {
    private StockAndFlow() {}

    /**
     * Clearance rate: closed to filed, as a fraction; above 1 where more is closed than filed.
     *
     * @return refused if nothing was filed
     */
    public static Outcome<Double> clearanceRate(long filed, long closed) {
        return quotient(closed, filed, 1);
    }

    /**
     * Disposition time: how long the pending cases would take at the pace of the period. A projection, not a
     * mean duration, and moved by closing or refusing cases just before the day.
     *
     * @param pending pending at the end of the period
     * @param closed closed in the period
     * @param days days of the period, with 29 February
     * @return days; refused if nothing was closed
     */
    public static Outcome<Double> dispositionTime(long pending, long closed, int days) {
        return days <= 0 ? Outcome.refused(RefusalCode.INVALID_INPUT) : quotient(pending, closed, days);
    }

    private static Outcome<Double> quotient(long numerator, long denominator, double factor) {
        if (!Inputs.count(numerator) || !Inputs.count(denominator)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        return denominator == 0
                ? Outcome.refused(RefusalCode.NO_CASES)
                : Outcome.number(numerator / (double) denominator * factor);
    }
}
