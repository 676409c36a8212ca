package zhixiao.spec.timelimit;

import java.time.LocalDate;
import java.time.YearMonth;

/** How long a case may take by a rule. */
public sealed interface Limit {

    /**
     * So many months and days, at least one of either.
     *
     * @param months calendar months
     * @param days calendar days
     */
    record Length(int months, int days) implements Limit {

        /**
         * The last day, counted from a day that does not count itself: the same day of a later month, or the last of a
         * shorter one.
         *
         * @param monthEnds true if the last day of a month leads to the last day of the later one (刑诉解释 202)
         */
        public LocalDate lastDay(LocalDate from, boolean monthEnds) {
            LocalDate day = from.plusMonths(months);
            boolean end =
                    monthEnds && months > 0 && from.equals(YearMonth.from(from).atEndOfMonth());
            return (end ? YearMonth.from(day).atEndOfMonth() : day).plusDays(days);
        }
    }

    /** The law sets none. */
    record None() implements Limit {}

    /** There is one that days and months of the data cannot tell: hours, a minimum, a day outside the case. */
    record Untold() implements Limit {}
}
