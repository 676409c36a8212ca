package zhixiao.reports.data;

import java.time.LocalDate;

/**
 * A row of {@code durations}: how many cases took so many days.
 *
 * @param measure id of the measure
 * @param courtOrder place of the court in official order
 * @param scope own cases, or with those of the courts below
 * @param line code of the line, or {@code all}
 * @param period the kind of period
 * @param start its first day
 * @param end the last day that counts
 * @param lastYear true if the window stands for comparison with the newest one of its kind
 * @param part which cases: {@link #COUNTED}, {@link #PENDING} or {@link #ENTERED}
 * @param days how many days
 * @param cases how many cases
 */
public record DurationCount(
        String measure,
        int courtOrder,
        String scope,
        String line,
        String period,
        LocalDate start,
        LocalDate end,
        boolean lastYear,
        String part,
        int days,
        long cases) {

    /** Those that the distribution counts in the window. */
    public static final String COUNTED = "counted";

    /** Those that are pending at the window's end, by their age then. */
    public static final String PENDING = "pending";

    /** Those that were pending before the window's first day, by their age at the end of the day before. */
    public static final String ENTERED = "entered";

    /** True if both are of one measure, court, scope, line and window. */
    public boolean sameCell(DurationCount other) {
        return courtOrder == other.courtOrder
                && lastYear == other.lastYear
                && start.equals(other.start)
                && period.equals(other.period)
                && line.equals(other.line)
                && scope.equals(other.scope)
                && measure.equals(other.measure);
    }
}
