package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import zhixiao.reports.data.CurvePoint;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/**
 * Where one court stands between the lines of the funnels of its level, and nobody else. Lines are told from ten courts on
 * alone: of fewer, whoever knows some of them could work out the rest. They are told at the court's own number of cases and
 * not drawn: a drawing runs from the smallest court to the largest.
 */
final class OwnStanding {
    static final int FEWEST_COURTS = 10;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    /** A figure of the court that has a place in a funnel. */
    private record Held(Manifest.Indicator indicator, Figure figure, Finding finding, List<CurvePoint> lines) {
        boolean told() {
            return !finding.tooFew() && !finding.standing().status().equals("too_few");
        }

        double size() {
            return finding.standing().size().orElse(0);
        }
    }

    OwnStanding(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The section; it says so where no funnel has enough courts. */
    Report.Section build() {
        List<Held> held = run.manifest().indicators().stream()
                .flatMap(indicator -> held(indicator).stream())
                .toList();
        List<Report.Part> parts = new ArrayList<>();
        if (!held.isEmpty()) {
            parts.add(new Table(
                    text.get("table.ownStanding"),
                    List.of(
                            Table.Column.text(text.get("column.indicator")),
                            Table.Column.number(text.get("column.value.plain")),
                            Table.Column.number(text.get("column.parts")),
                            Table.Column.number(text.get("column.inner")),
                            Table.Column.number(text.get("column.outer")),
                            Table.Column.text(text.get("column.standing"))),
                    held.stream().map(this::row).toList()));
        }
        return new Report.Section(
                "standing",
                text.get("section.standing"),
                List.of(
                        held.isEmpty()
                                ? text.get("lead.standing.none", FEWEST_COURTS)
                                : text.get(
                                        "lead.standing",
                                        text.getOr(
                                                "level." + run.court().level(),
                                                run.court().level()))),
                parts,
                held.isEmpty() ? List.of() : List.of(text.get("note.ownStanding")));
    }

    private Optional<Held> held(Manifest.Indicator indicator) {
        Optional<Figure> figure =
                run.own(indicator.id(), run.court()).filter(own -> own.value().isPresent());
        Optional<Finding> finding = figure.flatMap(run::finding)
                .filter(one -> one.standing().courts().orElse(0) >= FEWEST_COURTS);
        List<CurvePoint> lines = run.funnel(indicator.id(), run.court().level());
        return finding.isPresent() && !lines.isEmpty()
                ? Optional.of(new Held(indicator, figure.get(), finding.get(), lines))
                : Optional.empty();
    }

    private Table.Row row(Held held) {
        Manifest.Unit unit = held.indicator().unit();
        return Table.Row.of(
                Cell.of(text.of(held.indicator().name())),
                cells.told(held.figure(), Optional.of(held.finding()), unit),
                Cell.of(cells.parts(held.figure())),
                Cell.of(between(held, CurvePoint::innerLower, CurvePoint::innerUpper)),
                Cell.of(between(held, CurvePoint::lower, CurvePoint::upper)),
                Cell.of(text.get("standing." + held.finding().standing().status())));
    }

    private String between(
            Held held, Function<CurvePoint, OptionalDouble> low, Function<CurvePoint, OptionalDouble> high) {
        OptionalDouble from = at(held, low);
        OptionalDouble to = at(held, high);
        if (!held.told() || from.isEmpty() && to.isEmpty()) {
            return Cells.NONE;
        }
        return cells.interval(
                from.isPresent() ? from : OptionalDouble.of(0),
                to,
                held.indicator().unit());
    }

    /** A line at the court's own number of cases, read off as it is drawn. */
    private static OptionalDouble at(Held held, Function<CurvePoint, OptionalDouble> line) {
        double size = held.size();
        List<CurvePoint> points = held.lines();
        for (int i = 0; i < points.size(); i++) {
            double x = points.get(i).x().orElse(0);
            if (x >= size) {
                OptionalDouble here = line.apply(points.get(i));
                OptionalDouble before = i == 0 ? here : line.apply(points.get(i - 1));
                if (i == 0 || x == size || here.isEmpty() || before.isEmpty()) {
                    return here;
                }
                double left = points.get(i - 1).x().orElse(0);
                double share = (size - left) / (x - left);
                return OptionalDouble.of(before.getAsDouble() + share * (here.getAsDouble() - before.getAsDouble()));
            }
        }
        return line.apply(points.get(points.size() - 1));
    }
}
