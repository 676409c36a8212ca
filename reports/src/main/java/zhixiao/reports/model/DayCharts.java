package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhixiao.reports.data.DaySpread;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.model.ChartContent.CourtIntervals.Mark;
import zhixiao.reports.model.ChartContent.CourtIntervals.Reach;
import zhixiao.reports.model.ChartContent.CourtIntervals.Row;
import zhixiao.reports.text.ReportText;

/** How many days the cases of each court took, from the tenth of a hundred to the ninetieth; in official order. */
final class DayCharts {
    private static final int FEWEST = 10;
    private static final double[] PROBABILITIES = {0.1, 0.25, 0.5, 0.75, 0.9};

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    /** Days at the probabilities above. */
    private record Quantiles(long cases, double[] days) {
        static Quantiles of(DaySpread spread) {
            return new Quantiles(spread.cases(), spread.quantiles(PROBABILITIES));
        }
    }

    DayCharts(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
    }

    /** One chart for each measure of days that an indicator is formed of, in the order of the catalogue. */
    List<Chart> build() {
        List<Chart> charts = new ArrayList<>();
        Set<String> measures = new HashSet<>();
        for (Manifest.Indicator indicator : run.manifest().indicators()) {
            indicator
                    .distribution()
                    .filter(measures::add)
                    .flatMap(measure -> chart(indicator, measure))
                    .ifPresent(charts::add);
        }
        return charts;
    }

    private Optional<Chart> chart(Manifest.Indicator indicator, String measure) {
        DaySpread all = new DaySpread();
        List<Row> rows = new ArrayList<>();
        List<Table.Row> data = new ArrayList<>();
        for (Manifest.Court court : run.manifest().courts()) {
            Optional<DaySpread> own = run.leads().spread(measure, court);
            own.ifPresent(spread -> {
                all.add(spread);
                Quantiles quantiles = Quantiles.of(spread);
                rows.add(row(court, quantiles));
                data.add(data(court, quantiles));
            });
        }
        return rows.size() < 2 ? Optional.empty() : Optional.of(chart(indicator, Quantiles.of(all), rows, data));
    }

    private Row row(Manifest.Court court, Quantiles of) {
        boolean told = of.cases() >= FEWEST;
        String label = told
                ? text.get(
                        "chart.days.label", days(of.days()[2]), text.numbers().whole(of.cases()))
                : text.get("chart.days.few", text.numbers().whole(of.cases()));
        return new Row(
                text.of(court.name()),
                told
                        ? Optional.of(new Mark(
                                of.days()[2],
                                of.days()[0],
                                of.days()[4],
                                Optional.of(new Reach(of.days()[1], of.days()[3]))))
                        : Optional.empty(),
                of.cases() < Cells.SMALL,
                label);
    }

    private Table.Row data(Manifest.Court court, Quantiles of) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(text.of(court.name())), cells.whole(of.cases())));
        for (double days : of.days()) {
            row.add(of.cases() >= FEWEST ? cells.value(days, Manifest.Unit.DAYS) : Cell.of(Cells.NONE));
        }
        return Table.Row.of(row);
    }

    private Chart chart(Manifest.Indicator indicator, Quantiles all, List<Row> rows, List<Table.Row> data) {
        String title = text.get("chart.days.title", days(all.days()[2]), days(all.days()[1]), days(all.days()[3]));
        List<Table.Column> columns = new ArrayList<>(
                List.of(Table.Column.text(text.get("column.court")), Table.Column.number(text.get("column.cases"))));
        for (double probability : PROBABILITIES) {
            columns.add(Table.Column.number(text.get("column.quantile", Math.round(probability * 100))));
        }
        return new Chart(
                "days-" + indicator.id().replace('_', '-'),
                title,
                text.get(
                        "chart.days.subtitle",
                        text.of(run.court().name()),
                        indicator.numerator().map(text::of).orElseGet(() -> text.of(indicator.name()))),
                text.get(
                        "chart.days.note",
                        text.get("chart.source", text.day(run.manifest().asOf())),
                        Cells.SMALL),
                text.get("chart.days.alternative", title),
                new Table(text.get("chart.days.data"), columns, data),
                new ChartContent.CourtIntervals(
                        rows, all.days()[2], text.get("chart.days.together", days(all.days()[2])), false));
    }

    private String days(double days) {
        return text.numbers().valueWithUnit(days, Manifest.Unit.DAYS);
    }
}
