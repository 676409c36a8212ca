package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.reports.data.Band;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/**
 * The figures of the court that receives a pack against what comparable courts have together. It tells no more than the
 * table {@code band} of the pack: a rounded centre that every recipient is told alike, and lines that follow from it and
 * from the court's own number of cases.
 */
final class BandSection {
    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    /** An own figure with its band. */
    private record Own(Manifest.Indicator indicator, Figure figure, Optional<Finding> finding, Band band) {
        boolean told() {
            return figure.value().isPresent() && finding.filter(Finding::tooFew).isEmpty();
        }

        String standing() {
            return told() ? band.standing(figure.value().getAsDouble()) : "too_few";
        }

        boolean hasLines() {
            return !band.standing(0).equals("not_applicable");
        }
    }

    BandSection(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The section; nothing outside a pack. */
    Optional<Report.Section> build() {
        List<Own> all = run.bands().stream().flatMap(band -> own(band).stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Own> held = all.stream().filter(Own::hasLines).toList();
        List<String> notes = new ArrayList<>(List.of(text.get("note.band")));
        all.stream()
                .filter(own -> !own.hasLines())
                .map(own -> text.get(
                        "note.band.none",
                        text.of(own.indicator().name()),
                        text.getOr("band." + own.band().code(), text.get("band.other"))))
                .forEach(notes::add);
        String level = text.getOr("level." + run.court().level(), run.court().level());
        return Optional.of(new Report.Section(
                "band",
                text.get("section.band"),
                List.of(held.isEmpty() ? text.get("lead.band.none") : lead(held, level)),
                held.isEmpty() ? List.of() : List.of(table(held)),
                notes));
    }

    private String lead(List<Own> held, String level) {
        long beyond =
                held.stream().filter(own -> own.standing().endsWith("_998")).count();
        return text.get("lead.band", level, held.size(), beyond);
    }

    private Optional<Own> own(Band band) {
        return run.manifest().indicator(band.indicator()).flatMap(indicator -> run.figures().stream()
                .filter(figure -> figure.indicator().equals(band.indicator())
                        && figure.court().equals(run.court().code())
                        && figure.scope().equals(Figure.OWN)
                        && figure.line().equals(Figure.ALL_LINES)
                        && figure.period().equals(band.period())
                        && figure.end().equals(band.end()))
                .findFirst()
                .map(figure -> new Own(indicator, figure, run.finding(figure), band)));
    }

    private Table table(List<Own> held) {
        return new Table(
                text.get("table.band"),
                List.of(
                        Table.Column.text(text.get("column.indicator")),
                        Table.Column.number(text.get("column.value.plain")),
                        Table.Column.number(text.get("column.parts")),
                        Table.Column.number(text.get("column.together")),
                        Table.Column.number(text.get("column.courts")),
                        Table.Column.number(text.get("column.inner")),
                        Table.Column.number(text.get("column.outer")),
                        Table.Column.text(text.get("column.standing"))),
                held.stream().map(this::row).toList());
    }

    private Table.Row row(Own own) {
        Manifest.Unit unit = own.indicator().unit();
        Band band = own.band();
        return Table.Row.of(
                Cell.of(text.of(own.indicator().name())),
                cells.told(own.figure(), own.finding(), unit),
                Cell.of(cells.parts(own.figure())),
                together(band, unit),
                cells.whole(band.courts().orElse(0)),
                Cell.of(cells.interval(band.low(), band.high(), unit)),
                Cell.of(cells.interval(band.outerLow(), band.outerHigh(), unit)),
                Cell.of(text.get("standing." + own.standing())));
    }

    /** The centre with how far it is rounded: no more digits than it has. */
    private Cell together(Band band, Manifest.Unit unit) {
        OptionalDouble step = band.roundedTo();
        Cell centre = cells.value(band.centre(), unit);
        return step.isEmpty() || centre.value().isEmpty()
                ? centre
                : centre.worded(
                        text.get("band.centre", centre.text(), text.numbers().value(step.getAsDouble() / 2, unit)));
    }
}
