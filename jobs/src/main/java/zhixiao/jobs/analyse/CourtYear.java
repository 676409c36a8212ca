package zhixiao.jobs.analyse;

import java.time.LocalDate;
import java.time.YearMonth;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.evenness.MonthlyClosings;
import zhixiao.jobs.statistics.screen.DailyCounts;
import zhixiao.jobs.statistics.screen.Screening;
import zhixiao.jobs.statistics.screen.WorkedMonths;

/**
 * What is kept of the last whole year of a court, once its days have been read: few numbers, so that memory does not
 * grow with the days.
 *
 * @param monthEnds closings of the last three working days of months
 * @param december closings of December
 * @param rebound filings of January against the December before
 * @param emptyDays the longest run of working days without a filing
 * @param closings closings by month
 * @param filed filings of the year
 * @param filedAtEnd filings of its last ten working days
 */
record CourtYear(
        Outcome<Screening> monthEnds,
        Outcome<Screening> december,
        Outcome<Screening> rebound,
        Outcome<DailyCounts.EmptyDays> emptyDays,
        MonthlyClosings closings,
        long filed,
        long filedAtEnd) {
    /** Working days at the end of a year that a stop of filing is looked for in. */
    private static final int YEAR_END = 10;

    private static final int MONTHS = 12;

    /**
     * Looks at the days of a court.
     *
     * @param in cases that came in, by day; nobody adds to them any more
     * @param out cases that went out, by day
     * @param calendar the working days
     * @param year the last whole year
     * @param asOf the last day that counts
     */
    static CourtYear of(DailyCounts.Days in, DailyCounts.Days out, WorkedMonths calendar, int year, LocalDate asOf) {
        DailyCounts filings = new DailyCounts(in, calendar);
        DailyCounts closings = new DailyCounts(out, calendar);
        YearMonth january = YearMonth.of(year + 1, 1);
        YearMonth december = YearMonth.of(year, MONTHS);
        long[] months = new long[MONTHS];
        for (int month = 1; month <= MONTHS; month++) {
            YearMonth of = YearMonth.of(year, month);
            months[month - 1] = closings.between(of.atDay(1), of.atEndOfMonth());
        }
        return new CourtYear(
                closings.monthEnds(year),
                closings.december(year),
                asOf.isBefore(january.atEndOfMonth())
                        ? Outcome.refused(RefusalCode.UNFINISHED_MONTH)
                        : filings.rebound(year + 1),
                filings.longestEmptyRun(year),
                MonthlyClosings.of(months),
                filings.between(LocalDate.of(year, 1, 1), december.atEndOfMonth()),
                filings.between(
                        LocalDate.ofEpochDay(calendar.firstOfLast(december, YEAR_END)), december.atEndOfMonth()));
    }

    /** Closings of December. */
    long closedInDecember() {
        return closings.closings().get(MONTHS - 1);
    }
}
