package zhixiao.reports.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.Meeting;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.LocalizedText;

/**
 * What people wrote for the meeting: problems, the items of the last one, proposals. Their words stand as they are,
 * beside what the data show, which is computed. Nothing without notes.
 */
final class MeetingSections {
    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;
    private final Remarks remarks;
    private final ControlCharts signals;

    MeetingSections(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
        this.remarks = new Remarks(run, text);
        this.signals = new ControlCharts(run, text);
    }

    List<Report.Section> build() {
        return run.manifest().meeting().stream()
                .flatMap(meeting -> Stream.of(problems(meeting), items(meeting), proposals(meeting)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Report.Section> problems(Meeting meeting) {
        List<Table.Row> rows = IntStream.range(0, meeting.remarks().size())
                .mapToObj(place -> problem(place, meeting.remarks().get(place)))
                .toList();
        return section(
                "problems",
                List.of(text.get("lead.problems")),
                List.of(
                        Table.Column.text(text.get("column.number")),
                        Table.Column.text(text.get("column.indicator")),
                        Table.Column.text(text.get("column.ofWhat")),
                        Table.Column.text(text.get("column.shown")),
                        Table.Column.text(text.get("column.problem")),
                        Table.Column.text(text.get("column.cause")),
                        Table.Column.text(text.get("column.verify"))),
                rows);
    }

    private Table.Row problem(int place, Meeting.Remark remark) {
        return Table.Row.of(
                Remarks.sign(place),
                cells.name(remark.indicator()),
                remarks.of(remark),
                shown(remark),
                written(remark.problem()),
                remark.cause().map(text::of).orElseGet(() -> text.get("remark.noCause")),
                written(remark.verify()));
    }

    /** What the data show of a figure: its value and change, and the signal of a month. */
    private String shown(Meeting.Remark remark) {
        return figure(remark)
                .map(figure -> shown(figure, run.finding(figure)))
                .or(() -> ownSignal(remark))
                .orElse(Cells.NONE);
    }

    /** Of the months of single courts a run tells those that signal. */
    private Optional<String> ownSignal(Meeting.Remark remark) {
        return run.ownSignals().stream()
                .filter(finding -> finding.indicator().equals(remark.indicator()))
                .filter(finding -> remark.court().equals(Optional.of(finding.court())))
                .filter(finding -> remark.month()
                        .filter(YearMonth.from(finding.start())::equals)
                        .isPresent())
                .findFirst()
                .map(finding -> text.of(finding.sentence()));
    }

    private String shown(Figure figure, Optional<Finding> finding) {
        Manifest.Unit unit = unit(figure.indicator());
        String value = cells.told(figure, finding, unit).text();
        String change = cells.changeOnYear(figure, finding, unit).text();
        String told = change.equals(Cells.NONE) ? value : text.get("shown.change", value, change);
        return finding.flatMap(Finding::signal)
                .map(signal -> text.get("shown.signal", told, signals.told(signal)))
                .orElse(told);
    }

    private Optional<Figure> figure(Meeting.Remark remark) {
        Optional<Manifest.Court> court = remark.court().flatMap(run.manifest()::court);
        if (court.isPresent()) {
            return remark.line().equals(Figure.ALL_LINES) && remark.month().isEmpty()
                    ? run.own(remark.indicator(), court.get())
                    : Optional.empty();
        }
        return remark.month().isPresent()
                ? month(remark.indicator(), remark.line(), remark.month().get())
                : run.current(remark.indicator(), remark.line(), RunFolder.YEAR_TO_DATE);
    }

    private Optional<Figure> month(String indicator, String line, YearMonth month) {
        return run.figures().stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .filter(figure -> figure.line().equals(line))
                .filter(figure -> figure.period().equals(RunFolder.MONTH))
                .filter(figure -> YearMonth.from(figure.start()).equals(month))
                .filter(figure -> figure.court().equals(run.court().code())
                        && figure.scope().equals(run.scope()))
                .findFirst();
    }

    private Optional<Report.Section> items(Meeting meeting) {
        LocalDate day = meeting.on().orElse(run.manifest().asOf());
        List<Table.Row> rows = meeting.items().stream()
                .map(item -> Table.Row.of(
                        Cell.of(text.of(item.text())),
                        Cell.of(responsible(item.responsible())),
                        day(item.due()),
                        Cell.of(state(item, day)),
                        Cell.of(written(item.remark())),
                        Cell.of(item.indicator().map(cells::name).orElse(Cells.NONE)),
                        before(item, item.agreed().or(meeting::last)),
                        now(item)))
                .toList();
        return section(
                "items",
                List.of(meeting.last()
                        .map(last -> text.get("lead.items", text.day(last)))
                        .orElseGet(() -> text.get("lead.items.undated"))),
                List.of(
                        Table.Column.text(text.get("column.item")),
                        Table.Column.text(text.get("column.responsible")),
                        Table.Column.text(text.get("column.due")),
                        Table.Column.text(text.get("column.state")),
                        Table.Column.text(text.get("column.remark")),
                        Table.Column.text(text.get("column.seenIn")),
                        Table.Column.number(text.get("column.whenAgreed")),
                        Table.Column.number(text.get("column.newest"))),
                rows);
    }

    private String state(Meeting.Item item, LocalDate day) {
        String state = text.get("item." + item.state());
        return item.overdue(day) ? text.get("item.overdue", state) : state;
    }

    /** The month in which it was agreed on. */
    private Cell before(Meeting.Item item, Optional<LocalDate> agreed) {
        return item.indicator()
                .flatMap(id -> agreed.flatMap(day -> month(id, Figure.ALL_LINES, YearMonth.from(day))))
                .map(this::ofMonth)
                .orElse(Cell.of(Cells.NONE));
    }

    /** The newest whole month. */
    private Cell now(Meeting.Item item) {
        return item.indicator()
                .flatMap(id -> run.months(id).stream().filter(Figure::complete).reduce((first, second) -> second))
                .map(this::ofMonth)
                .orElse(Cell.of(Cells.NONE));
    }

    private Cell ofMonth(Figure figure) {
        Cell value = cells.told(figure, run.finding(figure), unit(figure.indicator()));
        return value.worded(text.get("shown.month", value.text(), text.month(figure.start())));
    }

    private Optional<Report.Section> proposals(Meeting meeting) {
        List<Table.Row> rows = meeting.proposals().stream()
                .map(proposal -> Table.Row.of(
                        Cell.of(text.of(proposal.text())),
                        Cell.of(responsible(proposal.responsible())),
                        day(proposal.due()),
                        Cell.of(proposal.indicator().map(cells::name).orElse(Cells.NONE)),
                        day(proposal.review())))
                .toList();
        return section(
                "proposals",
                List.of(text.get("lead.proposals")),
                List.of(
                        Table.Column.text(text.get("column.item")),
                        Table.Column.text(text.get("column.responsible")),
                        Table.Column.text(text.get("column.due")),
                        Table.Column.text(text.get("column.seenIn")),
                        Table.Column.text(text.get("column.review"))),
                rows);
    }

    private Optional<Report.Section> section(
            String id, List<String> lead, List<Table.Column> columns, List<Table.Row> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Report.Section(
                        id,
                        text.get("section." + id),
                        lead,
                        List.of(new Table(text.get("table." + id), columns, rows)),
                        List.of()));
    }

    private String responsible(Meeting.Responsible responsible) {
        return Stream.of(
                        responsible.court().map(code -> run.manifest()
                                .court(code)
                                .map(court -> text.of(court.name()))
                                .orElse(code)),
                        responsible.division())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(text.get("list.comma")));
    }

    private Cell day(Optional<LocalDate> day) {
        return day.map(one -> Cell.of(text.day(one), one)).orElse(Cell.of(Cells.NONE));
    }

    private String written(Optional<LocalizedText> words) {
        return words.map(text::of).orElse(Cells.NONE);
    }

    private Manifest.Unit unit(String id) {
        return run.manifest().indicator(id).map(Manifest.Indicator::unit).orElse(Manifest.Unit.NUMBER);
    }
}
