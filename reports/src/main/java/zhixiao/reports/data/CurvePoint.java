package zhixiao.reports.data;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * One row of the table of curves: a point of a line that a chart draws.
 *
 * @param curve {@code control}: a month of a control chart; {@code funnel}: the lines at one number of cases;
 *     {@code survival}: the share still pending at an age
 * @param indicator id of the indicator
 * @param court code of the court; null for a funnel
 * @param level level of the courts of a funnel; null for a control chart
 * @param scope {@code own} or {@code tree}
 * @param day first day of the month; of a funnel the last day of its period
 * @param x the number of cases of a funnel, or the age in days
 * @param value the point of a control chart, or the share still pending
 * @param lower the outer lower line, or empty where there is none
 * @param innerLower the inner lower line
 * @param center the centre
 * @param innerUpper the inner upper line
 * @param upper the outer upper line
 * @param signal the rule that the month is part of, or null
 */
public record CurvePoint(
        String curve,
        String indicator,
        String court,
        String level,
        String scope,
        LocalDate day,
        OptionalDouble x,
        OptionalDouble value,
        OptionalDouble lower,
        OptionalDouble innerLower,
        OptionalDouble center,
        OptionalDouble innerUpper,
        OptionalDouble upper,
        String signal) {
    static final String CONTROL = "control";
    static final String FUNNEL = "funnel";
    static final String SURVIVAL = "survival";
}
