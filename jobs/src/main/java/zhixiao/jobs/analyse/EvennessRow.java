package zhixiao.jobs.analyse;

import java.util.List;
import java.util.function.Function;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.evenness.CalendarEvenness;
import zhixiao.jobs.statistics.evenness.Evenness;
import zhixiao.jobs.statistics.evenness.MonthlyClosings;
import zhixiao.jobs.table.Column;
import zhixiao.reports.data.Manifest;

/**
 * A row of {@code evenness}: how evenly a court closed its cases over the months of a year.
 *
 * @param court the court
 * @param year the year
 * @param closings closings by month
 * @param evenness how much months differ, and how much by chance alone; refused without closings
 * @param calendar the same against working days; refused without closings
 * @param official false if the calendar knows weekends only
 */
record EvennessRow(
        Manifest.Court court,
        int year,
        MonthlyClosings closings,
        Outcome<Evenness> evenness,
        Outcome<CalendarEvenness> calendar,
        boolean official) {

    static EvennessRow of(
            Manifest.Court court, int year, MonthlyClosings closings, List<Double> workingDays, boolean official) {
        return new EvennessRow(
                court, year, closings, Evenness.of(closings), CalendarEvenness.of(closings, workingDays), official);
    }

    /** The columns of the table, as {@code docs/tables.md} tells them. */
    static List<Column<EvennessRow>> columns(String catalogue) {
        return List.of(
                Column.text("catalogue", row -> catalogue),
                Column.text("court", row -> row.court().code()),
                Column.whole("court_order", row -> row.court().order()),
                Column.whole("year", EvennessRow::year),
                Column.count("closings", row -> row.closings().total()),
                Column.number("index", row -> row.even(Evenness::index)),
                Column.number("variation", row -> row.even(Evenness::variation)),
                Column.number("variation_by_chance", row -> row.even(Evenness::variationByChance)),
                Column.number("excess_variation", row -> row.even(Evenness::excessVariation)),
                Column.number("december_share", row -> row.even(Evenness::lastShare)),
                Column.number("december_expected", row -> row.worked(CalendarEvenness::expectedLastShare)),
                Column.number("dispersion", row -> row.worked(CalendarEvenness::dispersionIndex)),
                Column.number("p", row -> row.worked(CalendarEvenness::p)),
                Column.text("code", row -> row.evenness()
                        .code()
                        .or(() -> row.calendar().code())
                        .map(RefusalCode::name)
                        .orElse(null)),
                Column.text("calendar", row -> row.official() ? "official" : "weekends_only"));
    }

    private Double even(Function<Evenness, Double> part) {
        return evenness.optional().map(part).orElse(null);
    }

    private Double worked(Function<CalendarEvenness, Double> part) {
        return calendar.optional().map(part).orElse(null);
    }
}
