package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.reports.data.BurdenMonth;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** What the figures were checked for, and how often each court is used on in the year, courts in official order. */
final class BurdenSection {
    private static final int MONTHS = 12;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    BurdenSection(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The section; nothing without a check. */
    Optional<Report.Section> build() {
        Optional<Manifest.Use> checked = run.manifest().use();
        if (checked.isEmpty() || run.burden().isEmpty()) {
            return Optional.empty();
        }
        Manifest.Use use = checked.get();
        String lead = text.get(
                "lead.burden",
                text.get("purpose." + use.purpose()),
                text.day(use.on()),
                text.numbers().whole(use.permitted()),
                text.numbers().whole(use.refused()));
        Manifest.Ledger ledger = use.ledger();
        List<String> notes = new ArrayList<>(List.of(text.get("note.burden")));
        if (planned()) {
            notes.add(text.get("note.planned"));
        }
        List<Report.Part> parts = new ArrayList<>(List.of(table()));
        parts.addAll(new BurdenCharts(run.manifest().courts(), text).of(run.burden(), "chart.burden.subtitle"));
        notes.add(text.get("note.ledger", ledger.name(), text.numbers().whole(ledger.entry()), ledger.hash()));
        return Optional.of(new Report.Section("burden", text.get("section.burden"), List.of(lead), parts, notes));
    }

    private Table table() {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(text.get("column.court"))));
        for (int month = 1; month <= MONTHS; month++) {
            columns.add(Table.Column.number(text.get("month." + month)));
        }
        columns.add(Table.Column.number(text.get("column.uses")));
        columns.add(Table.Column.number(text.get("column.differentIndicators")));
        Map<String, List<BurdenMonth>> byCourt =
                run.burden().stream().collect(Collectors.groupingBy(BurdenMonth::court));
        List<Table.Row> rows = new ArrayList<>();
        for (Manifest.Court court : run.manifest().courts()) {
            List<BurdenMonth> months = byCourt.getOrDefault(court.code(), List.of());
            if (!months.isEmpty()) {
                rows.add(row(court, months));
            }
        }
        String year = String.valueOf(run.burden().get(0).year());
        return new Table(text.get("table.burden", year), columns, rows);
    }

    private boolean planned() {
        return run.burden().stream().anyMatch(month -> month.planned().isPresent());
    }

    /** Uses that were made, and in brackets those that were planned. */
    private Cell uses(long made, double planned) {
        if (made == 0 && planned == 0) {
            return Cell.of("");
        }
        Cell uses = cells.whole(made);
        return planned() ? uses.worded(uses.text() + " (" + text.numbers().whole(Math.round(planned)) + ")") : uses;
    }

    /** Months without a use are left blank, so that those with one are seen. */
    private Table.Row row(Manifest.Court court, List<BurdenMonth> months) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(text.of(court.name()))));
        months.forEach(month -> row.add(uses(month.uses(), month.planned().orElse(0))));
        row.add(
                planned()
                        ? uses(
                                months.stream().mapToLong(BurdenMonth::uses).sum(),
                                months.stream()
                                        .mapToDouble(month -> month.planned().orElse(0))
                                        .sum())
                        : cells.whole(
                                months.stream().mapToLong(BurdenMonth::uses).sum()));
        row.add(cells.whole(months.get(0).indicators()));
        return Table.Row.of(row);
    }
}
