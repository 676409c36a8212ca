package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/**
 * The courts in official order. Not a ranking: no value decides where a court stands, and a chart shows how
 * far chance alone reaches.
 */
final class CourtSection {
    /** Below so many cases a share says little, and its court is marked. */
    private static final int SMALL = 30;

    /** More courts than this do not fit one chart or table of this report. */
    private static final int MOST_COURTS = 60;

    private static final String PROPORTION = "proportion";

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    CourtSection(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    Optional<Report.Section> build() {
        List<Manifest.Court> courts = run.manifest().courts();
        if (courts.size() < 2) {
            return Optional.empty();
        }
        List<Manifest.Indicator> shown = indicators();
        List<Report.Part> parts = new ArrayList<>();
        List<String> notes = new ArrayList<>(List.of(text.get("note.order")));
        if (courts.size() > MOST_COURTS) {
            notes.add(text.get("note.tooManyCourts", courts.size(), MOST_COURTS));
        } else if (!shown.isEmpty()) {
            parts.add(table(courts, shown));
            shown.stream()
                    .filter(indicator -> indicator.kind().equals(PROPORTION))
                    .flatMap(indicator -> chart(courts, indicator).stream())
                    .forEach(parts::add);
            notes.add(text.get("note.small", SMALL));
        }
        return Optional.of(new Report.Section(
                "courts", text.get("section.courts"), List.of(text.get("lead.courts")), parts, notes));
    }

    /** Of each class the first proportion, and the first quotient where it has no proportion. */
    private List<Manifest.Indicator> indicators() {
        List<Manifest.Indicator> chosen = new ArrayList<>();
        for (String area : List.of("quality", "efficiency", "effect")) {
            List<Manifest.Indicator> quotients = run.manifest().indicators().stream()
                    .filter(indicator -> indicator.area().equals(area))
                    .filter(indicator -> indicator.kind().equals(PROPORTION)
                            || indicator.kind().equals("ratio"))
                    .filter(indicator -> courtsWithValue(indicator) >= 2)
                    .toList();
            Stream.concat(
                            quotients.stream()
                                    .filter(indicator -> indicator.kind().equals(PROPORTION))
                                    .limit(2),
                            quotients.stream()
                                    .filter(indicator -> !indicator.kind().equals(PROPORTION)))
                    .limit(2)
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private long courtsWithValue(Manifest.Indicator indicator) {
        return run.manifest().courts().stream()
                .filter(court -> run.own(indicator.id(), court)
                        .filter(figure -> figure.value().isPresent())
                        .isPresent())
                .count();
    }

    private Table table(List<Manifest.Court> courts, List<Manifest.Indicator> shown) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text(text.get("column.code")));
        columns.add(Table.Column.text(text.get("column.court")));
        shown.forEach(indicator -> columns.add(Table.Column.number(text.of(indicator.name()))));
        List<Table.Row> rows = new ArrayList<>();
        for (Manifest.Court court : courts) {
            List<String> row = new ArrayList<>(List.of(court.code(), text.of(court.name())));
            for (Manifest.Indicator indicator : shown) {
                row.add(run.own(indicator.id(), court)
                        .map(figure -> cell(figure, indicator.unit()))
                        .orElse("—"));
            }
            rows.add(Table.Row.of(row));
        }
        return new Table(text.get("table.courts"), columns, rows);
    }

    private String cell(Figure figure, Manifest.Unit unit) {
        if (figure.value().isEmpty()) {
            return cells.value(figure, unit);
        }
        String value = cells.value(figure, unit) + " (" + cells.parts(figure) + ")";
        return figure.denominator().orElse(SMALL) < SMALL ? value + " ◇" : value;
    }

    private Optional<Chart> chart(List<Manifest.Court> courts, Manifest.Indicator indicator) {
        Optional<Figure> together = run.current(indicator.id(), Figure.ALL_LINES, RunFolder.YEAR_TO_DATE)
                .filter(figure -> figure.value().isPresent());
        if (together.isEmpty()) {
            return Optional.empty();
        }
        double reference = together.get().value().getAsDouble();
        List<ChartContent.CourtIntervals.Row> rows = new ArrayList<>();
        List<Table.Row> data = new ArrayList<>();
        int chance = 0;
        for (Manifest.Court court : courts) {
            Optional<Figure> own = run.own(indicator.id(), court)
                    .filter(figure -> figure.value().isPresent());
            if (own.isPresent()) {
                Figure figure = own.get();
                Wilson interval = Wilson.of(
                        figure.numerator().getAsDouble(), figure.denominator().getAsDouble());
                boolean small = figure.denominator().getAsDouble() < SMALL;
                rows.add(new ChartContent.CourtIntervals.Row(
                        text.of(court.name()),
                        figure.value().getAsDouble(),
                        interval.low(),
                        interval.high(),
                        small,
                        cell(figure, indicator.unit())));
                data.add(Table.Row.of(
                        text.of(court.name()),
                        cell(figure, indicator.unit()),
                        text.get(
                                "range.between",
                                text.numbers().value(interval.low(), indicator.unit()),
                                text.numbers().value(interval.high(), indicator.unit()))));
                chance += interval.low() <= reference && reference <= interval.high() ? 1 : 0;
            }
        }
        String value = text.numbers().value(reference, indicator.unit());
        String title = text.get("chart.courts.title", text.of(indicator.name()), value, chance, rows.size());
        return Optional.of(new Chart(
                "courts-" + indicator.id().replace('_', '-'),
                title,
                text.get("chart.courts.subtitle", text.of(run.court().name())),
                text.get(
                        "chart.courts.note",
                        text.get("chart.source", text.day(run.manifest().asOf())),
                        SMALL),
                text.get("chart.courts.alternative", title),
                new Table(
                        text.get("chart.courts.data", text.of(indicator.name())),
                        List.of(
                                Table.Column.text(text.get("column.court")),
                                Table.Column.number(text.get("column.value.plain")),
                                Table.Column.number(text.get("column.interval"))),
                        data),
                new ChartContent.CourtIntervals(
                        rows,
                        reference,
                        text.get("chart.courts.together", value),
                        indicator.unit() == Manifest.Unit.SHARE)));
    }
}
