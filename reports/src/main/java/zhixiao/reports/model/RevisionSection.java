package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RevisedCases;
import zhixiao.reports.data.Revision;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** An annex: what an earlier run said of the past and this one says otherwise, and in which courts cases changed. */
final class RevisionSection {
    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    RevisionSection(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The section; nothing where the run was not held against another. */
    Optional<Report.Section> build() {
        return run.manifest().previous().map(this::section);
    }

    private Report.Section section(Manifest.Previous previous) {
        List<String> sentences = new ArrayList<>();
        long revised =
                previous.revised().values().stream().mapToLong(Long::longValue).sum();
        sentences.add(text.get(
                revised == 0 ? "revisions.none" : "revisions.some",
                text.day(previous.asOf()),
                text.numbers().whole(previous.compared()),
                text.numbers().whole(revised)));
        previous.cases()
                .ifPresentOrElse(
                        changes -> sentences.add(text.get(
                                "revisions.cases",
                                text.numbers().whole(changes.added()),
                                text.numbers().whole(changes.removed()),
                                text.numbers().whole(changes.changed()))),
                        () -> sentences.add(text.get("revisions.noCases")));
        List<Report.Part> parts = new ArrayList<>();
        figures().ifPresent(parts::add);
        courts().ifPresent(parts::add);
        List<String> notes =
                run.revisions().months().stream().anyMatch(row -> row.because().equals("data_or_time"))
                        ? List.of(text.get("note.revisions"))
                        : List.of();
        return new Report.Section("revisions", text.get("section.revisions"), sentences, parts, notes);
    }

    /** One row for each indicator and reason: how many months, and the one that moved most. */
    private Optional<Table> figures() {
        List<Table.Row> rows = new ArrayList<>();
        for (Manifest.Indicator indicator : run.manifest().indicators()) {
            Map<String, List<Revision>> byReason = run.revisions().months().stream()
                    .filter(row -> row.indicator().equals(indicator.id()))
                    .collect(Collectors.groupingBy(Revision::because, LinkedHashMap::new, Collectors.toList()));
            byReason.forEach((because, months) -> rows.add(row(indicator, because, months)));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        text.get("table.revisions", text.of(run.court().name())),
                        List.of(
                                Table.Column.text(text.get("column.indicator")),
                                Table.Column.text(text.get("column.reason")),
                                Table.Column.number(text.get("column.months")),
                                Table.Column.text(text.get("column.mostRevised")),
                                Table.Column.number(text.get("column.before")),
                                Table.Column.number(text.get("column.now"))),
                        rows));
    }

    private Table.Row row(Manifest.Indicator indicator, String because, List<Revision> months) {
        Revision most = months.stream()
                .max(Comparator.comparingDouble(Revision::difference))
                .orElseThrow();
        return Table.Row.of(
                Cell.of(text.of(indicator.name())),
                Cell.of(text.get("because." + because)),
                cells.whole(months.size()),
                Cell.of(text.month(most.start())),
                cells.value(most.before(), indicator.unit()),
                cells.value(most.now(), indicator.unit()));
    }

    /** Courts with their changed cases, in official order. */
    private Optional<Table> courts() {
        Map<String, List<RevisedCases>> byCourt = run.revisions().cases().stream()
                .collect(Collectors.groupingBy(RevisedCases::court, LinkedHashMap::new, Collectors.toList()));
        List<Table.Row> rows = new ArrayList<>();
        byCourt.forEach((court, changes) -> rows.add(Table.Row.of(
                Cell.of(name(court)),
                cells.whole(count(changes, RevisedCases.ADDED)),
                cells.whole(count(changes, RevisedCases.REMOVED)),
                cells.whole(count(changes, RevisedCases.CHANGED)),
                Cell.of(fields(changes)))));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        text.get("table.revisedCases"),
                        List.of(
                                Table.Column.text(text.get("column.court")),
                                Table.Column.number(text.get("column.added")),
                                Table.Column.number(text.get("column.removed")),
                                Table.Column.number(text.get("column.changed")),
                                Table.Column.text(text.get("column.fields"))),
                        rows));
    }

    private String name(String court) {
        return run.manifest().courts().stream()
                .filter(known -> known.code().equals(court))
                .findFirst()
                .map(known -> text.of(known.name()))
                .orElse(court);
    }

    private static long count(List<RevisedCases> changes, String change) {
        return changes.stream()
                .filter(row -> row.change().equals(change) && row.field().isEmpty())
                .mapToLong(RevisedCases::cases)
                .sum();
    }

    private String fields(List<RevisedCases> changes) {
        String fields = changes.stream()
                .filter(row -> row.field().isPresent())
                .map(row -> row.field().get() + " " + text.numbers().whole(row.cases()))
                .collect(Collectors.joining(text.get("list.separator")));
        return fields.isEmpty() ? Cells.NONE : fields;
    }
}
