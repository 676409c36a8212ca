package zhixiao.reports.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.reports.data.CurvePoint;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.data.SurvivalFigure;
import zhixiao.reports.text.ReportText;

/** How long cases take once those that are still pending are counted for as long as they were seen. */
final class SurvivalPart {
    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    SurvivalPart(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The curves of all indicators that ask for it, in the order of the catalogue. */
    List<Chart> build() {
        return run.manifest().indicators().stream()
                .flatMap(indicator -> of(indicator).stream())
                .toList();
    }

    private Optional<Chart> of(Manifest.Indicator indicator) {
        List<SurvivalFigure> figures = run.leads().survival().stream()
                .filter(figure -> figure.indicator().equals(indicator.id()))
                .toList();
        List<SurvivalFigure> told = figures.stream()
                .filter(figure -> figure.statistic().equals(SurvivalFigure.CLOSED_WITHIN))
                .filter(figure -> figure.value().isPresent())
                .toList();
        List<CurvePoint> points = run.survival(indicator.id());
        return told.isEmpty() || points.isEmpty()
                ? Optional.empty()
                : Optional.of(chart(indicator, figures, told, points));
    }

    private Chart chart(
            Manifest.Indicator indicator,
            List<SurvivalFigure> figures,
            List<SurvivalFigure> told,
            List<CurvePoint> points) {
        SurvivalFigure first = told.get(0);
        String days = text.numbers().whole(first.days().orElse(0));
        String title = first.endedOnly().isPresent()
                ? text.get("chart.remaining.title", days, share(first.value()), share(first.endedOnly()))
                : text.get("chart.remaining.title.alone", days, share(first.value()));
        return new Chart(
                "remaining-" + indicator.id().replace('_', '-'),
                title,
                text.get(
                        "chart.remaining.subtitle",
                        text.of(run.court().name()),
                        indicator.numerator().map(text::of).orElseGet(() -> text.of(indicator.name()))),
                text.get(
                        "chart.remaining.note",
                        text.get("chart.source", text.day(run.manifest().asOf()))),
                text.get("chart.remaining.alternative", title),
                data(indicator, figures),
                new ChartContent.Remaining(
                        points.stream().map(SurvivalPart::point).toList(),
                        told.stream().map(this::mark).toList()));
    }

    private static ChartContent.Remaining.Point point(CurvePoint point) {
        return new ChartContent.Remaining.Point(
                point.x().orElse(0), point.value().orElse(0), point.innerLower(), point.innerUpper());
    }

    private ChartContent.Remaining.Mark mark(SurvivalFigure figure) {
        return new ChartContent.Remaining.Mark(
                figure.days().orElse(0),
                1 - figure.value().orElse(0),
                text.get(
                        "chart.remaining.mark",
                        text.numbers().whole(figure.days().orElse(0)),
                        share(figure.value())));
    }

    private Table data(Manifest.Indicator indicator, List<SurvivalFigure> figures) {
        return new Table(
                text.get("chart.remaining.data", text.of(indicator.name())),
                List.of(
                        Table.Column.text(text.get("column.statistic")),
                        Table.Column.number(text.get("column.value.plain")),
                        Table.Column.number(text.get("column.interval")),
                        Table.Column.number(text.get("column.endedOnly")),
                        Table.Column.number(text.get("column.lastYear")),
                        Table.Column.text(text.get("column.change"))),
                figures.stream().map(this::row).toList());
    }

    private Table.Row row(SurvivalFigure figure) {
        Manifest.Unit unit =
                figure.statistic().equals(SurvivalFigure.CLOSED_WITHIN) ? Manifest.Unit.SHARE : Manifest.Unit.DAYS;
        return Table.Row.of(
                Cell.of(text.get(
                        "statistic." + figure.statistic(),
                        text.numbers().whole(figure.days().orElse(0)))),
                cells.value(figure.value(), unit),
                Cell.of(interval(figure, unit)),
                cells.value(figure.endedOnly(), unit),
                cells.value(figure.lastYear(), unit),
                Cell.of(figure.changeDirection()
                        .map(direction -> text.get("direction." + direction))
                        .orElse(Cells.NONE)));
    }

    private String interval(SurvivalFigure figure, Manifest.Unit unit) {
        return figure.low().isPresent() ? cells.interval(figure.low(), figure.high(), unit) : Cells.NONE;
    }

    private String share(OptionalDouble value) {
        return cells.value(value, Manifest.Unit.SHARE).text();
    }
}
