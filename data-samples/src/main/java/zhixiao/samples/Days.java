package zhixiao.samples;

import java.time.LocalDate;

/**
 * Days as numbers since 1970-01-01, with a table of their years and months: millions of cases count and compare days
 * without objects.
 */
final class Days {
    /** No day: the event has not happened. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = 2099;
    private static final int FIRST = of(FIRST_YEAR, 1, 1);
    private static final int[] FIRST_OF_MONTHS = firstOfMonths();
    private static final short[] MONTHS = months();

    private Days() {}

    static int of(LocalDate date) {
        return (int) date.toEpochDay();
    }

    static int of(int year, int month, int day) {
        return of(LocalDate.of(year, month, day));
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    static int year(int day) {
        return FIRST_YEAR + month(day) / 12;
    }

    /** 1 on the first of January. */
    static int dayOfYear(int day) {
        return day - FIRST_OF_MONTHS[month(day) / 12 * 12] + 1;
    }

    /** 0 is Monday, 6 is Sunday. */
    static int weekday(int day) {
        return Math.floorMod(day + 3, 7);
    }

    /** The day itself, or the Monday after it if it falls on a weekend. */
    static int workdayFrom(int day) {
        int weekday = weekday(day);
        return weekday < 5 ? day : day + 7 - weekday;
    }

    /** The day itself, or the Friday before it if it falls on a weekend. */
    static int workdayUntil(int day) {
        int weekday = weekday(day);
        return weekday < 5 ? day : day - (weekday - 4);
    }

    /** The same day of a later month, or that month's last day if it has no such day. */
    static int plusMonths(int day, int months) {
        int month = month(day);
        int target = FIRST_OF_MONTHS[month + months] + day - FIRST_OF_MONTHS[month];
        return Math.min(target, FIRST_OF_MONTHS[month + months + 1] - 1);
    }

    static int lastOfMonth(int day) {
        return FIRST_OF_MONTHS[month(day) + 1] - 1;
    }

    private static int month(int day) {
        return MONTHS[day - FIRST];
    }

    private static int[] firstOfMonths() {
        int[] first = new int[(LAST_YEAR - FIRST_YEAR + 1) * 12 + 1];
        for (int month = 0; month < first.length; month++) {
            first[month] = of(FIRST_YEAR + month / 12, month % 12 + 1, 1);
        }
        return first;
    }

    private static short[] months() {
        short[] months = new short[FIRST_OF_MONTHS[FIRST_OF_MONTHS.length - 1] - FIRST];
        int month = 0;
        for (int place = 0; place < months.length; place++) {
            if (FIRST + place == FIRST_OF_MONTHS[month + 1]) {
                month++;
            }
            months[place] = (short) month;
        }
        return months;
    }
}
