package zhixiao.reports.data;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * One row of the table of indicators.
 *
 * @param indicator id of the indicator
 * @param definition hash of the definition's meaning
 * @param court code of the court
 * @param courtOrder place of the court in official order, from 1
 * @param scope {@code own} or {@code tree}
 * @param line code of the line, or {@code all}
 * @param period kind of period
 * @param start first day of the period
 * @param end last day that counts
 * @param complete false if the cut-off lies before the period's last day
 * @param status {@code ok}, {@code no_cases}, {@code before_data}, {@code too_few} where the denominator is below
 *     the indicator's minimum, or in a pack {@code suppressed} where it would tell about single persons
 * @param value the value; empty unless the status is ok or too few
 * @param numerator the numerator
 * @param denominator the denominator
 * @param lastYear the same window one year before
 * @param previous the period before
 * @param lastYearNumerator the numerator of {@code lastYear}
 * @param lastYearDenominator the denominator of {@code lastYear}
 * @param changeOnYear the change on the year, in the unit of change of the kind
 * @param changeOnPrevious the change on the period before
 * @param breakOn the day of a break between the two windows, or null
 * @param low the lower end of the reference range
 * @param high the upper end of the reference range
 * @param position {@code no_range}, {@code within}, {@code below}, {@code above}, {@code too_few} or {@code not_computable}
 */
public record Figure(
        String indicator,
        String definition,
        String court,
        int courtOrder,
        String scope,
        String line,
        String period,
        LocalDate start,
        LocalDate end,
        boolean complete,
        String status,
        OptionalDouble value,
        OptionalDouble numerator,
        OptionalDouble denominator,
        OptionalDouble lastYear,
        OptionalDouble previous,
        OptionalDouble lastYearNumerator,
        OptionalDouble lastYearDenominator,
        OptionalDouble changeOnYear,
        OptionalDouble changeOnPrevious,
        LocalDate breakOn,
        OptionalDouble low,
        OptionalDouble high,
        String position) {

    /** The line that stands for all lines. */
    public static final String ALL_LINES = "all";

    /** The scope of a court's own cases. */
    public static final String OWN = "own";

    /** The scope of a court with all courts below it. */
    public static final String TREE = "tree";

    /** True if the denominator is below the indicator's minimum: the figure is marked, and nothing is told of it. */
    public boolean tooFew() {
        return status.equals("too_few");
    }

    /** True if the reference range has an end. */
    public boolean hasRange() {
        return low.isPresent() || high.isPresent();
    }
}
