package zhixiao.jobs.compute;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;

/**
 * Small tables drawn by chance, always the same: many empty fields, and many days on the edges of months and years, on
 * 29 February, on the day of filing itself, and after the cut-off.
 */
final class RandomCases {
    /** The courts in official order. */
    static final List<Court> COURTS =
            List.of(new Court("H", "high", ""), new Court("M", "intermediate", "H"), new Court("B", "basic", "M"));

    private static final LocalDate EXTRACTED_ON = LocalDate.of(2024, 7, 31);
    private static final List<LocalDate> EDGES = Stream.of(("2020-12-31 2022-12-31 2023-01-01 2023-01-30 2023-01-31 "
                            + "2023-02-28 2023-03-01 2023-03-31 2023-05-30 2023-05-31 2023-06-30 2023-07-01 2023-08-31 "
                            + "2023-12-31 2024-01-01 2024-01-31 2024-02-28 2024-02-29 2024-03-01 2024-05-30 2024-05-31")
                    .split(" "))
            .map(LocalDate::parse)
            .toList();

    /** Line, instance and outcome of a case, those that indicators ask for; each may also be empty. */
    private static final List<List<String>> KINDS = List.of(
            List.of("civil", "first", "judgment"),
            List.of("civil", "first", "mediated"),
            List.of("civil", "first", "withdrawn"),
            List.of("civil", "second", "reversed"),
            List.of("criminal", "second", "remanded"),
            List.of("criminal", "retrial", "reversed"),
            List.of("criminal", "retrial", "remanded"),
            List.of("civil", "retrial_review", "denied"),
            List.of("enforcement", "first_enforcement", "enforcement_completed"),
            List.of("enforcement", "first_enforcement", "enforcement_ended_for_now"),
            List.of("enforcement", "resumed_enforcement", "enforcement_completed"));

    private static final List<String> PROCEDURES = List.of("ordinary", "summary", "small_claims", "");

    private static final int CASES = 150;

    /** A court with its level and the court above it. */
    record Court(String code, String level, String parent) {}

    private final Random random;
    private final List<Map<String, String>> cases = new ArrayList<>();
    private final List<Map<String, String>> events = new ArrayList<>();

    RandomCases(long seed) {
        random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            cases.add(oneCase(i));
        }
        for (int i = 0; i < CASES / 2; i++) {
            events.add(event());
        }
    }

    private Map<String, String> oneCase(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> kind = KINDS.get(random.nextInt(KINDS.size()));
        LocalDate filed = day();
        LocalDate closed = end(filed);
        put(row, "case_no", "（2023）瀚01民初" + number + "号");
        put(row, "court", COURTS.get(random.nextInt(COURTS.size())).code());
        put(row, "case_type", "0301");
        put(row, "line", random.nextInt(9) == 0 ? "" : kind.get(0));
        put(row, "instance", random.nextInt(9) == 0 ? "" : kind.get(1));
        put(row, "procedure", PROCEDURES.get(number % PROCEDURES.size()));
        put(row, "cause", oneOf("买卖合同纠纷", "50%份额", "50份", ""));
        put(row, "received_date", perhaps(filed.plusDays(random.nextInt(40) - 10L)));
        put(row, "filed_date", filed);
        put(row, "closed_date", closed);
        put(row, "outcome", random.nextInt(9) == 0 ? "" : kind.get(2));
        put(row, "due_date", perhaps((closed == null ? filed : closed).plusDays(random.nextInt(5) - 2L)));
        // Typed otherwise than the number of the case, which may be this very one or none that is there.
        put(row, "original_case_no", oneOf("(2023)瀚01民初0" + random.nextInt(CASES + 10) + "号", ""));
        put(row, "hearing_held", oneOf("true", "false", ""));
        put(row, "pre_trial_mediation", oneOf("succeeded", "converted", "", ""));
        put(row, "mediation_ended_date", perhaps(end(filed)));
        put(row, "amount_applied", amount());
        put(row, "amount_recovered", amount());
        return row;
    }

    private Map<String, String> event() {
        Map<String, String> row = new LinkedHashMap<>();
        LocalDate from = day();
        put(row, "case_no", "（2023）瀚01民初" + random.nextInt(CASES) + "号");
        put(row, "kind", oneOf("suspended", "excluded", "extended"));
        put(row, "from_date", from);
        put(row, "until_date", end(from));
        return row;
    }

    private LocalDate day() {
        return random.nextBoolean()
                ? EDGES.get(random.nextInt(EDGES.size()))
                : LocalDate.of(2022, 6, 1).plusDays(random.nextInt(730));
    }

    /** None, the same day, a day on an edge, or any later one up to the day of the extract. */
    private LocalDate end(LocalDate start) {
        LocalDate end =
                switch (random.nextInt(6)) {
                    case 0 -> null;
                    case 1 -> start;
                    case 2, 3 -> EDGES.get(random.nextInt(EDGES.size()));
                    default -> start.plusDays(random.nextInt(500));
                };
        return end == null || end.isBefore(start) || end.isAfter(EXTRACTED_ON) ? null : end;
    }

    private LocalDate perhaps(LocalDate day) {
        return random.nextInt(3) == 0 ? null : day;
    }

    private String amount() {
        return oneOf("", "0.00", "100.00", "50.00", BigDecimal.valueOf(random.nextInt(100_000), 2) + "");
    }

    private String oneOf(String... words) {
        return words[random.nextInt(words.length)];
    }

    private static void put(Map<String, String> row, String field, Object value) {
        row.put(field, value == null ? "" : value.toString());
    }

    /** Writes the tables as sources, by name. */
    Map<String, Path> write(Path folder) throws IOException {
        List<Map<String, String>> courts = COURTS.stream()
                .map(court -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    put(row, "code", court.code());
                    put(row, "level", court.level());
                    put(row, "parent", court.parent());
                    return row;
                })
                .toList();
        return Map.of(
                "courts", csv(folder.resolve("courts.csv"), courts),
                "cases", csv(folder.resolve("cases.csv"), cases),
                "clock_events", csv(folder.resolve("clock_events.csv"), events));
    }

    static Path csv(Path file, List<Map<String, String>> rows) throws IOException {
        List<String> lines =
                new ArrayList<>(List.of(String.join(",", rows.get(0).keySet())));
        rows.forEach(row -> lines.add(String.join(",", row.values())));
        return Files.write(file, lines);
    }

    /** The rows with typed values, by table. */
    Map<String, List<Row>> rows(CaseModel model) {
        Table eventTable = model.table("clock_events").orElseThrow();
        return Map.of(
                "cases", cases.stream().map(row -> typed(row, model.cases())).toList(),
                "clock_events",
                        events.stream().map(row -> typed(row, eventTable)).toList());
    }

    static Row typed(Map<String, String> row, Table table) {
        Map<String, Object> values = row.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> value(
                                entry.getValue(),
                                table.fields().get(entry.getKey()).kind())));
        return new Row(row.get("case_no"), values);
    }

    private static Object value(String text, FieldKind kind) {
        return switch (kind) {
            case TEXT, CASE_NUMBER, CODE, COURT -> text;
            case DATE -> LocalDate.parse(text);
            case INTEGER, DECIMAL -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
        };
    }
}
