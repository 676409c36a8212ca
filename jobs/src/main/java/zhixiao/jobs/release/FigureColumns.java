package zhixiao.jobs.release;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import zhixiao.jobs.table.Column;
import zhixiao.reports.data.Figure;

/** The columns of {@code indicators}, as {@code docs/tables.md} tells them. */
public final class FigureColumns {
    private FigureColumns() {}

    /** All columns in order. @param catalogue id of the catalogue */
    public static List<Column<Figure>> of(String catalogue) {
        return List.of(
                Column.text("catalogue", figure -> catalogue),
                Column.text("indicator", Figure::indicator),
                Column.text("definition", Figure::definition),
                Column.text("court", Figure::court),
                Column.whole("court_order", Figure::courtOrder),
                Column.text("scope", Figure::scope),
                Column.text("line", Figure::line),
                Column.text("period", Figure::period),
                Column.day("period_start", Figure::start),
                Column.day("period_end", Figure::end),
                Column.flag("complete", Figure::complete),
                Column.text("status", Figure::status),
                number("value", Figure::value),
                number("numerator", Figure::numerator),
                number("denominator", Figure::denominator),
                number("last_year", Figure::lastYear),
                number("previous", Figure::previous),
                number("change_on_year", Figure::changeOnYear),
                number("change_on_previous", Figure::changeOnPrevious),
                Column.day("break_on", Figure::breakOn),
                number("reference_low", Figure::low),
                number("reference_high", Figure::high),
                Column.text("position", Figure::position),
                number("last_year_numerator", Figure::lastYearNumerator),
                number("last_year_denominator", Figure::lastYearDenominator));
    }

    private static Column<Figure> number(String name, Function<Figure, OptionalDouble> value) {
        return Column.number(name, figure -> {
            OptionalDouble number = value.apply(figure);
            return number.isPresent() ? number.getAsDouble() : null;
        });
    }
}
