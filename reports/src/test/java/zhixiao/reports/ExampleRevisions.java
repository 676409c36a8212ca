package zhixiao.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Revisions by hand for the example run: two months of filings, a rate defined anew, and cases of two courts. */
final class ExampleRevisions {
    private static final String FIGURES = "indicator:text court:text scope:text line:text period:text period_start:day"
            + " value_before:number value:number because:text";
    private static final String CASES = "court:text change:text field:text n:count";

    private ExampleRevisions() {}

    static void write(Path folder) throws IOException {
        ArrowRows.write(
                folder.resolve("revisions.arrow"),
                FIGURES,
                List.of(
                        figure("filed", "tree", "all", 1, 100, 101, "data"),
                        figure("filed", "tree", "all", 2, 110, 104, "data"),
                        figure("filed", "own", "all", 3, 1, 99, "data"),
                        figure("filed", "tree", "civil", 4, 1, 99, "data"),
                        figure("slow_rate", "tree", "all", 5, 0.1, 0.2, "definition")));
        ArrowRows.write(
                folder.resolve("revised_cases.arrow"),
                CASES,
                List.of(
                        cases("B", "added", null, 3),
                        cases("A", "changed", null, 4),
                        cases("A", "changed", "closed_date", 4),
                        cases("A", "changed", "outcome", 2)));
    }

    private static Map<String, Object> figure(
            String indicator, String scope, String line, int month, double before, double now, String because) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("indicator", indicator);
        row.put("court", "H");
        row.put("scope", scope);
        row.put("line", line);
        row.put("period", "month");
        row.put("period_start", LocalDate.of(2025, month, 1));
        row.put("value_before", before);
        row.put("value", now);
        row.put("because", because);
        return row;
    }

    private static Map<String, Object> cases(String court, String change, String field, long n) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("court", court);
        row.put("change", change);
        row.put("field", field);
        row.put("n", n);
        return row;
    }
}
