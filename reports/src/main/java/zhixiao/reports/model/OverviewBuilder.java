package zhixiao.reports.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.Meeting;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;
import zhixiao.reports.text.TextWidth;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/** What happened, on one page: numbers, sentences, what to talk about, and one chart. */
public final class OverviewBuilder {
    /** Fewer and fewer topics and words, until everything fits: the last one always does. */
    private static final List<Fullness> STEPS = List.of(
            new Fullness(5, 120, true, true),
            new Fullness(5, 60, true, true),
            new Fullness(3, 60, true, true),
            new Fullness(3, 40, true, false),
            new Fullness(3, 40, false, false),
            new Fullness(1, 40, false, false));

    private final RunFolder run;
    private final Language language;
    private final ReportText text;
    private final Cells cells;
    private final ControlCharts signals;

    /** How much is on the page. */
    private record Fullness(int topics, int words, boolean chart, boolean items) {}

    /** Tells whether a report fits one page. */
    public interface Fits {
        /** True if it does. */
        boolean onOnePage(Report report) throws IOException;
    }

    /** Prepares the page of a run in a language. */
    public OverviewBuilder(RunFolder run, Language language) {
        this.run = run;
        this.language = language;
        this.text = new ReportText(language);
        this.cells = new Cells(run.manifest(), text);
        this.signals = new ControlCharts(run, text);
    }

    /** The fullest page that fits. */
    public Report fitting(Fits fits) throws IOException {
        Report whole = new ReportBuilder(run, language).build();
        Report page = build(whole, STEPS.get(0));
        for (Fullness step : STEPS) {
            page = build(whole, step);
            if (fits.onOnePage(page)) {
                return page;
            }
        }
        return page;
    }

    private Report build(Report whole, Fullness fullness) {
        OverviewPart overview = new OverviewPart(run, text, "");
        List<Report.Part> parts = new ArrayList<>();
        topics(fullness).ifPresent(parts::add);
        if (fullness.chart()) {
            chart(whole).ifPresent(parts::add);
        }
        List<String> notes = new ArrayList<>();
        if (fullness.items()) {
            overdue().ifPresent(notes::add);
        }
        return new Report(
                text.get(
                        "title.overview",
                        ReportBuilder.period(run, text),
                        text.of(run.court().name())),
                whole.head().stream()
                        .limit(1)
                        .filter(fact -> fact.label().equals(text.get("head.meeting")))
                        .toList(),
                whole.mark(),
                overview.shortly(),
                whole.tiles(),
                List.of(new Report.Section(
                        "topics",
                        text.get("section.topics"),
                        List.of(text.get(
                                parts.stream().anyMatch(Table.class::isInstance) ? "lead.topics" : "lead.topics.none")),
                        parts,
                        notes)),
                whole.footer());
    }

    /** Where courts stand; of one court alone how its cases moved. */
    private static Optional<Chart> chart(Report whole) {
        return Stream.of("matrix", "months")
                .flatMap(
                        id -> whole.charts().stream().filter(chart -> chart.id().equals(id)))
                .findFirst()
                .or(() -> whole.charts().stream().findFirst());
    }

    /** What signals in the newest whole month, in the order of the catalogue: no figure decides what comes first. */
    private Optional<Table> topics(Fullness fullness) {
        List<Table.Row> rows = run.newestMonths().stream()
                .filter(finding -> finding.signal().isPresent())
                .limit(fullness.topics())
                .map(finding -> topic(finding, fullness.words()))
                .toList();
        boolean noted = run.manifest().meeting().isPresent();
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text(text.get("column.indicator")),
                Table.Column.text(text.get("column.signal")),
                Table.Column.number(text.get("column.thisMonth")),
                Table.Column.number(text.get("column.parts"))));
        if (noted) {
            columns.add(Table.Column.text(text.get("column.noted")));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(text.get("table.topics"), columns, rows));
    }

    private Table.Row topic(Finding finding, int words) {
        Optional<Figure> month = run.months(finding.indicator()).stream()
                .filter(figure -> figure.start().equals(finding.start()))
                .findFirst();
        Manifest.Unit unit = run.manifest()
                .indicator(finding.indicator())
                .map(Manifest.Indicator::unit)
                .orElse(Manifest.Unit.NUMBER);
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(cells.name(finding.indicator())),
                Cell.of(finding.signal().map(signals::told).orElseThrow()),
                month.map(figure -> cells.told(figure, Optional.of(finding), unit))
                        .orElse(Cell.of(Cells.NONE)),
                Cell.of(month.map(cells::parts).orElse(Cells.NONE))));
        run.manifest()
                .meeting()
                .ifPresent(meeting -> row.add(Cell.of(noted(meeting, finding.indicator())
                        .map(said -> cut(said, words))
                        .orElseGet(() -> text.get("remark.noCause")))));
        return Table.Row.of(row);
    }

    /** The cause that people noted first; where there is none, the problem. */
    private Optional<String> noted(Meeting meeting, String indicator) {
        List<Meeting.Remark> said = meeting.remarks().stream()
                .filter(remark -> remark.indicator().equals(indicator))
                .filter(remark -> remark.court().isEmpty())
                .toList();
        Stream<Optional<LocalizedText>> words = Stream.concat(
                said.stream().map(Meeting.Remark::cause), said.stream().map(Meeting.Remark::problem));
        return words.flatMap(Optional::stream).map(text::of).findFirst();
    }

    private static String cut(String words, int most) {
        return TextWidth.cut(words, most);
    }

    private Optional<String> overdue() {
        return run.manifest().meeting().flatMap(meeting -> {
            long late = meeting.items().stream()
                    .filter(item ->
                            item.overdue(meeting.on().orElse(run.manifest().asOf())))
                    .count();
            return meeting.items().isEmpty()
                    ? Optional.empty()
                    : Optional.of(text.get("note.items", meeting.items().size(), late));
        });
    }
}
