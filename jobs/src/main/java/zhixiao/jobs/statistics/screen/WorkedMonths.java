package zhixiao.jobs.statistics.screen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhixiao.spec.calendar.WorkingDays;

/** The working days of a calendar, each month worked out once: thousands of courts ask for the same ones. Days are epoch days. */
public final class WorkedMonths {
    private final WorkingDays calendar;
    private final Map<YearMonth, long[]> months = new ConcurrentHashMap<>();

    /** Prepares it. */
    public WorkedMonths(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** The calendar itself. */
    public WorkingDays calendar() {
        return calendar;
    }

    /** The working days of a month, earliest first; nobody changes them. */
    long[] days(YearMonth month) {
        return months.computeIfAbsent(month, of -> calendar.last(of, 31).stream()
                .mapToLong(LocalDate::toEpochDay)
                .toArray());
    }

    /** How many days are worked in a month. */
    public int workingDays(YearMonth month) {
        return days(month).length;
    }

    /** How many days are worked in a year. */
    int workingDays(int year) {
        int days = 0;
        for (int month = 1; month <= 12; month++) {
            days += workingDays(YearMonth.of(year, month));
        }
        return days;
    }

    /** The first of the last working days of a month. @param count how many; all if there are fewer; at least one is worked */
    public long firstOfLast(YearMonth month, int count) {
        long[] days = days(month);
        return days[Math.max(0, days.length - count)];
    }
}
