package zhixiao.spec.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Monday to Friday: no holidays are known. */
    public static WorkingDays weekendsOnly() {
        return new WorkingDays(LocalDate.MAX, LocalDate.MIN, Set.of(), Set.of());
    }

    /** True if courts work on that day, as far as is known. */
    public boolean works(LocalDate day) {
        return makeUpDays.contains(day) || !isWeekend(day) && !holidays.contains(day);
    }

    /** True if it says anything about a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** True if it knows any holidays at all, not weekends only. */
    public boolean official() {
        return !first.isAfter(last);
    }

    /** This calendar if it covers a stretch of time as a whole, else one of weekends: half of either would mislead. */
    public WorkingDays throughout(LocalDate from, LocalDate to) {
        return covers(from) && covers(to) ? this : weekendsOnly();
    }

    /** The day itself if courts work on it, or the next on which they do; the day itself where that is not known. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (covers(next) && !works(next)) {
            next = next.plusDays(1);
        }
        return covers(next) ? next : day;
    }

    /** How many working days there are from the first day that is covered to a day, both included; empty if that is not. */
    public OptionalInt upTo(LocalDate day) {
        if (!covers(day)) {
            return OptionalInt.empty();
        }
        int days = (int) ChronoUnit.DAYS.between(first, day) + 1;
        int weekdays = 5 * (days / 7);
        for (LocalDate rest = first.plusDays(7L * (days / 7)); !rest.isAfter(day); rest = rest.plusDays(1)) {
            weekdays += isWeekend(rest) ? 0 : 1;
        }
        long off = holidays.stream()
                .filter(one ->
                        !one.isBefore(first) && !one.isAfter(day) && !isWeekend(one) && !makeUpDays.contains(one))
                .count();
        long worked = makeUpDays.stream()
                .filter(one -> !one.isBefore(first) && !one.isAfter(day) && isWeekend(one))
                .count();
        return OptionalInt.of(Math.toIntExact(weekdays - off + worked));
    }

    /**
     * The working days after one day up to another, that one included; 0 on the same day, negative backwards. Empty if one
     * of them is not covered.
     */
    public Optional<Integer> between(LocalDate from, LocalDate to) {
        OptionalInt before = upTo(from);
        OptionalInt after = upTo(to);
        return before.isPresent() && after.isPresent()
                ? Optional.of(after.getAsInt() - before.getAsInt())
                : Optional.empty();
    }

    /** How many days are worked from one day to another, both included, as far as is known. */
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

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
