package zhixiao.reports.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** What the figures of the report can and cannot say, one row each, in the order of the table of findings. */
final class FindingList {
    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;
    private final ControlCharts charts;

    FindingList(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
        this.charts = new ControlCharts(run, text);
    }

    Table all() {
        Map<String, String> courts = run.manifest().courts().stream()
                .collect(Collectors.toMap(Manifest.Court::code, court -> text.of(court.name())));
        List<Table.Column> columns = Stream.of(
                        "indicator",
                        "code",
                        "court",
                        "scope",
                        "period",
                        "from",
                        "until",
                        "reliability",
                        "signal",
                        "standing",
                        "finding")
                .map(key -> Table.Column.text(text.get("column." + key)))
                .toList();
        List<Table.Row> rows = run.findings().stream()
                .map(finding -> Table.Row.of(
                        Cell.of(cells.name(finding.indicator())),
                        Cell.of(finding.court()),
                        Cell.of(courts.getOrDefault(finding.court(), finding.court())),
                        Cell.of(text.get("scope." + finding.scope())),
                        Cell.of(text.get("period." + finding.period())),
                        Cell.of(text.day(finding.start()), finding.start()),
                        Cell.of(text.day(finding.end()), finding.end()),
                        Cell.of(text.get("reliability." + finding.reliability())),
                        Cell.of(signal(finding)),
                        Cell.of(text.get("standing." + finding.standing().status())),
                        Cell.of(text.of(finding.sentence()))))
                .toList();
        return new Table(text.get("table.findings"), columns, rows);
    }

    private String signal(Finding finding) {
        Optional<String> told = finding.signal().map(charts::told);
        return told.orElseGet(() -> finding.past().isPresent() ? text.get("signal.none") : Cells.NONE);
    }
}
