package zhixiao.jobs.statistics.screen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.CountInterval;
import zhixiao.spec.calendar.WorkingDays;

/**
 * Events by day with the calendar of the courts. Events on days that are not worked count with the window in
 * which they lie, but add no day to it.
 *
 * @param counts events by day; days that are missing have none
 * @param calendar the calendar, which is printed with every finding
 */
public record DailyCounts(SortedMap<LocalDate, Long> counts, WorkingDays calendar) {
    /** Working days at the end of a month that are looked at. */
    public static final int MONTH_END = 3;

    /** Copies the counts. */
    public DailyCounts {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Events from one day to another, both included. */
    public long between(LocalDate from, LocalDate to) {
        return counts.subMap(from, to.plusDays(1)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The last three working days of every month of a year against the rest of it. */
    public Outcome<Screening> monthEnds(int year) {
        long inWindow = 0;
        int windowDays = 0;
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(year, month);
            List<LocalDate> last = calendar.last(of, MONTH_END);
            if (last.isEmpty()) {
                return Outcome.refused(RefusalCode.NO_WORKING_DAYS);
            }
            inWindow += between(last.get(0), of.atEndOfMonth());
            windowDays += last.size();
        }
        return yearWithout(ScreenKind.MONTH_END_CLOSINGS, year, inWindow, windowDays);
    }

    /** December against the rest of its year. */
    public Outcome<Screening> december(int year) {
        YearMonth december = YearMonth.of(year, 12);
        return yearWithout(
                ScreenKind.YEAR_END_CLOSINGS,
                year,
                between(december.atDay(1), december.atEndOfMonth()),
                calendar.workingDays(december));
    }

    private Outcome<Screening> yearWithout(ScreenKind kind, int year, long inWindow, int windowDays) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return Spikes.window(
                kind,
                inWindow,
                windowDays,
                between(first, last) - inWindow,
                calendar.workingDays(first, last) - windowDays,
                dispersion(first, last));
    }

    /** January of a year against the December before. */
    public Outcome<Screening> rebound(int year) {
        YearMonth january = YearMonth.of(year, 1);
        YearMonth december = january.minusMonths(1);
        return Spikes.rebound(
                between(january.atDay(1), january.atEndOfMonth()),
                calendar.workingDays(january),
                between(december.atDay(1), december.atEndOfMonth()),
                calendar.workingDays(december));
    }

    /**
     * The longest run of working days of a year without any event.
     *
     * @param days working days of the run; 0 if there was an event on every one
     * @param screening the run against the pace of the other days: {@link ScreenKind#DAYS_WITHOUT_FILING}
     */
    public record EmptyDays(int days, Screening screening) {}

    /**
     * Looks for the longest run of working days without an event. One on a day that is not worked ends a run, too.
     *
     * @return refused without the official calendar: holidays would be runs
     */
    public Outcome<EmptyDays> longestEmptyRun(int year) {
        if (!calendar.official()) {
            return Outcome.refused(RefusalCode.NO_WORKING_DAYS);
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        int longest = 0;
        int run = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (on(day) > 0) {
                run = 0;
            } else if (calendar.works(day)) {
                run++;
                longest = Math.max(longest, run);
            }
        }
        int found = longest;
        int period = calendar.workingDays(first, last);
        long events = between(first, last);
        if (events == 0) {
            return Outcome.refused(RefusalCode.NOTHING_EXPECTED);
        }
        double perDay = events / (double) (period - found);
        double expected = perDay * found;
        return found == 0
                ? Outcome.known(new EmptyDays(
                        0,
                        new Screening(
                                ScreenKind.DAYS_WITHOUT_FILING, 0, 0, 1, new Interval(0, Double.POSITIVE_INFINITY), 1)))
                : FilingStops.emptyRun(perDay, found, period).then(chance -> CountInterval.rate(
                                0, expected, Confidence.NINETY_FIVE)
                        .map(limits -> new EmptyDays(
                                found,
                                new Screening(
                                        ScreenKind.DAYS_WITHOUT_FILING, 0, expected, 0, limits, chance.anywhere()))));
    }

    /**
     * How much more working days vary than chance: Pearson's chi² to its degrees of freedom, within months so
     * that the season does not count, and without the month ends that are looked at; never below 1.
     */
    public double dispersion(LocalDate from, LocalDate to) {
        double chiSquare = 0;
        long freedom = 0;
        for (YearMonth month = YearMonth.from(from); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            List<LocalDate> days = calendar.last(month, 31);
            List<LocalDate> usual = days.subList(0, Math.max(0, days.size() - MONTH_END));
            double mean = usual.stream().mapToLong(this::on).average().orElse(0);
            if (mean > 0) {
                for (LocalDate day : usual) {
                    chiSquare += Math.pow(on(day) - mean, 2) / mean;
                }
                freedom += usual.size() - 1;
            }
        }
        return freedom == 0 ? 1 : Math.max(1, chiSquare / freedom);
    }

    private long on(LocalDate day) {
        return counts.getOrDefault(day, 0L);
    }

    /** Events by place of the working day in its month, from the first to the last. */
    public long[] byPlace() {
        long[] places = new long[31];
        int most = 0;
        for (Map.Entry<LocalDate, Long> entry : counts.entrySet()) {
            int place = calendar.place(entry.getKey());
            if (place > 0) {
                places[place - 1] += entry.getValue();
                most = Math.max(most, place);
            }
        }
        return Arrays.copyOf(places, most);
    }
}
