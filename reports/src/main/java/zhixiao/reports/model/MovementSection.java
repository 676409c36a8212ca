package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** Cases filed, closed and pending: by line, by month, from opening to closing, and by age. */
final class MovementSection {
    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;
    private final Manifest.Overview movement;

    MovementSection(RunFolder run, ReportText text, Manifest.Overview movement) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
        this.movement = movement;
    }

    Report.Section build() {
        List<Report.Part> parts = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        parts.add(lines(empty));
        parts.add(months());
        bridge().ifPresent(parts::add);
        ages().ifPresent(parts::add);
        List<String> notes = new ArrayList<>();
        if (!empty.isEmpty()) {
            notes.add(text.get("lines.empty", String.join(text.get("list.separator"), empty)));
        }
        notes.addAll(new BreakNotes(run, text).of(List.of(movement.in(), movement.out(), movement.closing())));
        return new Report.Section("movement", text.get("section.movement"), List.of(), parts, notes);
    }

    private Table lines(List<String> empty) {
        List<Table.Column> columns = List.of(
                Table.Column.text(text.get("column.line")),
                Table.Column.number(cells.name(movement.opening())),
                Table.Column.number(cells.name(movement.in())),
                Table.Column.number(text.get("column.onYear")),
                Table.Column.number(cells.name(movement.out())),
                Table.Column.number(text.get("column.onYear")),
                Table.Column.number(cells.name(movement.closing())),
                Table.Column.number(text.get("column.onYear")),
                Table.Column.number(text.get("column.clearance")));
        List<Table.Row> rows = new ArrayList<>();
        for (Manifest.Line line : run.manifest().lines()) {
            Optional<List<Cell>> row = row(text.of(line.name()), line.code());
            row.ifPresentOrElse(cell -> rows.add(Table.Row.of(cell)), () -> empty.add(text.of(line.name())));
        }
        row(text.get("line.unmapped"), "unmapped").ifPresent(row -> rows.add(Table.Row.of(row)));
        row(text.get("line.all"), Figure.ALL_LINES).ifPresent(row -> rows.add(new Table.Row(Table.Style.TOTAL, row)));
        return new Table(text.get("table.lines"), columns, rows);
    }

    /** The cells of a line; empty if nothing came in, went out or was there. */
    private Optional<List<Cell>> row(String name, String line) {
        Optional<Figure> opening = current(movement.opening(), line);
        Optional<Figure> in = current(movement.in(), line);
        Optional<Figure> out = current(movement.out(), line);
        Optional<Figure> closing = current(movement.closing(), line);
        boolean any = List.of(opening, in, out, closing).stream()
                .anyMatch(figure -> figure.isPresent() && figure.get().value().orElse(0) != 0);
        if (!any || in.isEmpty() || out.isEmpty() || opening.isEmpty() || closing.isEmpty()) {
            return Optional.empty();
        }
        double filed = in.get().value().orElse(0);
        Cell clearance = filed == 0
                ? Cell.of(text.get("status.no_cases"))
                : cells.value(out.get().value().orElse(0) / filed, Manifest.Unit.SHARE);
        return Optional.of(List.of(
                Cell.of(name),
                cells.value(opening.get(), Manifest.Unit.CASES),
                cells.value(in.get(), Manifest.Unit.CASES),
                cells.changeOnYear(in.get(), Manifest.Unit.CASES),
                cells.value(out.get(), Manifest.Unit.CASES),
                cells.changeOnYear(out.get(), Manifest.Unit.CASES),
                cells.value(closing.get(), Manifest.Unit.CASES),
                cells.changeOnYear(closing.get(), Manifest.Unit.CASES),
                clearance));
    }

    private Chart months() {
        int year = run.manifest().asOf().getYear();
        List<String> names = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            names.add(text.monthName(run.manifest().asOf().withDayOfMonth(1).withMonth(month)));
        }
        List<ChartContent.YearOnYear.Panel> panels = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (String id : List.of(movement.in(), movement.out())) {
            List<OptionalDouble> current = year(id, year);
            List<OptionalDouble> before = year(id, year - 1);
            panels.add(new ChartContent.YearOnYear.Panel(cells.name(id), current, before));
            for (int month = 0; month < 12; month++) {
                if (current.get(month).isPresent() || before.get(month).isPresent()) {
                    rows.add(Table.Row.of(
                            Cell.of(cells.name(id)),
                            Cell.of(names.get(month)),
                            cells.value(current.get(month), Manifest.Unit.CASES),
                            cells.value(before.get(month), Manifest.Unit.CASES)));
                }
            }
        }
        Table data = new Table(
                text.get("chart.months.data"),
                List.of(
                        Table.Column.text(text.get("column.measure")),
                        Table.Column.text(text.get("column.month")),
                        Table.Column.number(String.valueOf(year)),
                        Table.Column.number(String.valueOf(year - 1))),
                rows);
        String title = text.get("chart.months.title", counted(movement.in()), counted(movement.out()));
        return new Chart(
                "months",
                title,
                text.get("chart.months.subtitle", court(), year, year - 1),
                source(),
                text.get("chart.months.alternative", title),
                data,
                new ChartContent.YearOnYear(names, panels, String.valueOf(year), String.valueOf(year - 1)));
    }

    /** Twelve months of a year; empty where there is no figure, or where the month is not over. */
    private List<OptionalDouble> year(String id, int year) {
        List<OptionalDouble> values = new ArrayList<>();
        List<Figure> months = run.months(id);
        for (int month = 1; month <= 12; month++) {
            int wanted = month;
            values.add(months.stream()
                    .filter(figure -> figure.start().getYear() == year
                            && figure.start().getMonthValue() == wanted
                            && figure.complete())
                    .map(Figure::value)
                    .findFirst()
                    .orElse(OptionalDouble.empty()));
        }
        return values;
    }

    private String counted(String id) {
        Optional<Figure> figure = current(id, Figure.ALL_LINES);
        String value = figure.map(
                        known -> cells.value(known, Manifest.Unit.CASES).text())
                .orElse(Cells.NONE);
        String change = figure.map(
                        known -> cells.changeOnYear(known, Manifest.Unit.CASES).text())
                .orElse(Cells.NONE);
        return change.equals(Cells.NONE)
                ? text.get("chart.counted.plain", cells.name(id), value)
                : text.get("chart.counted", cells.name(id), value, change);
    }

    private Optional<Chart> bridge() {
        OptionalDouble opening = all(movement.opening());
        OptionalDouble in = all(movement.in());
        OptionalDouble out = all(movement.out());
        OptionalDouble closing = all(movement.closing());
        if (opening.isEmpty() || in.isEmpty() || out.isEmpty() || closing.isEmpty()) {
            return Optional.empty();
        }
        double start = opening.getAsDouble();
        double top = start + in.getAsDouble();
        double end = closing.getAsDouble();
        List<ChartContent.Bridge.Step> steps = List.of(
                new ChartContent.Bridge.Step(cells.name(movement.opening()), 0, start, true, whole(start)),
                new ChartContent.Bridge.Step(
                        cells.name(movement.in()), start, top, false, "+" + whole(in.getAsDouble())),
                new ChartContent.Bridge.Step(
                        cells.name(movement.out()),
                        top,
                        top - out.getAsDouble(),
                        false,
                        "−" + whole(out.getAsDouble())),
                new ChartContent.Bridge.Step(cells.name(movement.closing()), 0, end, true, whole(end)));
        double change = end - start;
        String title = change == 0
                ? text.get("chart.bridge.same", cells.name(movement.closing()), whole(end))
                : text.get(
                        change > 0 ? "chart.bridge.more" : "chart.bridge.less",
                        cells.name(movement.closing()),
                        whole(end),
                        whole(Math.abs(change)));
        List<Table.Row> rows = steps.stream()
                .map(step -> Table.Row.of(
                        Cell.of(step.name()),
                        Cell.of(step.label(), Math.abs(step.to() - step.from()), Manifest.Unit.CASES)))
                .toList();
        return Optional.of(new Chart(
                "bridge",
                title,
                text.get("chart.bridge.subtitle", court()),
                source(),
                text.get("chart.bridge.alternative", title),
                new Table(text.get("chart.bridge.data"), twoColumns(), rows),
                new ChartContent.Bridge(steps)));
    }

    private Optional<Chart> ages() {
        OptionalDouble pending = all(movement.closing());
        if (pending.isEmpty() || pending.getAsDouble() == 0 || movement.ages().isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>(List.of(movement.closing()));
        ids.addAll(movement.ages());
        List<ChartContent.Bars.Bar> bars = new ArrayList<>();
        for (String id : ids) {
            OptionalDouble value = all(id);
            if (value.isPresent()) {
                String share = text.numbers().value(value.getAsDouble() / pending.getAsDouble(), Manifest.Unit.SHARE);
                bars.add(new ChartContent.Bars.Bar(
                        cells.name(id),
                        value.getAsDouble(),
                        text.get("chart.ages.label", whole(value.getAsDouble()), share)));
            }
        }
        if (bars.size() < 2) {
            return Optional.empty();
        }
        ChartContent.Bars.Bar age = bars.get(Math.min(2, bars.size() - 1));
        String title = text.get("chart.ages.title", age.name(), age.label());
        List<Table.Row> rows = bars.stream()
                .map(bar -> Table.Row.of(Cell.of(bar.name()), Cell.of(bar.label(), bar.value(), Manifest.Unit.CASES)))
                .toList();
        return Optional.of(new Chart(
                "ages",
                title,
                text.get("chart.ages.subtitle", court(), text.day(run.manifest().asOf())),
                text.get("chart.ages.note", source()),
                text.get("chart.ages.alternative", title),
                new Table(text.get("chart.ages.data"), twoColumns(), rows),
                new ChartContent.Bars(bars)));
    }

    private List<Table.Column> twoColumns() {
        return List.of(Table.Column.text(text.get("column.measure")), Table.Column.number(text.get("column.cases")));
    }

    private OptionalDouble all(String id) {
        return current(id, Figure.ALL_LINES).map(Figure::value).orElse(OptionalDouble.empty());
    }

    private Optional<Figure> current(String id, String line) {
        return run.current(id, line, RunFolder.YEAR_TO_DATE);
    }

    private String whole(double number) {
        return text.numbers().whole(number);
    }

    private String court() {
        return text.of(run.court().name());
    }

    private String source() {
        return text.get("chart.source", text.day(run.manifest().asOf()));
    }
}
