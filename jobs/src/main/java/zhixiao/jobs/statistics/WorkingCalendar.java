package zhixiao.jobs.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which days courts work. Without the list of holidays and make-up days every finding about a calendar is an
 * artefact of the Spring Festival, so a calendar that only knows weekends says so and is printed as such.
 *
 * @param holidays days off that are no weekend
 * @param makeUpDays weekend days that are worked
 * @param official true if the two lists are those of the authority for the whole time looked at
 */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpDays, boolean official) {

    /** Copies the sets. */
    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /** Monday to Friday: no holidays are known. */
    public static WorkingCalendar weekendsOnly() {
        return new WorkingCalendar(Set.of(), Set.of(), false);
    }

    /** True if courts work on that day. */
    public boolean works(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /** How many days are worked from one day to another, both included. */
    public int workingDays(LocalDate from, LocalDate to) {
        return Math.toIntExact(days(from, to).count());
    }

    /** How many days are worked in a month. */
    public int workingDays(YearMonth month) {
        return workingDays(month.atDay(1), month.atEndOfMonth());
    }

    /** The last working days of a month, earliest first; all of them if there are fewer. */
    public List<LocalDate> last(YearMonth month, int count) {
        List<LocalDate> all = days(month.atDay(1), month.atEndOfMonth()).toList();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    /** The place of a working day in its month, from 1; 0 if it is not worked. */
    public int place(LocalDate day) {
        return works(day) ? workingDays(day.withDayOfMonth(1), day) : 0;
    }

    private Stream<LocalDate> days(LocalDate from, LocalDate to) {
        int length = Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1;
        return IntStream.range(0, Math.max(0, length)).mapToObj(from::plusDays).filter(this::works);
    }
}
