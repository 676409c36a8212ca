package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import zhixiao.jobs.analyse.AnalyseSummary;
import zhixiao.jobs.analyse.TestCount;

/** What the analysis tells in the manifest. */
final class AnalysePart {
    /** The key that it fills; null until it has. */
    static final String KEY = "analysis";

    private AnalysePart() {}

    static void write(AnalyseSummary analysis, ObjectNode root) {
        clear(root);
        ObjectNode object = root.putObject(KEY);
        object.put("calendar", analysis.officialCalendar() ? "official" : "weekends_only");
        ArrayNode tests = object.putArray("tests");
        for (TestCount count : analysis.tests()) {
            tests.addObject()
                    .put("method", count.method().word())
                    .put("tests", count.tests())
                    .put("expected_by_chance", rounded(count.expected(), 1))
                    .put("flagged", count.flagged());
        }
        ArrayNode together = object.putArray("move_together");
        analysis.together().forEach(pair -> together.addObject()
                .put("indicator", pair.one())
                .put("other", pair.other())
                .put("correlation", rounded(pair.correlation(), 3)));
        ArrayNode tables = (ArrayNode) root.get("tables");
        table(tables, "findings", analysis.findings());
        table(tables, "curves", analysis.curves());
        table(tables, "decomposition", analysis.decomposition());
        table(tables, "redundancy", analysis.pairs());
        analysis.optional().forEach((name, rows) -> table(tables, name, rows));
    }

    /** Takes out what an earlier analysis told. */
    static void clear(ObjectNode root) {
        root.putNull(KEY);
        ArrayNode tables = (ArrayNode) root.get("tables");
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (AnalyseSummary.isTable(tables.get(i).get("name").asText())) {
                tables.remove(i);
            }
        }
    }

    private static void table(ArrayNode tables, String name, long rows) {
        tables.addObject().put("name", name).put("rows", rows).put("files", 1);
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }
}
