package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Word;

/**
 * Figures as a list: indicators in the catalogue's order, courts in official order, then lines and periods. No value
 * decides where a row stands. A figure behind which fewer than ten cases stand is a word, and its counts tell the rest.
 */
final class FigureList {
    /** Below so many cases no percentage is told; see the table of findings in docs/tables.md. */
    private static final int TOLD_FROM = 10;

    /** The columns from the court's code to the flag of whole periods. */
    private static final int FIRST_SAME = 2;

    private static final int AFTER_SAME = 10;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;
    private final Map<String, Manifest.Court> courts = new LinkedHashMap<>();
    private final Map<String, String> lines = new LinkedHashMap<>();

    FigureList(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
        run.manifest().courts().forEach(court -> courts.put(court.code(), court));
        run.manifest().lines().forEach(line -> lines.put(line.code(), text.of(line.name())));
    }

    /** Every figure that the report is made of. */
    Table all() {
        return new Table(
                text.get("table.figures"),
                columns(),
                run.figures().stream().map(this::row).toList());
    }

    /** The year to date of the report's court, all lines together: what is the same in every row is left out. */
    Table current() {
        List<Table.Column> columns = columns();
        return new Table(
                text.get("table.indicators"),
                without(columns),
                run.manifest().indicators().stream()
                        .flatMap(indicator ->
                                run.current(indicator.id(), Figure.ALL_LINES, RunFolder.YEAR_TO_DATE).stream())
                        .map(figure -> Table.Row.of(without(row(figure).cells())))
                        .toList());
    }

    /** The columns that are left where court, scope, line and period are the same in every row. */
    private static <T> List<T> without(List<T> columns) {
        return Stream.concat(
                        columns.subList(0, FIRST_SAME).stream(), columns.subList(AFTER_SAME, columns.size()).stream())
                .toList();
    }

    private List<Table.Column> columns() {
        List<Table.Column> columns = new ArrayList<>();
        Stream.of("indicator", "area", "code", "court", "scope", "line", "period", "from", "until", "whole")
                .forEach(key -> columns.add(Table.Column.text(text.get("column." + key))));
        Stream.of("numerator", "denominator", "value.plain")
                .forEach(key -> columns.add(Table.Column.number(text.get("column." + key))));
        columns.add(Table.Column.text(text.get("column.unit")));
        Stream.of("low95", "high95", "lastYear", "lastNumerator", "lastDenominator", "onYear", "previous", "onPrevious")
                .forEach(key -> columns.add(Table.Column.number(text.get("column." + key))));
        columns.add(Table.Column.text(text.get("column.break")));
        Stream.of("rangeLow", "rangeHigh").forEach(key -> columns.add(Table.Column.number(text.get("column." + key))));
        Stream.of("position", "status").forEach(key -> columns.add(Table.Column.text(text.get("column." + key))));
        return columns;
    }

    private Table.Row row(Figure figure) {
        Optional<Manifest.Indicator> indicator = run.manifest().indicator(figure.indicator());
        Manifest.Unit unit = indicator.map(Manifest.Indicator::unit).orElse(Manifest.Unit.NUMBER);
        Optional<Finding> finding = run.finding(figure);
        boolean untold = figure.value().isPresent()
                && (finding.filter(Finding::tooFew).isPresent() || few(figure.denominator(), unit));
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(cells.name(figure.indicator())));
        row.add(Cell.of(indicator.map(known -> text.get("area." + known.area())).orElse(Cells.NONE)));
        row.add(Cell.of(figure.court()));
        row.add(Cell.of(court(figure.court())));
        row.add(Cell.of(text.get("scope." + figure.scope())));
        row.add(Cell.of(line(figure.line())));
        row.add(Cell.of(text.get("period." + figure.period())));
        row.add(Cell.of(text.day(figure.start()), figure.start()));
        row.add(Cell.of(text.day(figure.end()), figure.end()));
        row.add(Cell.of(text.get(figure.complete() ? "whole.yes" : "whole.no")));
        row.add(cells.value(figure.numerator(), Manifest.Unit.CASES));
        row.add(cells.value(figure.denominator(), Manifest.Unit.CASES));
        row.add(untold ? Cell.of(text.get("status.too_few")) : marked(figure, unit));
        row.add(Cell.of(text.get("unit.name." + Word.of(unit))));
        Optional<Finding.Limits> interval = untold ? Optional.empty() : finding.flatMap(Finding::interval);
        row.add(cells.value(interval.map(Finding.Limits::low).orElse(OptionalDouble.empty()), unit));
        row.add(cells.value(interval.map(Finding.Limits::high).orElse(OptionalDouble.empty()), unit));
        boolean untoldBefore = few(figure.lastYearDenominator(), unit);
        row.add(untoldBefore ? Cell.of(Cells.NONE) : cells.value(figure.lastYear(), unit));
        row.add(cells.value(figure.lastYearNumerator(), Manifest.Unit.CASES));
        row.add(cells.value(figure.lastYearDenominator(), Manifest.Unit.CASES));
        row.add(untold || untoldBefore ? Cell.of(Cells.NONE) : cells.changeOnYear(figure, finding, unit));
        row.add(untold ? Cell.of(Cells.NONE) : cells.value(figure.previous(), unit));
        row.add(untold ? Cell.of(Cells.NONE) : cells.changeOnPrevious(figure, unit));
        row.add(figure.breakOn() == null ? Cell.of("") : Cell.of(text.day(figure.breakOn()), figure.breakOn()));
        row.add(cells.value(figure.low(), unit));
        row.add(cells.value(figure.high(), unit));
        row.add(Cell.of(untold ? text.get("position.too_few") : cells.position(figure, finding)));
        row.add(Cell.of(text.get("status.told." + (untold ? "too_few" : figure.status()))));
        return Table.Row.of(row);
    }

    private Cell marked(Figure figure, Manifest.Unit unit) {
        Cell value = cells.value(figure, unit);
        // Below the indicator's minimum it has its mark already.
        return figure.tooFew() ? value : cells.markedIfSmall(figure, value);
    }

    private static boolean few(OptionalDouble denominator, Manifest.Unit unit) {
        boolean share = unit == Manifest.Unit.SHARE || unit == Manifest.Unit.RATIO;
        return share && denominator.orElse(TOLD_FROM) < TOLD_FROM;
    }

    private String court(String code) {
        return Optional.ofNullable(courts.get(code))
                .map(court -> text.of(court.name()))
                .orElse(code);
    }

    private String line(String code) {
        return switch (code) {
            case Figure.ALL_LINES -> text.get("line.all");
            case "unmapped" -> text.get("line.unmapped");
            default -> lines.getOrDefault(code, code);
        };
    }
}
