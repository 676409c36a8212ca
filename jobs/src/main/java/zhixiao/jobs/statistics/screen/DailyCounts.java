package zhixiao.jobs.statistics.screen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.SortedMap;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.CountInterval;
import zhixiao.spec.calendar.WorkingDays;

/**
 * Events by day with the calendar of the courts. Events on days that are not worked count with the window in
 * which they lie, but add no day to it.
 */
public final class DailyCounts {
    /** Working days at the end of a month that are looked at. */
    public static final int MONTH_END = 3;

    private final Days counts;
    private final WorkedMonths calendar;

    /**
     * The same by a map.
     *
     * @param counts events by day; days that are missing have none
     * @param calendar the calendar, which is printed with every finding
     */
    public DailyCounts(SortedMap<LocalDate, Long> counts, WorkingDays calendar) {
        this(new Days(), new WorkedMonths(calendar));
        counts.forEach(this.counts::add);
    }

    /** Events by day. @param counts nobody adds to them any more */
    public DailyCounts(Days counts, WorkedMonths calendar) {
        this.counts = counts;
        this.calendar = calendar;
    }

    /** Events by day, added in the order of the days. */
    public static final class Days {
        private long first;
        private long[] events = new long[800];
        private int size;

        /** Adds the events of a day. @throws IllegalArgumentException if it is before the first one */
        public void add(LocalDate day, long count) {
            long epoch = day.toEpochDay();
            if (size == 0) {
                first = epoch;
            }
            if (epoch < first) {
                throw new IllegalArgumentException("days are added in their order");
            }
            int place = Math.toIntExact(epoch - first);
            if (place >= events.length) {
                events = Arrays.copyOf(events, Math.max(2 * events.length, place + 1));
            }
            events[place] += count;
            size = Math.max(size, place + 1);
        }

        /** True if nothing was added. */
        public boolean isEmpty() {
            return size == 0;
        }

        private long on(long day) {
            return day < first || day >= first + size ? 0 : events[(int) (day - first)];
        }

        /** From one day to another, both included. */
        private long between(long from, long to) {
            long sum = 0;
            for (long day = Math.max(from, first); day <= Math.min(to, first + size - 1); day++) {
                sum += events[(int) (day - first)];
            }
            return sum;
        }
    }

    /** Events from one day to another, both included. */
    public long between(LocalDate from, LocalDate to) {
        return counts.between(from.toEpochDay(), to.toEpochDay());
    }

    /** The last three working days of every month of a year against the rest of it. */
    public Outcome<Screening> monthEnds(int year) {
        long inWindow = 0;
        int windowDays = 0;
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(year, month);
            int days = Math.min(MONTH_END, calendar.workingDays(of));
            if (days == 0) {
                return Outcome.refused(RefusalCode.NO_WORKING_DAYS);
            }
            inWindow += counts.between(
                    calendar.firstOfLast(of, MONTH_END), of.atEndOfMonth().toEpochDay());
            windowDays += days;
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
                calendar.workingDays(year) - windowDays,
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
        if (!calendar.calendar().official()) {
            return Outcome.refused(RefusalCode.NO_WORKING_DAYS);
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        int longest = 0;
        int run = 0;
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(year, month);
            long[] worked = calendar.days(of);
            int next = 0;
            for (long day = of.atDay(1).toEpochDay(); day <= of.atEndOfMonth().toEpochDay(); day++) {
                boolean works = next < worked.length && worked[next] == day;
                next += works ? 1 : 0;
                run = counts.on(day) > 0 ? 0 : works ? run + 1 : run;
                longest = Math.max(longest, run);
            }
        }
        int found = longest;
        int period = calendar.workingDays(year);
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
            long[] days = calendar.days(month);
            int usual = Math.max(0, days.length - MONTH_END);
            long sum = 0;
            for (int i = 0; i < usual; i++) {
                sum += counts.on(days[i]);
            }
            if (sum > 0) {
                double mean = (double) sum / usual;
                for (int i = 0; i < usual; i++) {
                    chiSquare += Math.pow(counts.on(days[i]) - mean, 2) / mean;
                }
                freedom += usual - 1;
            }
        }
        return freedom == 0 ? 1 : Math.max(1, chiSquare / freedom);
    }
}
