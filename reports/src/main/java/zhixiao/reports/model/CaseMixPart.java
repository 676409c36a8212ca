package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhixiao.reports.data.CaseMix;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** How much of the changes on the year of the report's court comes from other cases. */
final class CaseMixPart {
    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    CaseMixPart(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The chart of all changes that are taken apart, in the order of the catalogue; nothing if there is none. */
    Optional<Chart> build() {
        List<CaseMix> all = run.leads().caseMix();
        List<CaseMix> changes =
                all.stream().filter(row -> row.line().equals(Figure.ALL_LINES)).toList();
        return changes.stream()
                .max(Comparator.comparingDouble(row -> Math.abs(row.change().orElse(0))))
                .map(largest -> chart(largest, changes, all));
    }

    private Chart chart(CaseMix largest, List<CaseMix> changes, List<CaseMix> all) {
        String title = text.get(
                "chart.mix.title",
                cells.name(largest.indicator()),
                points(largest.change().orElse(0)),
                points(largest.mix().orElse(0)),
                points(largest.rate().orElse(0)));
        return new Chart(
                "mix",
                title,
                text.get("chart.mix.subtitle", text.of(run.court().name())),
                text.get(
                        "chart.mix.note",
                        text.get("chart.source", text.day(run.manifest().asOf()))),
                text.get("chart.mix.alternative", title),
                data(all),
                new ChartContent.TwoParts(changes.stream().map(this::bars).toList()));
    }

    private ChartContent.TwoParts.Change bars(CaseMix row) {
        double mix = row.mix().orElse(0);
        double rate = row.rate().orElse(0);
        return new ChartContent.TwoParts.Change(
                cells.name(row.indicator()),
                new ChartContent.TwoParts.Part(mix, text.get("chart.mix.mix", points(mix))),
                new ChartContent.TwoParts.Part(rate, text.get("chart.mix.rate", points(rate))));
    }

    /** Of each indicator all lines together, then what each line adds. */
    private Table data(List<CaseMix> all) {
        List<Table.Row> rows = new ArrayList<>();
        for (CaseMix row : all) {
            boolean together = row.line().equals(Figure.ALL_LINES);
            if (together) {
                rows.add(Table.Row.group(cells.name(row.indicator())));
            }
            rows.add(Table.Row.of(
                    Cell.of(together ? text.get("line.all") : line(row.line())),
                    cell(row.change().orElse(0)),
                    cell(row.mix().orElse(0)),
                    cell(row.rate().orElse(0))));
        }
        return new Table(
                text.get("chart.mix.data"),
                List.of(
                        Table.Column.text(text.get("column.line")),
                        Table.Column.number(text.get("column.onYear")),
                        Table.Column.number(text.get("column.mix")),
                        Table.Column.number(text.get("column.within"))),
                rows);
    }

    private String line(String code) {
        return run.manifest().lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .map(line -> text.of(line.name()))
                .orElseGet(() -> text.getOr("line." + code, code));
    }

    private Cell cell(double change) {
        return Cell.ofChange(points(change), change, Manifest.Unit.SHARE);
    }

    private String points(double change) {
        return text.numbers().change(change, Manifest.Unit.SHARE);
    }
}
