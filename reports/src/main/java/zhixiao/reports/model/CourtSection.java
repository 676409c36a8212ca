package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/**
 * The courts in official order. Not a ranking: no value decides where a court stands, and a chart shows how
 * far chance alone reaches.
 */
final class CourtSection {
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
            new StandingMatrix(run, text).build().ifPresent(parts::add);
            CourtIntervals intervals = new CourtIntervals(run, text);
            parts.add(table(courts, shown));
            shown.stream()
                    .filter(indicator -> indicator.kind().equals(PROPORTION))
                    .flatMap(indicator -> intervals.of(indicator).stream())
                    .forEach(parts::add);
            parts.addAll(new DayCharts(run, text).build());
            notes.add(text.get("note.small", Cells.SMALL));
        }
        FunnelCharts funnels = new FunnelCharts(run, text);
        List<Chart> drawn = shown.stream()
                .flatMap(indicator -> funnels.of(indicator).stream())
                .toList();
        if (!drawn.isEmpty()) {
            parts.addAll(drawn);
            notes.add(text.get("note.funnels"));
        }
        run.manifest().analysis().ifPresent(analysis -> chance(analysis, notes));
        return Optional.of(new Report.Section(
                "courts", text.get("section.courts"), List.of(text.get("lead.courts")), parts, notes));
    }

    private void chance(Manifest.Analysis analysis, List<String> notes) {
        analysis.tests().stream()
                .filter(count -> count.method().equals("funnel_alert"))
                .forEach(count -> notes.add(text.get(
                        "note.chance.funnels",
                        text.numbers().whole(count.tests()),
                        text.numbers().whole(count.expectedByChance()),
                        text.numbers().whole(count.flagged()))));
    }

    /**
     * Of each class the first two proportions, or quotients where it has fewer, that at least half of the courts have:
     * what courts of appeal alone have would be a column of blanks.
     */
    private List<Manifest.Indicator> indicators() {
        List<Manifest.Indicator> chosen = new ArrayList<>();
        for (String area : List.of("quality", "efficiency", "effect")) {
            List<Manifest.Indicator> quotients = run.manifest().indicators().stream()
                    .filter(indicator -> indicator.area().equals(area))
                    .filter(indicator -> indicator.kind().equals(PROPORTION)
                            || indicator.kind().equals("ratio"))
                    .filter(indicator -> courtsWithValue(indicator) >= 2
                            && courtsWithValue(indicator) * 2
                                    >= run.manifest().courts().size())
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
            List<Cell> row = new ArrayList<>(List.of(Cell.of(court.code()), Cell.of(text.of(court.name()))));
            for (Manifest.Indicator indicator : shown) {
                row.add(run.own(indicator.id(), court)
                        .map(figure -> cells.ofCourt(figure, run.finding(figure), indicator.unit()))
                        .orElse(Cell.of(Cells.NONE)));
            }
            rows.add(Table.Row.of(row));
        }
        return new Table(text.get("table.courts"), columns, rows);
    }
}
