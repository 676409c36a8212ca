package zhixiao.jobs.analyse;

import java.time.LocalDate;
import java.util.List;
import zhixiao.jobs.statistics.control.Limits;
import zhixiao.jobs.table.Column;
import zhixiao.spec.text.Word;

/**
 * One point of a line that charts draw: every limit that is drawn was computed here.
 *
 * @param curve {@code control}: a month of a control chart; {@code funnel}: the lines at one number of cases;
 *     {@code survival}: the share of cases still pending at an age
 * @param indicator id of the indicator
 * @param court code of the court; null for a funnel
 * @param level level of the courts in a funnel; null for a control chart
 * @param scope the scope
 * @param line the line of cases
 * @param period the kind of period
 * @param day first day of the month of a control chart; last day of the period of a funnel or a survival curve
 * @param x the number of cases of a funnel, the age in days of a survival curve; null for a control chart
 * @param value the figure of a month, or the share still pending; null for a funnel
 * @param limits the lines, innermost in the middle
 * @param kind which control chart; null for a funnel
 * @param signal the rule that a month is part of, or null
 * @param atRisk of a survival curve, how many cases were under watch at that age; else null
 */
record CurvePoint(
        Curve curve,
        String indicator,
        String court,
        String level,
        String scope,
        String line,
        String period,
        LocalDate day,
        Double x,
        Double value,
        Limits limits,
        String kind,
        String signal,
        Long atRisk) {

    /** What is drawn; the names are stored in tables. */
    enum Curve {
        /** A control chart. */
        CONTROL,
        /** The lines of a funnel. */
        FUNNEL,
        /** The share of cases that is still pending, by age. */
        SURVIVAL;

        String word() {
            return Word.of(this);
        }
    }

    /** The columns of {@code curves}, as {@code docs/tables.md} tells them. */
    static List<Column<CurvePoint>> columns(String catalogue) {
        return List.of(
                Column.text("catalogue", point -> catalogue),
                Column.text("curve", point -> point.curve().word()),
                Column.text("indicator", CurvePoint::indicator),
                Column.text("court", CurvePoint::court),
                Column.text("level", CurvePoint::level),
                Column.text("scope", CurvePoint::scope),
                Column.text("line", CurvePoint::line),
                Column.text("period", CurvePoint::period),
                Column.day("day", CurvePoint::day),
                Column.number("x", CurvePoint::x),
                Column.number("value", CurvePoint::value),
                Column.number("lower", point -> finite(point.limits().lower())),
                Column.number("inner_lower", point -> finite(point.limits().innerLower())),
                Column.number("center", point -> finite(point.limits().center())),
                Column.number("inner_upper", point -> finite(point.limits().innerUpper())),
                Column.number("upper", point -> finite(point.limits().upper())),
                Column.text("kind", CurvePoint::kind),
                Column.text("signal", CurvePoint::signal),
                Column.count("at_risk", CurvePoint::atRisk));
    }

    private static Double finite(double limit) {
        return Double.isFinite(limit) ? limit : null;
    }
}
