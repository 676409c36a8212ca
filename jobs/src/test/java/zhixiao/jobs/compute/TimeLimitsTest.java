package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.LimitedCases;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.timelimit.LimitStanding;

/**
 * What the engine tells of the time limit of every case against the definition in plain Java: cases of all kinds of rules,
 * with up to eight events each that overlap, touch, come late, have no end or lie outside the life of the case, as of
 * several days. The files are shuffled, for the order of rows must not matter.
 */
class TimeLimitsTest {
    private static final long SEED = 29;
    private static final int CASES = 900;
    private static final List<String> TYPES =
            List.of("0301", "0301", "0301", "0302", "0201", "0201", "0401", "0511", "0321", "1112", "0901", "1004");
    private static final List<String> PROCEDURES = List.of("ordinary", "summary", "small_claims", "fast_track", "");
    private static final List<String> BASES =
            List.of("", "", "", "CIV1_FOREIGN", "CIV1_SHIP", "CIV2_J", "CIV2_R", "CR1_SUM_LONG");
    private static final List<String> KINDS =
            List.of("excluded", "excluded", "suspended", "extended", "restarted", "converted");

    private static final Random RANDOM = new Random(SEED);
    private static Mapping mapping;
    private static Path taken;
    private static Extract extract;

    @BeforeAll
    static void takeIn() throws IOException {
        Path folder = SampleRun.newFolder("time-limits");
        List<Map<String, String>> cases = new ArrayList<>();
        List<Map<String, String>> events = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            LocalDate filed = LocalDate.of(2023, 1, 1).plusDays(RANDOM.nextInt(700));
            // The last day of a month is where months are counted in more than one way.
            filed = RANDOM.nextInt(6) == 0 ? filed.withDayOfMonth(filed.lengthOfMonth()) : filed;
            LocalDate closed = RANDOM.nextBoolean() ? null : filed.plusDays(RANDOM.nextInt(500));
            String number = "（2023）瀚01民初" + (i + 1) + "号";
            cases.add(row(
                    "case_no",
                    number,
                    "court",
                    "B",
                    "case_type",
                    one(TYPES),
                    "procedure",
                    one(PROCEDURES),
                    "received_date",
                    RANDOM.nextInt(4) == 0 ? null : filed.minusDays(RANDOM.nextInt(20)),
                    "filed_date",
                    filed,
                    "closed_date",
                    closed,
                    "limit_basis",
                    one(BASES)));
            for (int j = RANDOM.nextInt(9); j > 0; j--) {
                LocalDate from = filed.plusDays(RANDOM.nextInt(250) - 10L);
                LocalDate until = RANDOM.nextInt(4) == 0 ? null : from.plusDays(RANDOM.nextInt(200) - 5L);
                events.add(row(
                        "case_no",
                        number.replace('（', '(').replace('）', ')'),
                        "kind",
                        one(KINDS),
                        "from_date",
                        from,
                        "until_date",
                        until,
                        "approved_date",
                        RANDOM.nextInt(3) == 0 ? null : from.plusDays(RANDOM.nextInt(200) - 20L)));
            }
        }
        mapping = SampleRun.mapping(Path.of("src/test/resources/specs/time-limits-mapping.yaml"));
        CaseModel model = mapping.model();
        extract = Extract.of(
                model,
                Map.of(
                        "cases", typed(cases, model.cases()),
                        "clock_events",
                                typed(events, model.table("clock_events").orElseThrow())),
                Optional.empty(),
                Optional.empty());
        Collections.shuffle(cases, RANDOM);
        Collections.shuffle(events, RANDOM);
        taken = Files.createDirectories(folder.resolve("taken"));
        SampleRun.intake(
                mapping,
                Map.of(
                        "courts",
                                csv(
                                        folder.resolve("courts.csv"),
                                        List.of(row("code", "B", "level", "basic", "parent", ""))),
                        "cases", csv(folder.resolve("cases.csv"), cases),
                        "clock_events", csv(folder.resolve("clock_events.csv"), events)),
                taken,
                folder.resolve("work"));
    }

    @Test
    void theEngineTellsWhatTheDefinitionTells() {
        Map<String, Integer> met = new TreeMap<>();
        long late = 0;
        for (String day : List.of("2023-09-30", "2024-02-29", "2024-10-05", "2026-01-31")) {
            LocalDate asOf = LocalDate.parse(day);
            Map<String, Map<String, Object>> expected = expected(asOf);
            Map<String, Map<String, Object>> found = found(asOf);
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            List<String> differences = new ArrayList<>();
            expected.forEach((number, values) -> {
                if (!values.equals(found.get(number))) {
                    differences.add(number + " as of " + asOf + ": " + values + " is not " + found.get(number));
                }
                values.forEach((field, value) -> met.merge(
                        field.equals("limit_state") || field.equals("limit_reason") ? field + " " + value : field,
                        1,
                        Integer::sum));
            });
            assertThat(differences).isEmpty();
            late += expected.values().stream()
                    .filter(values -> values.getOrDefault("limit_late_approvals", BigDecimal.ZERO)
                            .equals(BigDecimal.valueOf(2)))
                    .count();
        }
        assertThat(late).as("two events approved late").isPositive();
        assertThat(met.keySet())
                .as("every answer was met")
                .contains(
                        "limit_state within",
                        "limit_state over",
                        "limit_state no_limit",
                        "limit_state unknown",
                        "limit_reason no_rule",
                        "limit_reason none_fits",
                        "limit_reason untold",
                        "limit_reason no_start",
                        "limit_reason extension_without_end",
                        "limit_open_since",
                        "limit_change_lead",
                        "limit_late_events");
    }

    private static Map<String, Map<String, Object>> expected(LocalDate asOf) {
        LimitedCases limits = new LimitedCases(extract, asOf);
        Map<String, Map<String, Object>> all = new TreeMap<>();
        for (Row row : extract.rows().get(Table.CASES)) {
            if (row.day("filed_date").orElseThrow().isAfter(asOf)) {
                continue;
            }
            Map<String, Object> known = new LinkedHashMap<>(row.values());
            known.values().removeIf(value -> value instanceof LocalDate day && day.isAfter(asOf));
            LimitStanding standing = limits.of(new Row("", known)).orElseThrow();
            Map<String, Object> values = new TreeMap<>();
            told().forEach(field ->
                    standing.value(field.limit().orElseThrow()).ifPresent(value -> values.put(field.name(), value)));
            all.put(row.text("case_no").orElseThrow(), values);
        }
        return all;
    }

    private static List<Field> told() {
        return mapping.model().cases().fields().values().stream()
                .filter(field -> !field.isStored())
                .toList();
    }

    private static Map<String, Map<String, Object>> found(LocalDate asOf) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        AsOfView.of(
                        TestSession.spark()
                                .read()
                                .parquet(taken.resolve("cases").toString()),
                        mapping.model().cases(),
                        new AsOf(asOf),
                        List.of("limit_state"))
                .collectAsList()
                .forEach(row -> {
                    Map<String, Object> values = new TreeMap<>();
                    for (Field field : told()) {
                        Object value = row.getAs(field.name());
                        if (value instanceof Date date) {
                            values.put(field.name(), date.toLocalDate());
                        } else if (value instanceof Integer id) {
                            values.put(
                                    field.name(),
                                    field.codes()
                                            .orElseThrow()
                                            .entries()
                                            .get(id - 1)
                                            .code());
                        } else if (value != null) {
                            values.put(field.name(), BigDecimal.valueOf((Long) value));
                        }
                    }
                    all.put(row.getAs("case_no"), values);
                });
        return all;
    }

    private static String one(List<String> words) {
        return words.get(RANDOM.nextInt(words.size()));
    }

    private static Map<String, String> row(Object... pairs) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1] == null ? "" : pairs[i + 1].toString());
        }
        return row;
    }

    private static List<Row> typed(List<Map<String, String>> rows, Table table) {
        return rows.stream().map(row -> RandomCases.typed(row, table)).toList();
    }

    private static Path csv(Path file, List<Map<String, String>> rows) throws IOException {
        return RandomCases.csv(file, rows);
    }
}
