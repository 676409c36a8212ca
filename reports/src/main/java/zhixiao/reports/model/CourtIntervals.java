package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.model.ChartContent.CourtIntervals.Mark;
import zhixiao.reports.model.ChartContent.CourtIntervals.Row;
import zhixiao.reports.text.ReportText;

/** The value of each court with its interval, in official order, beside that of all courts together. */
final class CourtIntervals {
    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    CourtIntervals(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The chart of an indicator; nothing if all courts together have no value. */
    Optional<Chart> of(Manifest.Indicator indicator) {
        return run.current(indicator.id(), Figure.ALL_LINES, RunFolder.YEAR_TO_DATE)
                .filter(figure -> figure.value().isPresent())
                .map(figure -> chart(indicator, figure.value().getAsDouble()));
    }

    private Chart chart(Manifest.Indicator indicator, double together) {
        List<Row> rows = new ArrayList<>();
        List<Table.Row> data = new ArrayList<>();
        int told = 0;
        int chance = 0;
        for (Manifest.Court court : run.manifest().courts()) {
            Optional<Figure> own = run.own(indicator.id(), court)
                    .filter(figure -> figure.value().isPresent());
            if (own.isPresent()) {
                Figure figure = own.get();
                Optional<Finding> finding = run.finding(figure);
                Optional<Mark> mark = finding.flatMap(Finding::interval).map(limits -> mark(figure, limits));
                Cell cell = cells.ofCourt(figure, finding, indicator.unit());
                rows.add(new Row(text.of(court.name()), mark, cells.small(figure), cell.text()));
                data.add(Table.Row.of(
                        Cell.of(text.of(court.name())), cell, Cell.of(cells.interval(finding, indicator.unit()))));
                told += mark.isPresent() ? 1 : 0;
                chance += mark.filter(any -> any.low() <= together && together <= any.high())
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        String value = text.numbers().value(together, indicator.unit());
        String title = text.get("chart.courts.title", text.of(indicator.name()), value, chance, told);
        return new Chart(
                "courts-" + indicator.id().replace('_', '-'),
                title,
                text.get("chart.courts.subtitle", text.of(run.court().name())),
                text.get(
                        "chart.courts.note",
                        text.get("chart.source", text.day(run.manifest().asOf())),
                        Cells.SMALL),
                text.get("chart.courts.alternative", title),
                new Table(
                        text.get("chart.courts.data", text.of(indicator.name())),
                        List.of(
                                Table.Column.text(text.get("column.court")),
                                Table.Column.number(text.get("column.value.plain")),
                                Table.Column.number(text.get("column.interval"))),
                        data),
                new ChartContent.CourtIntervals(
                        rows,
                        together,
                        text.get("chart.courts.together", value),
                        indicator.unit() == Manifest.Unit.SHARE));
    }

    private static Mark mark(Figure figure, Finding.Limits limits) {
        return new Mark(
                figure.value().getAsDouble(),
                limits.low().orElse(0),
                limits.high().orElse(figure.value().getAsDouble()));
    }
}
