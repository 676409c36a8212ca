package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.reports.data.CurvePoint;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.model.ChartContent.Funnel;
import zhixiao.reports.text.NumberFormats;
import zhixiao.reports.text.ReportText;

/** Courts of one level in a funnel: what chance allows for so many cases. Every line comes from the run. */
final class FunnelCharts {
    /** With fewer courts a funnel shows less than a table does. */
    private static final int FEWEST_COURTS = 5;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    /** A court in a funnel, with what it can say. */
    private record Member(Manifest.Court court, Figure figure, Finding finding) {
        boolean told() {
            return figure.value().isPresent() && !finding.tooFew();
        }

        boolean beyond() {
            return finding.standing().status().endsWith("_998");
        }

        Funnel.Place place() {
            if (beyond()) {
                return Funnel.Place.BEYOND;
            }
            return finding.standing().status().equals("too_few") ? Funnel.Place.UNTOLD : Funnel.Place.WITHIN;
        }
    }

    FunnelCharts(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** The funnels of an indicator, level by level from above. */
    List<Chart> of(Manifest.Indicator indicator) {
        Map<String, List<Member>> byLevel = new LinkedHashMap<>();
        for (Manifest.Court court : run.manifest().courts()) {
            Optional<Figure> figure = run.own(indicator.id(), court);
            Optional<Finding> finding = figure.flatMap(run::finding);
            if (finding.isPresent() && finding.get().standing().courts().isPresent()) {
                byLevel.computeIfAbsent(court.level(), level -> new ArrayList<>())
                        .add(new Member(court, figure.get(), finding.get()));
            }
        }
        List<Chart> charts = new ArrayList<>();
        byLevel.forEach((level, members) -> {
            List<CurvePoint> lines = run.funnel(indicator.id(), level);
            if (members.size() >= FEWEST_COURTS && !lines.isEmpty()) {
                charts.add(chart(indicator, level, members, lines));
            }
        });
        return charts;
    }

    private Chart chart(Manifest.Indicator indicator, String level, List<Member> members, List<CurvePoint> lines) {
        String name = text.of(indicator.name());
        String levelName = text.getOr("level." + level, level);
        List<Member> beyond = members.stream().filter(Member::beyond).toList();
        String title = beyond.isEmpty()
                ? text.get("chart.funnel.title.none", name, members.size(), levelName)
                : text.get(
                        "chart.funnel.title.some",
                        name,
                        members.size(),
                        levelName,
                        beyond.stream()
                                .map(member -> text.of(member.court().name()))
                                .collect(Collectors.joining(text.get("list.comma"))));
        double center = lines.get(0).center().orElse(0);
        return new Chart(
                "funnel-" + level + "-" + indicator.id().replace('_', '-'),
                title,
                text.get("chart.funnel.subtitle", text.of(run.court().name()), levelName, name),
                note(members.get(0).finding()),
                text.get("chart.funnel.alternative", title),
                data(name, indicator, members),
                new Funnel(
                        lines.stream().map(FunnelCharts::line).toList(),
                        members.stream()
                                .filter(Member::told)
                                .map(member -> new Funnel.Court(
                                        text.of(member.court().name()),
                                        member.finding().standing().size().orElse(0),
                                        member.figure().value().getAsDouble(),
                                        member.place()))
                                .toList(),
                        indicator.unit() == Manifest.Unit.SHARE,
                        text.get("chart.funnel.center", text.numbers().value(center, indicator.unit()))));
    }

    private static Funnel.Line line(CurvePoint point) {
        return new Funnel.Line(
                point.x().orElse(0),
                point.lower(),
                point.innerLower(),
                point.center().orElse(0),
                point.innerUpper(),
                point.upper());
    }

    /** How far courts differ beyond chance, where that could be estimated. */
    private String note(Finding any) {
        String note = text.get("chart.source", text.day(run.manifest().asOf()));
        if (any.standing().phi().isEmpty()) {
            return note + text.get("chart.funnel.plain");
        }
        String phi = NumberFormats.decimal(any.standing().phi().getAsDouble(), 1);
        return note + text.get(any.standing().widened() ? "chart.funnel.widened" : "chart.funnel.same", phi);
    }

    private Table data(String name, Manifest.Indicator indicator, List<Member> members) {
        return new Table(
                text.get("chart.courts.data", name),
                List.of(
                        Table.Column.text(text.get("column.court")),
                        Table.Column.number(text.get("column.value.plain")),
                        Table.Column.number(text.get("column.parts")),
                        Table.Column.text(text.get("column.standing"))),
                members.stream()
                        .map(member -> Table.Row.of(
                                Cell.of(text.of(member.court().name())),
                                cells.told(member.figure(), Optional.of(member.finding()), indicator.unit()),
                                Cell.of(cells.parts(member.figure())),
                                Cell.of(text.get("standing."
                                        + member.finding().standing().status()))))
                        .toList());
    }
}
