package zhixiao.spec.expression;

import java.time.LocalDate;
import java.util.Locale;
import zhixiao.spec.calendar.WorkingDays;

/** A calendar of working days inside an expression: a text of digits, some for each of its days, is all that it needs. */
final class WorkingDaysSql {
    /** Enough for the working days of 38 years. */
    private static final int DIGITS = 4;

    private WorkingDaysSql() {}

    /** For each day of the calendar how many working days there are up to it. */
    static String digits(WorkingDays calendar) {
        StringBuilder digits = new StringBuilder();
        for (LocalDate day = calendar.first(); calendar.covers(day); day = day.plusDays(1)) {
            digits.append(String.format(
                    Locale.ROOT, "%0" + DIGITS + "d", calendar.upTo(day).getAsInt()));
        }
        return digits.toString();
    }

    /** The working days from the calendar's first day to another one; null where it does not cover that. */
    static String upTo(String day, WorkingDays calendar, String digits, SqlDialect dialect) {
        String first = dialect.date(calendar.first());
        return "CASE WHEN " + day + " BETWEEN " + first + " AND " + dialect.date(calendar.last())
                + " THEN CAST(substring('" + digits + "', " + DIGITS + " * " + dialect.days(first, day) + " + 1, "
                + DIGITS
                + ") AS INT) END";
    }
}
