package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.model.ChartContent.Matrix;
import zhixiao.reports.text.ReportText;

/** Where every court lies in every funnel: all of them at one glance, courts in official order. */
final class StandingMatrix {
    private static final Map<String, Matrix.Place> PLACES = Map.of(
            "high_998", Matrix.Place.BEYOND_ABOVE,
            "high_95", Matrix.Place.NEAR_ABOVE,
            "in", Matrix.Place.WITHIN,
            "low_95", Matrix.Place.NEAR_BELOW,
            "low_998", Matrix.Place.BEYOND_BELOW,
            "too_few", Matrix.Place.UNTOLD);

    private final RunFolder run;
    private final ReportText text;

    StandingMatrix(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
    }

    /** The chart; nothing where no court stands in a funnel. */
    Optional<Chart> build() {
        List<Manifest.Court> courts = run.manifest().courts();
        List<Matrix.Row> rows = new ArrayList<>();
        List<Table.Row> data = new ArrayList<>();
        int told = 0;
        int beyond = 0;
        for (Manifest.Indicator indicator : run.manifest().indicators()) {
            List<String> standings =
                    courts.stream().map(court -> standing(indicator, court)).toList();
            List<Matrix.Place> places = standings.stream()
                    .map(standing -> PLACES.getOrDefault(standing, Matrix.Place.NONE))
                    .toList();
            if (places.stream().allMatch(place -> place == Matrix.Place.NONE || place == Matrix.Place.UNTOLD)) {
                continue;
            }
            String name = text.of(indicator.name());
            rows.add(new Matrix.Row(name, places));
            List<String> cells = new ArrayList<>(List.of(name));
            standings.forEach(standing -> cells.add(text.get("standing." + standing)));
            data.add(Table.Row.of(cells.toArray(String[]::new)));
            told += (int) places.stream()
                    .filter(place -> place != Matrix.Place.NONE && place != Matrix.Place.UNTOLD)
                    .count();
            beyond += (int) places.stream()
                    .filter(place -> place == Matrix.Place.BEYOND_ABOVE || place == Matrix.Place.BEYOND_BELOW)
                    .count();
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(chart(courts, rows, data, told, beyond));
    }

    private String standing(Manifest.Indicator indicator, Manifest.Court court) {
        return run.own(indicator.id(), court)
                .flatMap(run::finding)
                .map(finding -> finding.standing().status())
                .orElse("not_applicable");
    }

    private Chart chart(
            List<Manifest.Court> courts, List<Matrix.Row> rows, List<Table.Row> data, int told, int beyond) {
        String title = text.get("chart.matrix.title", told, beyond);
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(text.get("column.indicator"))));
        courts.forEach(court -> columns.add(Table.Column.text(text.of(court.name()))));
        return new Chart(
                "matrix",
                title,
                text.get("chart.matrix.subtitle", text.of(run.court().name())),
                text.get(
                        "chart.matrix.note",
                        text.get("chart.source", text.day(run.manifest().asOf()))),
                text.get("chart.matrix.alternative", title),
                new Table(text.get("chart.matrix.data"), columns, data),
                new Matrix(courts.stream().map(Manifest.Court::code).toList(), rows));
    }
}
