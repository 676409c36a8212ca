package zhixiao.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run's folder made by hand: one court over five others, with names that try to break out of the page, a
 * break in a series, a range, a denominator of zero, and an indicator that could not be computed.
 */
public final class ExampleRun {
    static final LocalDate CUT_OFF = LocalDate.of(2025, 9, 30);
    public static final String HOSTILE = "<script>alert(1)</script> & \"Sons\" =1+1";

    /** How many rows its table of indicators has. */
    public static final int FIGURES = 4 * 3 + 1 + 1 + 6 + 21 * 3;

    private static final String INDICATORS = "catalogue:text indicator:text definition:text court:text"
            + " court_order:whole scope:text line:text period:text period_start:day period_end:day complete:flag"
            + " status:text value:number numerator:number denominator:number last_year:number previous:number"
            + " change_on_year:number change_on_previous:number break_on:day reference_low:number"
            + " reference_high:number position:text last_year_numerator:number last_year_denominator:number";
    private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);
    private final List<Map<String, Object>> rows = new ArrayList<>();

    private ExampleRun() {}

    /** Writes the folder; {@code range} is a JSON-free switch: true gives the rate a range of 10 to 20 per cent. */
    public static Path write(Path folder, boolean range) throws IOException {
        return write(folder, range, 5);
    }

    /** The same, with a funnel that is said to be of so many courts. */
    static Path write(Path folder, boolean range, int courts) throws IOException {
        ExampleRun run = new ExampleRun();
        run.fill(range);
        Files.createDirectories(folder);
        ArrowRows.write(folder.resolve("indicators.arrow"), INDICATORS, run.rows);
        ArrowRows.write(folder.resolve("findings.arrow"), ExampleFindings.COLUMNS, ExampleFindings.rows(range, courts));
        ArrowRows.write(folder.resolve("curves.arrow"), ExampleFindings.CURVES, ExampleFindings.curves());
        ExampleLeads.write(folder);
        ExampleBreakdowns.write(folder);
        ExampleRevisions.write(folder);
        String manifest = new String(
                ExampleRun.class.getResourceAsStream("/example-manifest.json").readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("manifest.json"), manifest.replace("HOSTILE", HOSTILE.replace("\"", "\\\"")));
        return folder;
    }

    private void fill(boolean range) {
        for (String line : List.of("all", "civil", "criminal")) {
            double share = line.equals("all") ? 1 : line.equals("civil") ? 0.75 : 0.25;
            add("opening", "H", "tree", line).of(400 * share, 320 * share);
            add("filed", "H", "tree", line).of(1200 * share, 1000 * share).crossing(LocalDate.of(2025, 1, 1));
            add("closed", "H", "tree", line).of(1100 * share, 1100 * share);
            add("pending", "H", "tree", line).of(500 * share, 220 * share);
        }
        add("over_12m", "H", "tree", "all").of(25, 10);
        rate(add("slow_rate", "H", "tree", "all"), 25, 100, 0.2).range(range);
        rate(add("slow_rate", "H", "own", "all"), 0, 0, 0);
        rate(add("slow_rate", "B", "own", "all"), 20, 40, 0.3);
        rate(add("slow_rate", "A", "own", "all"), 3, 60, 0.1);
        rate(add("slow_rate", "C", "own", "all"), 8, 80, 0.1);
        rate(add("slow_rate", "D", "own", "all"), 12, 100, 0.1);
        rate(add("slow_rate", "E", "own", "all"), 3, 7, 0.1);
        for (int month = 0; month < 21; month++) {
            LocalDate start = LocalDate.of(2024, 1, 1).plusMonths(month);
            for (String id : List.of("filed", "closed", "slow_rate")) {
                Row row = add(id, "H", "tree", "all").month(start);
                if (id.equals("slow_rate")) {
                    rate(row, 10 + month, 100, 0.1);
                } else {
                    row.of(100 + month, 90);
                }
            }
        }
    }

    private static Row rate(Row row, double numerator, double denominator, double lastYear) {
        row.put("numerator", numerator).put("denominator", denominator);
        if (denominator == 0) {
            return row.put("status", "no_cases");
        }
        return row.put("value", numerator / denominator)
                .put("last_year", lastYear)
                .put("change_on_year", numerator / denominator - lastYear);
    }

    private Row add(String indicator, String court, String scope, String line) {
        Map<String, Object> cells = new LinkedHashMap<>();
        rows.add(cells);
        Row row = new Row(cells);
        row.put("catalogue", "example").put("indicator", indicator).put("definition", "0123456789abcdef");
        row.put("court", court)
                .put("court_order", "HBACDE".indexOf(court) + 1)
                .put("scope", scope)
                .put("line", line);
        row.put("period", "year_to_date")
                .put("period_start", YEAR)
                .put("period_end", CUT_OFF)
                .put("complete", false);
        row.put("status", "ok").put("position", "no_range");
        return row;
    }

    private record Row(Map<String, Object> cells) {
        Row put(String column, Object value) {
            cells.put(column, value);
            return this;
        }

        Row of(double value, double lastYear) {
            return put("value", value)
                    .put("numerator", value)
                    .put("last_year", lastYear)
                    .put("change_on_year", (value - lastYear) / lastYear);
        }

        Row crossing(LocalDate day) {
            return put("break_on", day);
        }

        Row range(boolean there) {
            return there ? put("reference_low", 0.1).put("reference_high", 0.2).put("position", "above") : this;
        }

        Row month(LocalDate start) {
            return put("period", "month")
                    .put("period_start", start)
                    .put("period_end", start.plusMonths(1).minusDays(1))
                    .put("complete", true);
        }
    }
}
