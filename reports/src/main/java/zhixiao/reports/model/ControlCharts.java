package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import zhixiao.reports.data.CurvePoint;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** The months of an indicator against the limits of the court's own past. Every limit comes from the run. */
final class ControlCharts {
    private final RunFolder run;
    private final ReportText text;

    ControlCharts(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
    }

    /**
     * The chart of a signal.
     *
     * @param past the chart that the finding speaks of
     * @param points its months, earliest first; at least one
     */
    Chart of(Finding finding, Finding.OwnPast past, Finding.Signal signal, List<CurvePoint> points) {
        Manifest.Indicator indicator =
                run.manifest().indicator(finding.indicator()).orElseThrow();
        Charted charted = new Charted(past.chart(), indicator.unit());
        String name = text.of(indicator.name());
        String title = text.get("chart.control.title", name, told(signal));
        CurvePoint last = points.get(points.size() - 1);
        return new Chart(
                "control-" + indicator.id().replace('_', '-'),
                title,
                text.get(
                        "chart.control.subtitle",
                        text.of(run.court().name()),
                        text.get("control.kind." + past.chart()),
                        text.get(
                                "control.limits",
                                text.month(past.baselineFrom()),
                                text.month(past.baselineTo()),
                                text.get("control.state." + past.state()))),
                text.get(
                        "chart.control.note",
                        text.get("chart.source", text.day(run.manifest().asOf()))),
                text.get("chart.control.alternative", title),
                data(name, charted, points),
                new ChartContent.Control(
                        months(charted, signal, points),
                        charted.percent(),
                        charted.written(last.value().orElse(0), text)));
    }

    /** A signal in words. */
    String told(Finding.Signal signal) {
        return text.get("signal." + signal.rule() + "." + signal.direction(), signal.length());
    }

    /** Marked are the months of the newest signal: what signalled long ago has been talked about. */
    private static List<ChartContent.Control.Point> months(
            Charted charted, Finding.Signal signal, List<CurvePoint> points) {
        int from = points.size() - signal.length();
        while (from > 0 && signal.rule().equals(points.get(from - 1).signal())) {
            from--;
        }
        List<ChartContent.Control.Point> months = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            CurvePoint point = points.get(i);
            months.add(new ChartContent.Control.Point(
                    point.day(),
                    charted.drawn(point.value().orElse(0)),
                    drawn(charted, point.lower()),
                    charted.drawn(point.center().orElse(0)),
                    drawn(charted, point.upper()),
                    point.signal() != null && i >= from));
        }
        return months;
    }

    private static OptionalDouble drawn(Charted charted, OptionalDouble limit) {
        return limit.isPresent() ? OptionalDouble.of(charted.drawn(limit.getAsDouble())) : limit;
    }

    private Table data(String name, Charted charted, List<CurvePoint> points) {
        return new Table(
                text.get("chart.control.data", name),
                List.of(
                        Table.Column.text(text.get("column.month")),
                        Table.Column.number(text.get("column.value.plain")),
                        Table.Column.number(text.get("column.lower")),
                        Table.Column.number(text.get("column.center")),
                        Table.Column.number(text.get("column.upper")),
                        Table.Column.text(text.get("column.signal"))),
                points.stream()
                        .map(point -> Table.Row.of(
                                Cell.of(text.month(point.day())),
                                written(charted, point.value()),
                                written(charted, point.lower()),
                                written(charted, point.center()),
                                written(charted, point.upper()),
                                Cell.of(point.signal() == null ? "" : text.get("rule." + point.signal()))))
                        .toList());
    }

    private Cell written(Charted charted, OptionalDouble number) {
        return number.isPresent() ? charted.cell(number.getAsDouble(), text) : Cell.of(Cells.NONE);
    }
}
