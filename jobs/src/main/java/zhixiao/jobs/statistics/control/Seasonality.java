package zhixiao.jobs.statistics.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.spec.calendar.WorkingDays;

/**
 * What to do before charting months of a court: a raw chart discovers December every year. Counts are held
 * against working days, other figures against the same month of the year before.
 */
public final class Seasonality {
    private Seasonality() {}

    /**
     * Monthly counts as rates per working day, for the u′ chart.
     *
     * @param counts the count of each month; the date is the first of the month
     * @return refused if a month has no working day
     */
    public static Outcome<List<CountPoint>> perWorkingDay(Map<LocalDate, Long> counts, WorkingDays calendar) {
        List<CountPoint> points = new ArrayList<>();
        for (LocalDate month : counts.keySet().stream().sorted().toList()) {
            int days = calendar.workingDays(YearMonth.from(month));
            if (days == 0) {
                return Outcome.refused(RefusalCode.NO_WORKING_DAYS);
            }
            points.add(new CountPoint(month, counts.get(month), days));
        }
        return Outcome.known(points);
    }

    /**
     * Each figure less that of the same date one year before, where there is one.
     *
     * @param points oldest first
     */
    public static List<Point> yearOnYear(List<Point> points) {
        List<Point> differences = new ArrayList<>();
        int before = 0;
        for (Point point : points) {
            LocalDate wanted = point.date().minusYears(1);
            while (points.get(before).date().isBefore(wanted)) {
                before++;
            }
            if (points.get(before).date().equals(wanted)) {
                differences.add(new Point(
                        point.date(), point.value() - points.get(before).value()));
            }
        }
        return differences;
    }
}
