package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zhixiao.reports.data.BurdenMonth;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** How often each court is used on, month by month, as charts: courts in official order, so many to a chart. */
public final class BurdenCharts {
    /** More courts than this do not fit one chart on a page. */
    private static final int COURTS = 40;

    private static final int MONTHS = 12;

    private final List<Manifest.Court> courts;
    private final ReportText text;

    /** Prepares charts in a language. @param courts all courts, in official order */
    public BurdenCharts(List<Manifest.Court> courts, Language language) {
        this(courts, new ReportText(language));
    }

    BurdenCharts(List<Manifest.Court> courts, ReportText text) {
        this.courts = List.copyOf(courts);
        this.text = text;
    }

    /** A court with its months. */
    private record Row(Manifest.Court court, List<BurdenMonth> months) {
        long uses() {
            return months.stream().mapToLong(BurdenMonth::uses).sum();
        }

        long planned() {
            return Math.round(months.stream()
                    .mapToDouble(month -> month.planned().orElse(0))
                    .sum());
        }
    }

    /**
     * The charts.
     *
     * @param burden the months of the courts that receive, all of one year
     * @param subtitle what is counted: the key of a text, whose argument is the year
     * @return none if no court receives
     */
    public List<Chart> of(List<BurdenMonth> burden, String subtitle) {
        Map<String, List<BurdenMonth>> byCourt = burden.stream()
                .collect(Collectors.groupingBy(BurdenMonth::court, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = courts.stream()
                .filter(court -> byCourt.containsKey(court.code()))
                .map(court -> new Row(court, byCourt.get(court.code())))
                .toList();
        List<Chart> charts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += COURTS) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + COURTS));
            String part = rows.size() > COURTS ? "-" + (from / COURTS + 1) : "";
            charts.add(chart("burden" + part, some, subtitle));
        }
        return charts;
    }

    private Chart chart(String id, List<Row> rows, String subtitle) {
        String year = String.valueOf(rows.get(0).months().get(0).year());
        List<String> columns = new ArrayList<>(IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> text.get("month." + month))
                .toList());
        columns.add(text.get("column.uses"));
        long most = rows.stream().mapToLong(Row::uses).max().orElse(0);
        long inMonth = rows.stream()
                .flatMap(row -> row.months().stream())
                .mapToLong(BurdenMonth::uses)
                .max()
                .orElse(0);
        boolean planned = rows.stream().flatMap(row -> row.months().stream()).anyMatch(month -> month.planned()
                .isPresent());
        String title = text.get("chart.burden.title", rows.size(), most, inMonth);
        List<Table.Column> head = new ArrayList<>(List.of(Table.Column.text(text.get("column.court"))));
        columns.forEach(column -> head.add(Table.Column.number(column)));
        return new Chart(
                id,
                title,
                text.get(subtitle, year),
                text.get(planned ? "chart.burden.note.planned" : "chart.burden.note"),
                text.get("chart.burden.alternative", title),
                new Table(
                        text.get("table.burden", year),
                        head,
                        rows.stream().map(row -> numbers(row, planned)).toList()),
                new ChartContent.Counts(
                        columns, rows.stream().map(row -> drawn(row, planned)).toList()));
    }

    /** Months without a use are left blank, so that those with one are seen. */
    private ChartContent.Counts.Row drawn(Row row, boolean planned) {
        List<ChartContent.Counts.Field> fields = new ArrayList<>();
        row.months()
                .forEach(month -> fields.add(new ChartContent.Counts.Field(
                        month.uses(),
                        label(month.uses(), Math.round(month.planned().orElse(0)), planned))));
        fields.add(new ChartContent.Counts.Field(row.uses(), row.uses() + (planned ? " (" + row.planned() + ")" : "")));
        return new ChartContent.Counts.Row(text.of(row.court().name()), fields);
    }

    private static String label(long uses, long planned, boolean tellsPlanned) {
        if (uses == 0 && planned == 0) {
            return "";
        }
        return tellsPlanned ? uses + " (" + planned + ")" : String.valueOf(uses);
    }

    private Table.Row numbers(Row row, boolean planned) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(text.of(row.court().name()))));
        row.months()
                .forEach(month -> cells.add(number(month.uses(), month.planned().orElse(0), planned)));
        cells.add(number(row.uses(), row.planned(), planned));
        return Table.Row.of(cells);
    }

    private Cell number(long uses, double planned, boolean tellsPlanned) {
        String words = tellsPlanned ? uses + " (" + Math.round(planned) + ")" : String.valueOf(uses);
        return Cell.of(words, uses, Manifest.Unit.CASES);
    }
}
