package zhixiao.spec.timelimit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which courts work, as the authority announced them. Outside the years that it covers nothing is said.
 *
 * @param first the first day that it covers
 * @param last the last one
 * @param holidays days off that are no weekend
 * @param makeUpDays weekend days that are worked
 */
public record WorkingDays(LocalDate first, LocalDate last, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    /** Copies the sets, so that the value cannot change. */
    public WorkingDays {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    private boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return makeUpDays.contains(day) || !weekend && !holidays.contains(day);
    }

    /** True if it says anything about a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The day itself if courts work on it, or the next on which they do; the day itself where that is not known. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (covers(next) && !works(next)) {
            next = next.plusDays(1);
        }
        return covers(next) ? next : day;
    }
}
