package zhixiao.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Kinds of cases by hand for the example run: contracts, with sales among them, thefts that are all burglaries, a kind that came to its end
 * before last year, and cases of a kind that nobody knows.
 */
final class ExampleBreakdowns {
    private static final String COLUMNS = "dimension:text indicator:text definition:text court:text court_order:whole"
            + " scope:text code:text period:text period_start:day period_end:day complete:flag status:text value:number"
            + " numerator:number denominator:number last_year:number change_on_year:number break_on:day"
            + " last_year_numerator:number last_year_denominator:number";

    private ExampleBreakdowns() {}

    static void write(Path folder) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(filed("contract", 900, 700));
        rows.add(filed("sale", 640, 650));
        rows.add(filed("theft", 290, 295));
        rows.add(filed("burglary", 290, 295));
        rows.add(filed("duel", 0, 0));
        rows.add(filed("unmapped", 10, 5));
        rows.add(slow("contract", 20, 60));
        rows.add(slow("sale", 6, 9));
        rows.add(slow("theft", 5, 25));
        rows.add(slow("burglary", 5, 25));
        ArrowRows.write(folder.resolve("breakdowns.arrow"), COLUMNS, rows);
    }

    private static Map<String, Object> filed(String code, double value, double lastYear) {
        Map<String, Object> row = row("filed", code, value, lastYear);
        row.put("value", value);
        row.put("last_year", lastYear);
        if (lastYear > 0) {
            row.put("change_on_year", (value - lastYear) / lastYear);
        }
        return row;
    }

    private static Map<String, Object> slow(String code, double numerator, double denominator) {
        Map<String, Object> row = row("slow_rate", code, numerator, numerator);
        row.put("value", numerator / denominator);
        row.put("denominator", denominator);
        row.put("last_year_denominator", denominator);
        return row;
    }

    private static Map<String, Object> row(String indicator, String code, double numerator, double lastYear) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("dimension", "cause");
        row.put("indicator", indicator);
        row.put("definition", "0123456789abcdef");
        row.put("court", "H");
        row.put("court_order", 1);
        row.put("scope", "tree");
        row.put("code", code);
        row.put("period", "year_to_date");
        row.put("period_start", ExampleRun.CUT_OFF.withDayOfYear(1));
        row.put("period_end", ExampleRun.CUT_OFF);
        row.put("complete", false);
        row.put("status", "ok");
        row.put("numerator", numerator);
        row.put("last_year_numerator", lastYear);
        return row;
    }
}
