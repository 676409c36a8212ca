package zhixiao.reports.model;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** A small report of made-up texts that has every part that a template meets. It is never given to a reader. */
public final class Specimen {
    /** A cut-off. */
    public static final LocalDate DAY = LocalDate.of(2000, 1, 31);

    private static final String TEXT = "specimen";

    private Specimen() {}

    /** The report. */
    public static Report report() {
        return new Report(
                TEXT,
                List.of(new Report.Fact(TEXT, TEXT)),
                TEXT,
                List.of(TEXT, TEXT),
                List.of(new Report.Tile(TEXT, "1", "+1")),
                List.of(
                        new Report.Section("first", TEXT, List.of(TEXT), List.of(table(), bars()), List.of(TEXT)),
                        new Report.Section("second", TEXT, List.of(), List.of(funnel("a"), funnel("b")), List.of())),
                TEXT);
    }

    private static Table table() {
        return new Table(
                TEXT,
                List.of(Table.Column.text(TEXT), Table.Column.number(TEXT)),
                List.of(
                        Table.Row.group(TEXT),
                        Table.Row.of(TEXT, "1"),
                        new Table.Row(Table.Style.PLAIN, List.of(Cell.of(TEXT), Cell.of("1")), 1),
                        new Table.Row(Table.Style.TOTAL, List.of(Cell.of(TEXT), Cell.of("2")))));
    }

    private static Chart bars() {
        ChartContent content = new ChartContent.Bars(List.of(new ChartContent.Bars.Bar(TEXT, 1, "1")));
        return new Chart("bars", TEXT, TEXT, TEXT, TEXT, table(), content, List.of(TEXT));
    }

    /** Half as wide as the page, so that two stand side by side. */
    private static Chart funnel(String id) {
        ChartContent.Funnel.Line line = new ChartContent.Funnel.Line(
                1, OptionalDouble.empty(), OptionalDouble.empty(), 1, OptionalDouble.empty(), OptionalDouble.empty());
        ChartContent content = new ChartContent.Funnel(List.of(line), List.of(), false, TEXT);
        return new Chart(id, TEXT, TEXT, TEXT, TEXT, table(), content);
    }
}
