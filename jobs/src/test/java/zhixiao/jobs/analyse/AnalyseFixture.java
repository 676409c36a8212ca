package zhixiao.jobs.analyse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import zhixiao.jobs.release.FigureColumns;
import zhixiao.jobs.table.ArrowFile;
import zhixiao.jobs.table.Column;
import zhixiao.reports.data.CodeFigure;
import zhixiao.reports.data.DailyCount;
import zhixiao.reports.data.DurationCount;
import zhixiao.reports.data.Figure;
import zhixiao.spec.calendar.WorkingDays;

/**
 * A run's folder that holds nothing but figures written by hand: rows in, findings out.
 *
 * <p>Courts are {@code C1}, {@code C2}, … in official order, all of one level; there is one line, {@code all}.
 */
public final class AnalyseFixture {
    private final ObjectNode manifest = new ObjectMapper().createObjectNode();
    private final List<Figure> figures = new ArrayList<>();
    private final List<CodeFigure> codes = new ArrayList<>();
    private final List<DailyCount> days = new ArrayList<>();
    private String line = Figure.ALL_LINES;
    private final List<DurationCount> durations = new ArrayList<>();
    private final LocalDate asOf;
    private long minimum;
    private long per = 1;
    private OptionalDouble low = OptionalDouble.empty();
    private OptionalDouble high = OptionalDouble.empty();

    /** A numerator and a denominator; of counts the denominator is empty. */
    public record Parts(double above, OptionalDouble below) {
        /** So many of so many. */
        public static Parts of(double above, double below) {
            return new Parts(above, OptionalDouble.of(below));
        }

        /** So many. */
        public static Parts count(double above) {
            return new Parts(above, OptionalDouble.empty());
        }

        OptionalDouble value(long per) {
            if (below.isEmpty()) {
                return OptionalDouble.of(above);
            }
            return below.getAsDouble() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(above * per / below.getAsDouble());
        }
    }

    /** A folder with so many courts. */
    public AnalyseFixture(int courts, LocalDate asOf) {
        this.asOf = asOf;
        manifest.put("contract", 1).put("fingerprint", "0").put("as_of", asOf.toString());
        manifest.putObject("versions").put("zhixiao", "test");
        manifest.putObject("mapping").putObject("title").put("en", "test");
        ObjectNode catalogue = manifest.putObject("catalogue").put("id", "test");
        catalogue.putObject("title").put("en", "test");
        catalogue.putArray("breaks");
        catalogue.putArray("sources");
        ArrayNode list = manifest.putArray("courts");
        for (int court = 1; court <= courts; court++) {
            list.addObject()
                    .put("code", "C" + court)
                    .put("order", court)
                    .put("level", "basic")
                    .put("parent", "P")
                    .putObject("name")
                    .put("en", "Court " + court);
        }
        manifest.putArray("lines");
        manifest.putArray("indicators");
        manifest.putArray("skipped");
        ObjectNode data = manifest.putObject("data");
        data.putArray("accounts");
        data.putArray("rejects");
        data.putArray("notes");
    }

    /** An indicator whose parts are numbers of cases. */
    public AnalyseFixture indicator(String id, String kind, String unit) {
        return indicator(id, kind, unit, true, false);
    }

    /** An indicator. */
    public AnalyseFixture indicator(String id, String kind, String unit, boolean counted, boolean moment) {
        per = 1;
        ObjectNode indicator = ((ArrayNode) manifest.get("indicators"))
                .addObject()
                .put("id", id)
                .put("class", "quality")
                .put("kind", kind)
                .put("unit", unit)
                .put("definition", "d")
                .put("counted", counted)
                .put("moment", moment);
        indicator.putObject("name").put("en", id);
        indicator.putObject("numerator").put("en", "above");
        indicator.putObject("denominator").put("en", "below");
        indicator
                .putObject("evidence")
                .put("membership", "stated")
                .put("formula", "stated")
                .putArray("sources");
        return this;
    }

    /** The least denominator that figures of the indicators so far are judged on. */
    public AnalyseFixture atLeast(long denominator) {
        minimum = denominator;
        manifest.get("indicators").forEach(each -> ((ObjectNode) each).put("minimum_denominator", denominator));
        return this;
    }

    /** The base of the rates so far. */
    public AnalyseFixture per(long base) {
        manifest.get("indicators").forEach(each -> ((ObjectNode) each).put("per", base));
        per = base;
        return this;
    }

    /** The base of the last indicator, a rate; its figures are given with it. */
    public AnalyseFixture perOfTheLast(long base) {
        ArrayNode indicators = (ArrayNode) manifest.get("indicators");
        ((ObjectNode) indicators.get(indicators.size() - 1)).put("per", base);
        per = base;
        return this;
    }

    /** Says of the last indicator that it counts different keys: it adds up over nothing. */
    public AnalyseFixture distinct() {
        ArrayNode indicators = (ArrayNode) manifest.get("indicators");
        ((ObjectNode) indicators.get(indicators.size() - 1))
                .put("counted", false)
                .put("distinct", true);
        return this;
    }

    /** A break in the series of an indicator. */
    public AnalyseFixture brokenOn(LocalDate day, String indicator) {
        ObjectNode entry =
                ((ArrayNode) manifest.at("/catalogue/breaks")).addObject().put("on", day.toString());
        entry.putObject("because").put("en", "test");
        entry.putArray("indicators").add(indicator);
        return this;
    }

    /** The reference range of the figures that follow. */
    public AnalyseFixture range(OptionalDouble from, OptionalDouble to) {
        low = from;
        high = to;
        return this;
    }

    /** The line of the figures that follow. */
    public AnalyseFixture line(String code) {
        line = code;
        return this;
    }

    /** The strata of the last indicator; a code stands under the one that it begins with, if there is one. */
    public AnalyseFixture strata(String dimension, String... strata) {
        ArrayNode indicators = (ArrayNode) manifest.get("indicators");
        ObjectNode declared = ((ObjectNode) indicators.get(indicators.size() - 1))
                .putObject("strata")
                .put("dimension", dimension);
        ArrayNode wanted = declared.putArray("codes");
        ObjectNode breakdown = manifest.putArray("breakdowns").addObject().put("dimension", dimension);
        breakdown.putObject("name").put("en", "Cause");
        ArrayNode list = breakdown.putArray("codes");
        for (String code : strata) {
            wanted.add(code);
            String above = code.substring(0, code.length() - 1);
            list.addObject()
                    .put("code", code)
                    .put("parent", List.of(strata).contains(above) ? above : null)
                    .putObject("name")
                    .put("en", code);
        }
        return this;
    }

    /** The year to date of a court's cases of a stratum, and the same window one year before (or null). */
    public AnalyseFixture stratum(String code, String indicator, int court, Parts now, Parts before) {
        Figure figure = figure(indicator, court, "year_to_date", asOf.withDayOfYear(1), asOf, now, before);
        codes.add(new CodeFigure("cause", code, figure));
        return this;
    }

    /**
     * Whole months of a court up to the cut-off.
     *
     * @param months how many
     * @param parts the parts of each, the earliest being number 0
     */
    public AnalyseFixture months(String indicator, int court, int months, IntFunction<Parts> parts) {
        YearMonth last = YearMonth.from(asOf);
        for (int i = 0; i < months; i++) {
            YearMonth month = last.minusMonths(months - 1L - i);
            Parts before = i < 12 ? null : parts.apply(i - 12);
            figures.add(
                    figure(indicator, court, "month", month.atDay(1), month.atEndOfMonth(), parts.apply(i), before));
        }
        return this;
    }

    /** The year to date of a court, and the same window one year before (or null). */
    public AnalyseFixture yearToDate(String indicator, int court, Parts now, Parts before) {
        figures.add(figure(indicator, court, "year_to_date", asOf.withDayOfYear(1), asOf, now, before));
        return this;
    }

    /** A whole year of a court. */
    public AnalyseFixture year(String indicator, int court, int year, Parts parts) {
        return window(indicator, court, "year", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), parts);
    }

    /** Any window of a court, without one before it. */
    public AnalyseFixture window(
            String indicator, int court, String period, LocalDate start, LocalDate end, Parts parts) {
        figures.add(figure(indicator, court, period, start, end, parts, null));
        return this;
    }

    /** The pattern that the last indicator looks for. */
    public AnalyseFixture screen(String kind) {
        ArrayNode indicators = (ArrayNode) manifest.get("indicators");
        ((ObjectNode) indicators.get(indicators.size() - 1)).put("screen", kind);
        return this;
    }

    /** The measure whose durations the last indicator is formed of. @param quantile which, or empty for a mean */
    public AnalyseFixture durationsOf(String measure, OptionalDouble quantile) {
        ArrayNode indicators = (ArrayNode) manifest.get("indicators");
        ObjectNode last = (ObjectNode) indicators.get(indicators.size() - 1);
        last.put("distribution", measure);
        quantile.ifPresent(share -> last.put("quantile", share));
        return this;
    }

    /** What came in or went out of a court on every working day (Monday to Friday) from one day to another. */
    public AnalyseFixture daily(String movement, int court, LocalDate from, LocalDate to, ToLongFunction<LocalDate> n) {
        from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(day -> n.applyAsLong(day) > 0)
                .forEach(day -> days.add(new DailyCount(movement, court, day, n.applyAsLong(day))));
        return this;
    }

    /** Puts the courts at the top of the tree. */
    public AnalyseFixture atTheTop() {
        manifest.get("courts").forEach(court -> ((ObjectNode) court).putNull("parent"));
        return this;
    }

    /** At how many days survival of the last indicator is told. */
    public AnalyseFixture survival(int... days) {
        ArrayNode indicators = (ArrayNode) manifest.get("indicators");
        ArrayNode list = ((ObjectNode) indicators.get(indicators.size() - 1)).putArray("survival");
        IntStream.of(days).forEach(list::add);
        return this;
    }

    /** Durations in the year to date of a court, one case each, or in the same window one year before. */
    public AnalyseFixture durations(String measure, int court, boolean lastYear, IntStream days) {
        return durations(measure, court, lastYear, DurationCount.COUNTED, days);
    }

    /** The same of those that the distribution counts, that are pending, or that entered. */
    public AnalyseFixture durations(String measure, int court, boolean lastYear, String part, IntStream days) {
        LocalDate start = asOf.withDayOfYear(1).minusYears(lastYear ? 1 : 0);
        LocalDate end = lastYear ? asOf.minusYears(1) : asOf;
        return durations(measure, court, "year_to_date", start, end, lastYear, part, days);
    }

    /** Durations of a whole year of a court, one case each. */
    public AnalyseFixture durationsOfYear(String measure, int court, int year, IntStream days) {
        return durations(
                measure,
                court,
                "year",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                false,
                DurationCount.COUNTED,
                days);
    }

    private AnalyseFixture durations(
            String measure,
            int court,
            String period,
            LocalDate start,
            LocalDate end,
            boolean lastYear,
            String part,
            IntStream days) {
        TreeMap<Integer, Long> cases = new TreeMap<>();
        days.forEach(day -> cases.merge(day, 1L, Long::sum));
        cases.forEach((day, many) -> durations.add(new DurationCount(
                measure, court, Figure.OWN, Figure.ALL_LINES, period, start, end, lastYear, part, day, many)));
        return this;
    }

    private Figure figure(
            String indicator, int court, String period, LocalDate start, LocalDate end, Parts now, Parts before) {
        OptionalDouble value = now.value(per);
        OptionalDouble lastYear = before == null ? OptionalDouble.empty() : before.value(per);
        boolean both = value.isPresent() && lastYear.isPresent();
        boolean relative = now.below().isEmpty();
        OptionalDouble change = !both || relative && lastYear.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        (value.getAsDouble() - lastYear.getAsDouble()) / (relative ? lastYear.getAsDouble() : 1));
        LocalDate brokenOn = null;
        for (var entry : manifest.at("/catalogue/breaks")) {
            LocalDate on = LocalDate.parse(entry.get("on").asText());
            boolean between = on.isAfter(start.minusYears(1)) && !on.isAfter(end);
            if (change.isPresent()
                    && between
                    && entry.get("indicators").get(0).asText().equals(indicator)) {
                brokenOn = on;
            }
        }
        return new Figure(
                indicator,
                "d",
                "C" + court,
                court,
                Figure.OWN,
                line,
                period,
                start,
                end,
                true,
                value.isEmpty() ? "no_cases" : now.below().orElse(minimum) < minimum ? "too_few" : "ok",
                value,
                OptionalDouble.of(now.above()),
                now.below(),
                lastYear,
                OptionalDouble.empty(),
                before == null ? OptionalDouble.empty() : OptionalDouble.of(before.above()),
                before == null ? OptionalDouble.empty() : before.below(),
                change,
                OptionalDouble.empty(),
                brokenOn,
                low,
                high,
                position(value));
    }

    private String position(OptionalDouble value) {
        if (low.isEmpty() && high.isEmpty()) {
            return "no_range";
        }
        if (value.isEmpty()) {
            return "not_computable";
        }
        if (value.getAsDouble() < low.orElse(Double.NEGATIVE_INFINITY)) {
            return "below";
        }
        return value.getAsDouble() > high.orElse(Double.POSITIVE_INFINITY) ? "above" : "within";
    }

    /** Writes the folder. */
    public AnalyseFixture write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("manifest.json"), new ObjectMapper().writeValueAsBytes(manifest));
        try (ArrowFile<Figure> file = new ArrowFile<>(FigureColumns.of("test"), folder.resolve("indicators.arrow"))) {
            for (Figure figure : figures) {
                file.add(figure);
            }
        }
        if (!codes.isEmpty()) {
            writeBreakdowns(folder.resolve("breakdowns.arrow"));
        }
        if (!durations.isEmpty()) {
            writeDurations(folder.resolve("durations.arrow"));
        }
        if (!days.isEmpty()) {
            writeDaily(folder.resolve("daily.arrow"));
        }
        return this;
    }

    private void writeBreakdowns(Path path) throws IOException {
        List<Column<CodeFigure>> columns = new ArrayList<>();
        columns.add(Column.text("dimension", CodeFigure::dimension));
        columns.add(Column.text("code", CodeFigure::code));
        for (Column<Figure> column : FigureColumns.of("test")) {
            columns.add(new Column<>(
                    column.name(), column.type(), row -> column.value().apply(row.figure())));
        }
        try (ArrowFile<CodeFigure> file = new ArrowFile<>(columns, path)) {
            for (CodeFigure row : codes) {
                file.add(row);
            }
        }
    }

    private void writeDaily(Path path) throws IOException {
        List<Column<DailyCount>> columns = List.of(
                Column.text("movement", DailyCount::movement),
                Column.whole("court_order", DailyCount::courtOrder),
                Column.day("day", DailyCount::day),
                Column.count("n", DailyCount::cases));
        try (ArrowFile<DailyCount> file = new ArrowFile<>(columns, path)) {
            for (DailyCount row : days) {
                file.add(row);
            }
        }
    }

    private void writeDurations(Path path) throws IOException {
        List<Column<DurationCount>> columns = List.of(
                Column.text("measure", DurationCount::measure),
                Column.whole("court_order", DurationCount::courtOrder),
                Column.text("scope", DurationCount::scope),
                Column.text("line", DurationCount::line),
                Column.text("period", DurationCount::period),
                Column.day("period_start", DurationCount::start),
                Column.day("period_end", DurationCount::end),
                Column.flag("last_year", DurationCount::lastYear),
                Column.text("part", DurationCount::part),
                Column.whole("days", DurationCount::days),
                Column.count("n", DurationCount::cases));
        try (ArrowFile<DurationCount> file = new ArrowFile<>(columns, path)) {
            for (DurationCount row : durations) {
                file.add(row);
            }
        }
    }

    /** Writes the folder and analyses it, with a calendar that knows weekends only. */
    public AnalyseSummary analyse(Path folder) throws IOException {
        write(folder);
        return Analyse.run(folder, WorkingDays.weekendsOnly());
    }
}
