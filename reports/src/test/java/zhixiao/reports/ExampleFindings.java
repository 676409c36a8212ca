package zhixiao.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings by hand for the example run: a rate that is outside its range though chance may have put it there, a signal
 * of its newest month, five courts in a funnel of which one lies beyond the lines and one has too few cases.
 */
final class ExampleFindings {
    static final String COLUMNS = "indicator:text court:text scope:text line:text period:text period_start:day"
            + " period_end:day reliability:text interval_low:number interval_high:number interval_method:text"
            + " evidence:text change_direction:text signal:text signal_length:whole signal_direction:text chart:text"
            + " chart_state:text baseline_from:day baseline_to:day chart_code:text funnel_status:text"
            + " funnel_size:number funnel_courts:whole funnel_adjustment:text funnel_phi:number sentence_zh_hans:text sentence_zh_hant:text"
            + " sentence_en:text";
    static final String CURVES = "curve:text indicator:text court:text level:text scope:text day:day x:number"
            + " value:number lower:number inner_lower:number center:number inner_upper:number upper:number signal:text";

    private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);
    private static final LocalDate FIRST_MONTH = LocalDate.of(2024, 1, 1);
    private static final LocalDate NEWEST_MONTH = LocalDate.of(2025, 9, 1);
    private static final String RATE = "slow_rate";

    private ExampleFindings() {}

    static List<Map<String, Object>> rows(boolean range) {
        return rows(range, 5);
    }

    /** @param courts how many courts its funnel is said to have */
    static List<Map<String, Object>> rows(boolean range, int courts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, Object> together = finding(rows, RATE, "H", "tree");
        interval(together, 0.175, 0.343).put("change_direction", "uncertain");
        if (range) {
            together.put("evidence", "uncertain");
        }
        interval(court(rows, "B", 40, "high_998"), 0.352, 0.648);
        interval(court(rows, "A", 60, "in"), 0.017, 0.137);
        interval(court(rows, "C", 80, "in"), 0.052, 0.185);
        interval(court(rows, "D", 100, "in"), 0.07, 0.198);
        court(rows, "E", 7, "too_few").put("reliability", "too_few");
        Map<String, Object> signal = chart(month(finding(rows, RATE, "H", "tree")), "p_prime");
        signal.put("signal", "outside");
        signal.put("signal_length", 1);
        signal.put("signal_direction", "high");
        chart(month(finding(rows, "filed", "H", "tree")), "u_prime");
        month(finding(rows, "closed", "H", "tree")).put("chart_code", "TOO_FEW_EVENTS");
        Map<String, Object> own = chart(month(finding(rows, "filed", "A", "own")), "u_prime");
        own.put("signal", "shift");
        own.put("signal_length", 7);
        own.put("signal_direction", "low");
        rows.forEach(row -> row.computeIfPresent("funnel_courts", (column, five) -> courts));
        return rows;
    }

    /** The months of the rate, the newest one above its limits; and the lines of its funnel. */
    static List<Map<String, Object>> curves() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            Map<String, Object> row = curve(rows, "control", 0.05, 0.15, 0.25);
            row.put("court", "H");
            row.put("scope", "tree");
            row.put("day", FIRST_MONTH.plusMonths(i));
            row.put("value", i == 20 ? 0.3 : 0.1 + 0.005 * i);
            row.put("signal", i == 20 ? "outside" : null);
        }
        for (int size : new int[] {7, 20, 50, 100}) {
            Map<String, Object> row = curve(rows, "funnel", 0.16 - 0.4 / size, 0.16, 0.16 + 1.2 / size);
            row.put("level", "basic");
            row.put("scope", "own");
            row.put("day", ExampleRun.CUT_OFF);
            row.put("x", (double) size);
        }
        for (int days = 10; days <= 80; days += 10) {
            Map<String, Object> row = new LinkedHashMap<>();
            rows.add(row);
            row.put("curve", "survival");
            row.put("indicator", RATE);
            row.put("court", "H");
            row.put("scope", "tree");
            row.put("day", ExampleRun.CUT_OFF);
            row.put("x", (double) days);
            row.put("value", 1 - days / 100.0);
            row.put("inner_lower", 0.9 - days / 100.0);
            row.put("inner_upper", days == 10 ? null : 1.1 - days / 100.0);
        }
        return rows;
    }

    private static Map<String, Object> curve(
            List<Map<String, Object>> rows, String curve, double lower, double center, double upper) {
        Map<String, Object> row = new LinkedHashMap<>();
        rows.add(row);
        row.put("curve", curve);
        row.put("indicator", RATE);
        row.put("lower", lower);
        row.put("inner_lower", (lower + center) / 2);
        row.put("center", center);
        row.put("inner_upper", (upper + center) / 2);
        row.put("upper", upper);
        return row;
    }

    private static Map<String, Object> finding(
            List<Map<String, Object>> rows, String indicator, String court, String scope) {
        Map<String, Object> row = new LinkedHashMap<>();
        rows.add(row);
        row.put("indicator", indicator);
        row.put("court", court);
        row.put("scope", scope);
        row.put("line", "all");
        row.put("period", "year_to_date");
        row.put("period_start", YEAR);
        row.put("period_end", ExampleRun.CUT_OFF);
        row.put("reliability", "sound");
        row.put("funnel_status", "not_applicable");
        row.put("sentence_zh_hans", "说明。");
        row.put("sentence_zh_hant", "說明。");
        row.put("sentence_en", "What the figures say of " + indicator + ".");
        return row;
    }

    private static Map<String, Object> court(List<Map<String, Object>> rows, String court, int cases, String status) {
        Map<String, Object> row = finding(rows, RATE, court, "own");
        row.put("funnel_status", status);
        row.put("funnel_size", (double) cases);
        row.put("funnel_courts", 5);
        return row;
    }

    private static Map<String, Object> interval(Map<String, Object> row, double low, double high) {
        row.put("interval_low", low);
        row.put("interval_high", high);
        row.put("interval_method", "wilson");
        return row;
    }

    private static Map<String, Object> month(Map<String, Object> row) {
        row.put("period", "month");
        row.put("period_start", NEWEST_MONTH);
        row.put("period_end", ExampleRun.CUT_OFF);
        return row;
    }

    private static Map<String, Object> chart(Map<String, Object> row, String kind) {
        row.put("chart", kind);
        row.put("chart_state", "growing");
        row.put("baseline_from", FIRST_MONTH);
        row.put("baseline_to", NEWEST_MONTH);
        return row;
    }
}
