package zhixiao.reports.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;

/** How the indicators went in the last two years, month by month, side by side in one chart. */
final class MonthlyCourses {
    private static final int MONTHS = 24;

    /** With fewer months there is no course to be seen. */
    private static final int ENOUGH = 12;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;
    private final Remarks remarks;

    MonthlyCourses(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
        this.cells = new Cells(run.manifest(), text);
        this.remarks = new Remarks(run, text);
    }

    /** An indicator with its whole months, by their first days. */
    private record Course(Manifest.Indicator indicator, Map<LocalDate, Figure> months) {
        /** True if it has a year's worth of values, and most months have one. */
        boolean told(List<LocalDate> shown) {
            long valued = valued(shown).count();
            return valued >= ENOUGH && valued * 4 >= shown.size() * 3L;
        }

        Stream<Figure> valued(List<LocalDate> shown) {
            return shown.stream()
                    .map(months::get)
                    .filter(figure -> figure != null && figure.value().isPresent());
        }
    }

    /** The chart; nothing where no indicator has a year's worth of months. Counts of cases have charts of their own. */
    Optional<Chart> chart() {
        List<Course> all = run.manifest().indicators().stream()
                .filter(indicator -> !indicator.area().equals(IndicatorSection.VOLUME))
                .map(indicator -> new Course(
                        indicator,
                        run.months(indicator.id()).stream()
                                .filter(Figure::complete)
                                .collect(Collectors.toMap(Figure::start, Function.identity()))))
                .toList();
        List<LocalDate> known = all.stream()
                .flatMap(course -> course.months().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<LocalDate> shown = known.subList(Math.max(0, known.size() - MONTHS), known.size());
        List<Course> courses = all.stream().filter(course -> course.told(shown)).toList();
        return courses.isEmpty() ? Optional.empty() : Optional.of(chart(courses, shown));
    }

    private Chart chart(List<Course> courses, List<LocalDate> shown) {
        Set<String> signals = run.newestMonths().stream()
                .filter(finding -> finding.signal().isPresent())
                .map(Finding::indicator)
                .collect(Collectors.toSet());
        List<ChartContent.Courses.Panel> panels = courses.stream()
                .map(course ->
                        panel(course, shown, signals.contains(course.indicator().id())))
                .toList();
        String title = title(panels, shown.size());
        return new Chart(
                "courses",
                title,
                text.get(
                        "chart.courses.subtitle",
                        text.of(run.court().name()),
                        text.month(shown.get(0)),
                        text.month(shown.get(shown.size() - 1))),
                text.get(
                        "chart.courses.note",
                        text.get("chart.source", text.day(run.manifest().asOf()))),
                text.get(
                        "chart.courses.alternative",
                        title,
                        panels.stream()
                                .map(panel -> text.get(
                                        "chart.courses.one",
                                        panel.name(),
                                        panel.texts().least(),
                                        panel.texts().most(),
                                        panel.texts().newest()))
                                .collect(Collectors.joining(text.get("list.separator")))),
                table(courses, shown),
                new ChartContent.Courses(shown, panels),
                courses.stream()
                        .map(course -> course.indicator().id())
                        // What is said of an indicator with a signal stands beside its control chart.
                        .filter(indicator -> !signals.contains(indicator))
                        .flatMap(indicator -> remarks.beside(indicator).stream())
                        .toList());
    }

    private String title(List<ChartContent.Courses.Panel> panels, int months) {
        if (run.newestMonths().isEmpty()) {
            return text.get("chart.courses.title", panels.size(), months);
        }
        List<String> signals = panels.stream()
                .filter(ChartContent.Courses.Panel::signal)
                .map(ChartContent.Courses.Panel::name)
                .toList();
        return signals.isEmpty()
                ? text.get("chart.courses.title.none", panels.size(), months)
                : text.get(
                        "chart.courses.title.signals",
                        panels.size(),
                        months,
                        String.join(text.get("list.comma"), signals));
    }

    private ChartContent.Courses.Panel panel(Course course, List<LocalDate> shown, boolean signal) {
        Manifest.Unit unit = course.indicator().unit();
        List<OptionalDouble> values = shown.stream()
                .map(month -> Optional.ofNullable(course.months().get(month))
                        .map(Figure::value)
                        .orElse(OptionalDouble.empty()))
                .toList();
        DoubleSummaryStatistics reach = course.valued(shown)
                .mapToDouble(figure -> figure.value().getAsDouble())
                .summaryStatistics();
        Figure newest = course.valued(shown).reduce((before, after) -> after).orElseThrow();
        return new ChartContent.Courses.Panel(
                text.of(course.indicator().name()),
                values,
                new ChartContent.Courses.Texts(
                        text.numbers().value(reach.getMin(), unit),
                        text.numbers().value(reach.getMax(), unit),
                        text.numbers().value(newest.value().getAsDouble(), unit)),
                signal,
                newest.low(),
                newest.high(),
                breakWithin(course.indicator(), shown));
    }

    /** The newest break in the series of an indicator that lies within the months. */
    private Optional<LocalDate> breakWithin(Manifest.Indicator indicator, List<LocalDate> shown) {
        return run.manifest().catalogue().breaks().stream()
                .filter(any -> any.indicators().contains(indicator.id()))
                .map(Manifest.Break::on)
                .filter(day ->
                        day.isAfter(shown.get(0)) && !day.withDayOfMonth(1).isAfter(shown.get(shown.size() - 1)))
                .max(LocalDate::compareTo);
    }

    private Table table(List<Course> courses, List<LocalDate> shown) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text(text.get("column.month")));
        courses.forEach(course ->
                columns.add(Table.Column.number(text.of(course.indicator().name()))));
        List<Table.Row> rows = IntStream.range(0, shown.size())
                .mapToObj(place -> Table.Row.of(Stream.concat(
                                Stream.of(Cell.of(text.month(shown.get(place)))),
                                courses.stream().map(course -> Optional.ofNullable(
                                                course.months().get(shown.get(place)))
                                        .map(figure -> cells.value(
                                                figure, course.indicator().unit()))
                                        .orElse(Cell.of(Cells.NONE))))
                        .toList()))
                .toList();
        return new Table(text.get("chart.courses.data"), columns, rows);
    }
}
