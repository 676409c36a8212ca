package zhixiao.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leads by hand for the example run: a change that comes from other cases alone, a curve with pending cases counted, a
 * question about the second court in official order and one about the first, and days of two courts.
 */
final class ExampleLeads {
    private static final String CASE_MIX =
            "indicator:text court:text scope:text strata:text stratum:text change_on_year:number mix:number"
                    + " rate:number expected:number sentence_zh_hans:text sentence_zh_hant:text sentence_en:text";
    private static final String SURVIVAL = "indicator:text court:text scope:text line:text statistic:text days:whole"
            + " value:number low:number high:number ended_only:number last_year:number change_direction:text";
    private static final String SCREENS = "screen:text court:text year:whole observed:count expected:number"
            + " ratio:number asked:flag question_zh_hans:text question_zh_hant:text question_en:text";
    private static final String EVENNESS = "court:text year:whole closings:count variation:number"
            + " variation_by_chance:number excess_variation:number december_share:number december_expected:number";
    private static final String DURATIONS = "measure:text court_order:whole scope:text line:text period:text"
            + " period_start:day period_end:day last_year:flag part:text days:whole n:count";

    private ExampleLeads() {}

    static void write(Path folder) throws IOException {
        ArrowRows.write(
                folder.resolve("decomposition.arrow"),
                CASE_MIX,
                List.of(
                        mix("all", 0.05, 0.06, -0.01),
                        mix("civil", 0.04, 0.05, -0.01),
                        mix("criminal", 0.01, 0.01, 0.0)));
        ArrowRows.write(
                folder.resolve("survival.arrow"),
                SURVIVAL,
                List.of(
                        survival("median", null, 40.0, 35.0, null, 30.0),
                        survival("closed_within", 60, 0.7, 0.6, 0.8, 0.9),
                        survival("restricted_mean", 60, 35.5, 33.0, 38.0, 28.0)));
        ArrowRows.write(
                folder.resolve("screens.arrow"),
                SCREENS,
                List.of(
                        screen("A", true, "Second court?"),
                        screen("B", true, "First court?"),
                        screen("C", false, null)));
        ArrowRows.write(folder.resolve("evenness.arrow"), EVENNESS, List.of(evenness("A", 0.2), evenness("B", null)));
        List<Map<String, Object>> days = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            days.add(day("days", 2, day, 2));
            days.add(day("days", 3, day * 10, day == 1 ? 3 : 0));
        }
        ArrowRows.write(folder.resolve("durations.arrow"), DURATIONS, days);
    }

    private static Map<String, Object> row(Object... keysAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return row;
    }

    private static Map<String, Object> mix(String stratum, double change, double mix, double rate) {
        return row(
                "indicator",
                "slow_rate",
                "court",
                "H",
                "scope",
                "tree",
                "strata",
                "line",
                "stratum",
                stratum,
                "change_on_year",
                change,
                "mix",
                mix,
                "rate",
                rate);
    }

    private static Map<String, Object> survival(
            String statistic, Integer days, double value, double low, Double high, double endedOnly) {
        return row(
                "indicator",
                "slow_rate",
                "court",
                "H",
                "scope",
                "tree",
                "line",
                "all",
                "statistic",
                statistic,
                "days",
                days,
                "value",
                value,
                "low",
                low,
                "high",
                high,
                "ended_only",
                endedOnly,
                "change_direction",
                "uncertain");
    }

    private static Map<String, Object> screen(String court, boolean asked, String question) {
        return row(
                "screen",
                "month_end_closings",
                "court",
                court,
                "year",
                2024,
                "observed",
                96,
                "expected",
                53.7,
                "ratio",
                1.8,
                "asked",
                asked,
                "question_zh_hans",
                question,
                "question_zh_hant",
                question,
                "question_en",
                question);
    }

    private static Map<String, Object> evenness(String court, Double variation) {
        return row(
                "court",
                court,
                "year",
                2024,
                "closings",
                240,
                "variation",
                variation,
                "variation_by_chance",
                0.15,
                "excess_variation",
                0.13,
                "december_share",
                0.1,
                "december_expected",
                0.084);
    }

    private static Map<String, Object> day(String measure, int court, int days, long cases) {
        return row(
                "measure",
                measure,
                "court_order",
                court,
                "scope",
                "own",
                "line",
                "all",
                "period",
                "year_to_date",
                "period_start",
                LocalDate.of(2025, 1, 1),
                "period_end",
                ExampleRun.CUT_OFF,
                "last_year",
                false,
                "part",
                "counted",
                "days",
                days,
                "n",
                cases);
    }
}
