package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhixiao.reports.data.CaseMix;
import zhixiao.reports.data.CodeFigure;
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
        // One axis for all bars: shares only.
        List<CaseMix> all = run.leads().caseMix().stream()
                .filter(row -> row.told() && unit(row) == Manifest.Unit.SHARE)
                .toList();
        List<CaseMix> changes =
                all.stream().filter(row -> row.stratum().equals(CaseMix.ALL)).toList();
        return changes.stream()
                .max(Comparator.comparingDouble(row -> Math.abs(row.change().orElse(0))))
                .map(largest -> chart(largest, changes, all));
    }

    /** What the cases let expect, in a sentence for each indicator, in the order of the catalogue. */
    Optional<Table> sentences() {
        List<Table.Row> rows = run.leads().caseMix().stream()
                .filter(CaseMix::compared)
                .map(row -> Table.Row.of(Cell.of(cells.name(row.indicator())), Cell.of(text.of(row.sentence()))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        text.get("table.mix", text.of(run.court().name())),
                        List.of(
                                Table.Column.text(text.get("column.indicator")),
                                Table.Column.text(text.get("column.caseMix"))),
                        rows));
    }

    private Chart chart(CaseMix largest, List<CaseMix> changes, List<CaseMix> all) {
        String title = text.get(
                "chart.mix.title",
                cells.name(largest.indicator()),
                change(largest, largest.change().orElse(0)),
                change(largest, largest.mix().orElse(0)),
                change(largest, largest.rate().orElse(0)));
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
                new ChartContent.TwoParts.Part(mix, text.get("chart.mix.mix", change(row, mix))),
                new ChartContent.TwoParts.Part(rate, text.get("chart.mix.rate", change(row, rate))));
    }

    /** Of each indicator all cases together, then what each stratum adds. */
    private Table data(List<CaseMix> all) {
        List<Table.Row> rows = new ArrayList<>();
        for (CaseMix row : all) {
            boolean together = row.stratum().equals(CaseMix.ALL);
            if (together) {
                rows.add(Table.Row.group(cells.name(row.indicator())));
            }
            rows.add(Table.Row.of(
                    Cell.of(together ? together(row) : stratum(row)),
                    cell(row, row.change().orElse(0)),
                    cell(row, row.mix().orElse(0)),
                    cell(row, row.rate().orElse(0))));
        }
        return new Table(
                text.get("chart.mix.data"),
                List.of(
                        Table.Column.text(text.get("column.stratum")),
                        Table.Column.number(text.get("column.onYear")),
                        Table.Column.number(text.get("column.mix")),
                        Table.Column.number(text.get("column.within"))),
                rows);
    }

    private String together(CaseMix row) {
        return breakdown(row)
                .map(breakdown -> text.get("chart.mix.all", text.of(breakdown.name())))
                .orElseGet(() -> text.get("line.all"));
    }

    private String stratum(CaseMix row) {
        if (row.stratum().equals(CodeFigure.UNMAPPED)) {
            return text.get(row.strata().equals(CaseMix.LINES) ? "line.unmapped" : "kind.unmapped");
        }
        return breakdown(row)
                .map(breakdown -> breakdown.codes().stream()
                        .filter(code -> code.code().equals(row.stratum()))
                        .findFirst()
                        .map(code -> text.of(code.name()))
                        .orElse(row.stratum()))
                .orElseGet(() -> line(row.stratum()));
    }

    /** The dimension of declared strata. */
    private Optional<Manifest.Breakdown> breakdown(CaseMix row) {
        return run.manifest().breakdowns().stream()
                .filter(breakdown -> breakdown.dimension().equals(row.strata()))
                .findFirst();
    }

    private String line(String code) {
        return run.manifest().lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .map(line -> text.of(line.name()))
                .orElseGet(() -> text.getOr("line." + code, code));
    }

    private Cell cell(CaseMix row, double change) {
        return Cell.ofChange(change(row, change), change, unit(row));
    }

    private String change(CaseMix row, double change) {
        return text.numbers().change(change, unit(row));
    }

    private Manifest.Unit unit(CaseMix row) {
        return run.manifest().indicator(row.indicator()).orElseThrow().unit();
    }
}
