package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.reports.data.CurvePoint;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/**
 * What signals in the newest whole month, and what does not: silence is told too. The charts are of the report's court;
 * signals in the own cases of single courts stand in a table, courts in official order.
 */
final class SignalSection {
    /** Its id. */
    static final String ID = "signals";

    private static final int MOST_CHARTS = 6;
    private static final int MOST_ROWS = 60;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;
    private final ControlCharts charts;
    private final Remarks remarks;

    SignalSection(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
        this.charts = new ControlCharts(run, text);
        this.remarks = new Remarks(run, text);
    }

    /** The section; nothing where no whole month was looked at. */
    Optional<Report.Section> build() {
        List<Finding> months = run.newestMonths();
        if (months.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> charted =
                months.stream().filter(finding -> finding.past().isPresent()).toList();
        List<Finding> signals =
                charted.stream().filter(finding -> finding.signal().isPresent()).toList();
        List<Report.Part> parts = new ArrayList<>();
        signals.stream()
                .limit(MOST_CHARTS)
                .flatMap(finding -> chart(finding).stream())
                .forEach(parts::add);
        List<String> notes = new ArrayList<>();
        names("note.moreSignals", signals.stream().skip(MOST_CHARTS).toList()).ifPresent(notes::add);
        names(
                        "note.withinLimits",
                        charted.stream()
                                .filter(finding -> finding.signal().isEmpty())
                                .toList())
                .ifPresent(notes::add);
        names(
                        "note.unjudged",
                        months.stream()
                                .filter(finding -> finding.past().isEmpty())
                                .toList())
                .ifPresent(notes::add);
        own(notes).ifPresent(parts::add);
        run.manifest().analysis().ifPresent(analysis -> chance(analysis, notes));
        String lead = text.get(
                "lead.signals",
                text.month(months.get(0).start()),
                charted.size(),
                text.of(run.court().name()),
                signals.size());
        return Optional.of(new Report.Section(ID, text.get("section.signals"), List.of(lead), parts, notes));
    }

    private Optional<Chart> chart(Finding finding) {
        List<CurvePoint> points = run.control(finding.indicator());
        return points.isEmpty()
                ? Optional.empty()
                : finding.past().flatMap(past -> past.signal().map(signal -> charts.of(finding, past, signal, points)
                        .with(remarks.beside(finding.indicator()))));
    }

    private Optional<String> names(String key, List<Finding> findings) {
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(text.get(
                        key,
                        findings.stream()
                                .map(finding -> cells.name(finding.indicator()))
                                .collect(Collectors.joining(text.get("list.separator")))));
    }

    /** Signals in courts' own cases; nothing if the report is of one court's own cases anyway. */
    private Optional<Table> own(List<String> notes) {
        Map<String, List<Finding>> byCourt = new HashMap<>();
        run.ownSignals().forEach(finding -> byCourt.computeIfAbsent(finding.court(), any -> new ArrayList<>())
                .add(finding));
        List<Table.Row> rows = new ArrayList<>();
        for (Manifest.Court court : run.manifest().courts()) {
            for (Finding finding : byCourt.getOrDefault(court.code(), List.of())) {
                rows.add(Table.Row.of(
                        text.of(court.name()),
                        cells.name(finding.indicator()) + remarks.signs(finding.indicator(), court),
                        finding.signal().map(charts::told).orElseThrow(),
                        text.of(finding.sentence())));
            }
        }
        if (run.scope().equals(Figure.OWN) || rows.isEmpty()) {
            return Optional.empty();
        }
        if (rows.size() > MOST_ROWS) {
            notes.add(text.get("note.manySignals", text.numbers().whole(rows.size()), MOST_ROWS));
            return Optional.empty();
        }
        return Optional.of(new Table(
                text.get("table.signals"),
                List.of(
                        Table.Column.text(text.get("column.court")),
                        Table.Column.text(text.get("column.indicator")),
                        Table.Column.text(text.get("column.signal")),
                        Table.Column.text(text.get("column.finding"))),
                rows));
    }

    private void chance(Manifest.Analysis analysis, List<String> notes) {
        analysis.tests().stream()
                .filter(count -> count.method().equals("newest_month"))
                .forEach(count -> notes.add(text.get(
                        "note.chance.signals",
                        text.numbers().whole(count.tests()),
                        text.numbers().whole(count.expectedByChance()),
                        text.numbers().whole(count.flagged()))));
        if (!analysis.officialCalendar()) {
            notes.add(text.get("note.calendar"));
        }
    }
}
