package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.NumberFormats;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.LocalizedText;

/** The annexes: definitions, data quality, how to read it. */
final class Annex {
    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    Annex(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    List<Report.Section> build() {
        return run.manifest().accounts().isEmpty()
                ? List.of(definitions(), reading())
                : List.of(definitions(), quality(), reading());
    }

    private Report.Section definitions() {
        Manifest manifest = run.manifest();
        List<Table.Column> columns = List.of(
                Table.Column.text(text.get("column.indicator")),
                Table.Column.text(text.get("column.formula")),
                Table.Column.text(text.get("column.counts")),
                Table.Column.text(text.get("column.evidence")),
                Table.Column.text(text.get("column.definition")));
        List<Table.Row> rows = manifest.indicators().stream()
                .map(indicator -> Table.Row.of(
                        text.of(indicator.name()),
                        formula(indicator),
                        counts(indicator),
                        evidence(indicator),
                        indicator.definition()))
                .toList();
        List<Report.Part> parts = new ArrayList<>(List.of(new Table(text.get("table.definitions"), columns, rows)));
        if (!manifest.skipped().isEmpty()) {
            parts.add(new Table(
                    text.get("table.skipped"),
                    List.of(
                            Table.Column.text(text.get("column.indicator")),
                            Table.Column.text(text.get("column.reason"))),
                    manifest.skipped().stream()
                            .map(skipped -> Table.Row.of(
                                    text.of(skipped.name()),
                                    text.get("skipped." + skipped.because(), skipped.detail())))
                            .toList()));
        }
        List<String> notes = new ArrayList<>();
        manifest.analysis().ifPresent(analysis -> analysis.together().forEach(pair -> notes.add(together(pair))));
        notes.add(text.get("note.evidence"));
        manifest.catalogue().sources().forEach(source -> notes.add(source.id() + "  " + source.text()));
        return new Report.Section("definitions", text.get("section.definitions"), List.of(), parts, notes);
    }

    private String together(Manifest.Together pair) {
        return text.get(
                "note.together",
                cells.name(pair.indicator()),
                cells.name(pair.other()),
                NumberFormats.decimal(pair.correlation(), 2));
    }

    private String quotient(Manifest.Indicator indicator, String numerator, String denominator) {
        if (!indicator.kind().equals("rate")) {
            return text.get("formula.quotient", numerator, denominator);
        }
        return indicator.per().isPresent()
                ? text.get(
                        "formula.rate",
                        numerator,
                        denominator,
                        text.numbers().whole(indicator.per().getAsLong()))
                : text.get("formula.rate.days", numerator, denominator);
    }

    private String formula(Manifest.Indicator indicator) {
        String numerator = indicator.numerator().map(text::of).orElse("—");
        String formula = indicator
                .denominator()
                .map(denominator -> quotient(indicator, numerator, text.of(denominator)))
                .orElseGet(() -> text.get("formula." + indicator.kind(), numerator));
        return indicator
                .among()
                .map(among -> text.get("formula.among", formula, text.of(among)))
                .orElse(formula);
    }

    private String counts(Manifest.Indicator indicator) {
        List<String> parts = new ArrayList<>();
        add(parts, "counts.includes", indicator.includes());
        add(parts, "counts.excludes", indicator.excludes());
        add(parts, "counts.variant", indicator.variant());
        if (indicator.distinct()) {
            parts.add(text.get("counts.distinct"));
        }
        for (Manifest.Parameter parameter : indicator.parameters()) {
            parts.add(text.get("counts.parameter", text.of(parameter.name()), text.of(parameter.value())));
        }
        return parts.isEmpty() ? "—" : String.join(" ", parts);
    }

    private void add(List<String> parts, String key, Optional<LocalizedText> words) {
        words.ifPresent(known -> parts.add(text.get(key, text.of(known))));
    }

    private String evidence(Manifest.Indicator indicator) {
        String sources = indicator.sources().isEmpty() ? "" : " " + String.join(" ", indicator.sources());
        return text.get(
                        "evidence",
                        text.get("grade." + indicator.membership()),
                        text.get("grade." + indicator.formula()))
                + sources;
    }

    private Report.Section quality() {
        Manifest manifest = run.manifest();
        List<Report.Part> parts = new ArrayList<>();
        parts.add(new Table(
                text.get("table.accounts"),
                List.of(
                        Table.Column.text(text.get("column.source")),
                        Table.Column.number(text.get("column.read")),
                        Table.Column.number(text.get("column.kept")),
                        Table.Column.number(text.get("column.merged")),
                        Table.Column.number(text.get("column.duplicates")),
                        Table.Column.number(text.get("column.rejected"))),
                manifest.accounts().stream()
                        .map(account -> Table.Row.of(
                                Cell.of(account.source()),
                                cells.whole(account.read()),
                                cells.whole(account.kept()),
                                cells.whole(account.merged()),
                                cells.whole(account.duplicates()),
                                cells.whole(account.rejected())))
                        .toList()));
        List<Table.Row> reasons = new ArrayList<>();
        manifest.rejects()
                .forEach(reject -> reasons.add(Table.Row.of(
                        Cell.of(reject.source()),
                        Cell.of(text.getOr("reject." + reject.reason(), reject.reason())),
                        Cell.of(reject.field().isEmpty() ? Cells.NONE : reject.field()),
                        cells.whole(reject.rows()))));
        manifest.notes()
                .forEach(note -> reasons.add(Table.Row.of(
                        Cell.of(text.get("quality.noted")),
                        Cell.of(text.getOr("note." + note.check(), text.of(note.text()))),
                        Cell.of(Cells.NONE),
                        cells.whole(note.rows()))));
        if (!reasons.isEmpty()) {
            parts.add(new Table(
                    text.get("table.rejects"),
                    List.of(
                            Table.Column.text(text.get("column.source")),
                            Table.Column.text(text.get("column.reason")),
                            Table.Column.text(text.get("column.field")),
                            Table.Column.number(text.get("column.rows"))),
                    reasons));
        }
        if (!manifest.quality().isEmpty()) {
            parts.add(rules());
        }
        CourtQuality courts = new CourtQuality(run, text);
        courts.table().ifPresent(parts::add);
        return new Report.Section(
                "quality", text.get("section.quality"), List.of(text.get("lead.quality")), parts, courts.notes());
    }

    /** Every quality rule, those that no row fails too: that nothing was found is a finding. */
    private Table rules() {
        return new Table(
                text.get("table.quality"),
                List.of(
                        Table.Column.text(text.get("column.rule")),
                        Table.Column.text(text.get("column.severity")),
                        Table.Column.number(text.get("column.failed")),
                        Table.Column.number(text.get("column.share")),
                        Table.Column.number(text.get("column.tolerance")),
                        Table.Column.text(text.get("column.verdict"))),
                run.manifest().quality().stream()
                        .map(rule -> Table.Row.of(
                                Cell.of(text.of(rule.text())),
                                Cell.of(text.get("severity." + rule.severity())),
                                cells.whole(rule.failed()),
                                rule.read() == 0
                                        ? Cell.of(Cells.NONE)
                                        : cells.value((double) rule.failed() / rule.read(), Manifest.Unit.SHARE),
                                rule.tolerance().isPresent()
                                        ? cells.value(rule.tolerance(), Manifest.Unit.SHARE)
                                        : Cell.of(text.get("cap.notSet")),
                                Cell.of(
                                        rule.tolerance().isEmpty()
                                                ? Cells.NONE
                                                : text.get(rule.exceeded() ? "quality.exceeded" : "quality.within"))))
                        .toList());
    }

    private Report.Section reading() {
        return new Report.Section(
                "reading",
                text.get("section.reading"),
                List.of(
                        text.get("reading.window"),
                        text.get("reading.change"),
                        text.get("reading.stock"),
                        text.get("reading.ratio"),
                        text.get("reading.interval"),
                        text.get("reading.control"),
                        text.get("reading.funnel"),
                        text.get("reading.use")),
                List.of(),
                List.of());
    }
}
