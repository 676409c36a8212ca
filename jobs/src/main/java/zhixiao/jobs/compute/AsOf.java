package zhixiao.jobs.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * The cut-off: what happens after this day has not happened.
 *
 * <p>Months are divided at the cut day, so that a window with a part month is compared with the same days of
 * the year before. If the cut-off is the last day of its month, whole months are compared, and 29 February
 * belongs to its month.
 *
 * @param date the last day that counts
 */
public record AsOf(LocalDate date) {

    /**
     * Refuses a cut-off that the data cannot tell: before they begin, or after the day of the extract, when
     * nobody knows what happened.
     *
     * @param dataFrom the first day whose events the data hold completely
     * @param extractedOn the day of the extract, or empty if nobody knows
     * @throws ProblemException if it is one
     */
    public static void verify(LocalDate asOf, LocalDate dataFrom, Optional<LocalDate> extractedOn) {
        boolean tooLate = extractedOn.map(asOf::isAfter).orElse(false);
        if (asOf.isBefore(dataFrom) || tooLate) {
            String last = extractedOn.map(LocalDate::toString).orElse("…");
            throw new ProblemException(Problem.of(ProblemCode.BAD_VALUE, "--as-of")
                    .found(asOf.toString(), List.of(dataFrom + " … " + last)));
        }
    }

    /** The last day of the first part of every month; 31 where whole months are compared. */
    public int cutDay() {
        return isMonthEnd() ? 31 : date.getDayOfMonth();
    }

    /** True if the cut-off is the last day of its month. */
    public boolean isMonthEnd() {
        return date.equals(YearMonth.from(date).atEndOfMonth());
    }

    /** The month of the cut-off, counted from year 0. */
    public int month() {
        return month(date);
    }

    /** The month of a day, counted from year 0. */
    static int month(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    /** The first day of a month that is counted from year 0. */
    static LocalDate firstDay(int month) {
        return LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
    }

    /** The last day of the first part of a month. */
    LocalDate cutIn(int month) {
        LocalDate first = firstDay(month);
        return first.withDayOfMonth(Math.min(cutDay(), first.lengthOfMonth()));
    }

    /** The month of a date column as SQL. */
    static String monthSql(String date) {
        return "(year(" + date + ") * 12 + month(" + date + ") - 1)";
    }

    /** The part of the month of a date column as SQL: 0 up to the cut day, 1 after it. */
    String partSql(String date) {
        return "IF(day(" + date + ") <= " + cutDay() + ", 0, 1)";
    }
}
