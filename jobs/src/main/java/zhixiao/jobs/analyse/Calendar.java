package zhixiao.jobs.analyse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhixiao.spec.calendar.WorkingDays;

/** Working days of months, counted once each. */
final class Calendar {
    private final WorkingDays calendar;
    private final Map<YearMonth, Integer> workingDays = new ConcurrentHashMap<>();

    Calendar(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** How many days are worked in the month of a day. */
    int workingDays(LocalDate month) {
        return workingDays.computeIfAbsent(YearMonth.from(month), calendar::workingDays);
    }

    /** True if it knows the official holidays and make-up days, not only weekends. */
    boolean official() {
        return calendar.official();
    }
}
