package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** The indicators by class: value, change, range and position; and how they went month by month. */
final class IndicatorSection {
    static final String VOLUME = "volume";

    private static final List<String> AREAS = List.of("quality", "efficiency", "effect", VOLUME);

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
        new MonthlyCourses(run, text).chart().ifPresent(parts::add);
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
}
