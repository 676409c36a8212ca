package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** The indicators by class: value, change, range and position; and how some of them went month by month. */
final class IndicatorSection {
    static final String VOLUME = "volume";

    private static final List<String> AREAS = List.of("quality", "efficiency", "effect", VOLUME);
    private static final int TRENDS = 6;
    private static final int MONTHS = 24;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;
    private final Remarks remarks;

    IndicatorSection(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
        this.remarks = new Remarks(run, text);
    }

    Report.Section build() {
        List<Report.Part> parts = new ArrayList<>();
        parts.add(table());
        run.manifest().indicators().stream()
                .filter(indicator -> !indicator.area().equals(VOLUME))
                .flatMap(indicator -> trend(indicator).stream()
                        .map(chart -> signals(indicator) ? chart : chart.with(remarks.beside(indicator.id()))))
                .limit(TRENDS)
                .forEach(parts::add);
        List<String> notes = new ArrayList<>(new BreakNotes(run, text)
                .of(run.manifest().indicators().stream()
                        .map(Manifest.Indicator::id)
                        .toList()));
        notes.add(text.get("note.units"));
        notes.add(text.get("note.unclear"));
        notes.add(text.get("note.position"));
        if (run.manifest().indicators().stream()
                .anyMatch(indicator -> !remarks.signs(indicator.id()).isEmpty())) {
            notes.add(text.get("note.remarks"));
        }
        if (run.figures().stream().anyMatch(Figure::tooFew)) {
            notes.add(text.get("note.tooFew"));
        }
        return new Report.Section("indicators", text.get("section.indicators"), List.of(), parts, notes);
    }

    /** What is said of an indicator with a signal stands beside its control chart. */
    private boolean signals(Manifest.Indicator indicator) {
        return run.newestMonths().stream()
                .anyMatch(finding -> finding.indicator().equals(indicator.id())
                        && finding.signal().isPresent());
    }

    private Table table() {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text(text.get("column.indicator")),
                Table.Column.number(text.get("column.value")),
                Table.Column.number(text.get("column.interval")),
                Table.Column.number(text.get("column.lastYear")),
                Table.Column.number(text.get("column.onYear")),
                Table.Column.number(text.get("column.thisMonth")),
                Table.Column.number(text.get("column.onMonth")),
                Table.Column.number(text.get("column.parts"))));
        // Two columns of "none" would only stand in the way where nobody has set a range.
        boolean ranges = run.figures().stream().anyMatch(Figure::hasRange);
        if (ranges) {
            columns.add(Table.Column.text(text.get("column.range")));
            columns.add(Table.Column.text(text.get("column.position")));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (String area : AREAS) {
            List<Table.Row> group = run.manifest().indicators().stream()
                    .filter(indicator -> indicator.area().equals(area))
                    .flatMap(indicator -> row(indicator, ranges).stream())
                    .toList();
            if (!group.isEmpty()) {
                rows.add(Table.Row.group(text.get("area." + area)));
                rows.addAll(group);
            }
        }
        return new Table(text.get("table.indicators"), columns, rows);
    }

    private Optional<Table.Row> row(Manifest.Indicator indicator, boolean ranges) {
        Optional<Figure> current = run.current(indicator.id(), Figure.ALL_LINES, RunFolder.YEAR_TO_DATE);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Figure figure = current.get();
        Manifest.Unit unit = indicator.unit();
        Optional<Finding> finding = run.finding(figure);
        Optional<Figure> month = run.current(indicator.id(), Figure.ALL_LINES, RunFolder.MONTH);
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(text.of(indicator.name()) + remarks.signs(indicator.id())),
                cells.told(figure, finding, unit),
                Cell.of(cells.interval(finding, unit)),
                cells.value(figure.lastYear(), unit),
                cells.changeOnYear(figure, finding, unit),
                month.map(known -> cells.told(known, run.finding(known), unit)).orElse(Cell.of(Cells.NONE)),
                month.map(known -> cells.changeOnPrevious(known, unit)).orElse(Cell.of(Cells.NONE)),
                Cell.of(cells.parts(figure))));
        if (ranges) {
            row.add(Cell.of(cells.range(figure, unit)));
            row.add(Cell.of(cells.position(figure, finding)));
        }
        return Optional.of(Table.Row.of(row));
    }

    /** The last months of an indicator; only where most of them have values, and a year's worth does. */
    private Optional<Chart> trend(Manifest.Indicator indicator) {
        List<Figure> months =
                run.months(indicator.id()).stream().filter(Figure::complete).toList();
        List<Figure> shown = months.subList(Math.max(0, months.size() - MONTHS), months.size());
        List<Figure> valued =
                shown.stream().filter(figure -> figure.value().isPresent()).toList();
        if (valued.size() < 12 || valued.size() * 4 < shown.size() * 3) {
            return Optional.empty();
        }
        Figure last = valued.get(valued.size() - 1);
        Manifest.Unit unit = indicator.unit();
        String value = text.numbers().valueWithUnit(last.value().getAsDouble(), unit);
        String title = last.lastYear().isPresent() && last.changeOnYear().isPresent()
                ? text.get(
                        "chart.trend.title",
                        text.of(indicator.name()),
                        text.month(last.start()),
                        value,
                        cells.changeOnYear(last, unit).text())
                : text.get("chart.trend.title.first", text.of(indicator.name()), text.month(last.start()), value);
        Optional<Manifest.Break> written = run.manifest().catalogue().breaks().stream()
                .filter(any -> any.indicators().contains(indicator.id()))
                .filter(any ->
                        any.on().isAfter(shown.get(0).start()) && !any.on().isAfter(last.end()))
                .findFirst();
        List<Table.Row> rows = shown.stream()
                .map(figure -> Table.Row.of(
                        Cell.of(text.month(figure.start())), cells.value(figure, unit), Cell.of(cells.parts(figure))))
                .toList();
        ChartContent.Trend content = new ChartContent.Trend(
                shown.stream()
                        .map(figure -> new ChartContent.Trend.Point(figure.start(), figure.value()))
                        .toList(),
                unit == Manifest.Unit.SHARE,
                written.map(Manifest.Break::on).orElse(null),
                text.get("chart.trend.break"),
                value,
                last.low(),
                last.high());
        return Optional.of(new Chart(
                "trend-" + indicator.id().replace('_', '-'),
                title,
                text.get(
                        "chart.trend.subtitle",
                        text.of(run.court().name()),
                        text.month(shown.get(0).start()),
                        text.month(last.start())),
                text.get(
                        "chart.trend.note",
                        text.get("chart.source", text.day(run.manifest().asOf()))),
                text.get("chart.trend.alternative", title, extremes(valued, unit)),
                new Table(
                        text.get("chart.trend.data", text.of(indicator.name())),
                        List.of(
                                Table.Column.text(text.get("column.month")),
                                Table.Column.number(text.get("column.value.plain")),
                                Table.Column.number(text.get("column.parts"))),
                        rows),
                content));
    }

    private String extremes(List<Figure> valued, Manifest.Unit unit) {
        OptionalDouble low = valued.stream()
                .mapToDouble(figure -> figure.value().getAsDouble())
                .min();
        OptionalDouble high = valued.stream()
                .mapToDouble(figure -> figure.value().getAsDouble())
                .max();
        return text.get(
                "chart.trend.extremes",
                text.numbers().value(low.getAsDouble(), unit),
                text.numbers().value(high.getAsDouble(), unit));
    }
}
