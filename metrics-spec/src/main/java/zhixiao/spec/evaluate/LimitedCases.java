package zhixiao.spec.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.timelimit.ClockEvent;
import zhixiao.spec.timelimit.ClockRole;
import zhixiao.spec.timelimit.LimitRule;
import zhixiao.spec.timelimit.LimitStanding;
import zhixiao.spec.timelimit.TimeLimit;

/** Where the cases of an extract stand with their time limits as of a day, by the rules of their model. */
public final class LimitedCases {
    private final Extract extract;
    private final LocalDate asOf;
    private final Map<String, List<ClockEvent>> events = new HashMap<>();

    /** Reads the events of the extract as they were known at the end of a day. */
    public LimitedCases(Extract extract, LocalDate asOf) {
        this.extract = extract;
        this.asOf = asOf;
        extract.model().limit().ifPresent(this::read);
    }

    private void read(TimeLimit limit) {
        Table table = extract.model().table(limit.events().table()).orElseThrow();
        String link = table.parent().orElseThrow().field();
        for (Row row : extract.rows().get(table.name())) {
            Optional<LocalDate> from = row.day(limit.events().from()).filter(day -> !day.isAfter(asOf));
            Optional<String> kind = row.text(limit.events().kind());
            Optional<ClockRole> role = kind.map(limit.roles()::get);
            Optional<String> number = row.text(link);
            if (from.isPresent() && role.isPresent() && number.isPresent()) {
                // The new last day of an extension is known from its grant on; the end of an exclusion when it has
                // come.
                Optional<LocalDate> until = row.day(limit.events().until())
                        .filter(day -> role.get() == ClockRole.EXTENDED || !day.isAfter(asOf));
                Optional<LocalDate> approved =
                        limit.events().approved().flatMap(row::day).filter(day -> !day.isAfter(asOf));
                ClockEvent event = new ClockEvent(from.get(), role.get(), until, approved, kind.get());
                List<ClockEvent> ofCase = events.computeIfAbsent(key(number.get()), unused -> new ArrayList<>());
                for (int i = 0; i < row.times(); i++) {
                    ofCase.add(event);
                }
            }
        }
    }

    private String key(String number) {
        Table cases = extract.model().cases();
        FieldKind kind = cases.fields().get(cases.key().orElseThrow()).kind();
        return Extract.key(number, kind);
    }

    /** A case of the extract as it was known on that day; empty if it had not entered by then. */
    public Optional<Row> known(Row written) {
        return KnownRow.of(extract.model().cases(), written, asOf).known();
    }

    /**
     * Where a case stands; empty if its model tells no time limits.
     *
     * @param known the row as it was known on that day
     */
    public Optional<LimitStanding> of(Row known) {
        return extract.model().limit().map(limit -> of(limit, known));
    }

    private LimitStanding of(TimeLimit limit, Row known) {
        Table cases = extract.model().cases();
        List<ClockEvent> ofCase = known.text(cases.key().orElseThrow())
                .map(number -> events.getOrDefault(key(number), List.of()))
                .orElse(List.of());
        Optional<LimitRule> rule =
                limit.rules().stream().filter(each -> fits(each, limit, known)).findFirst();
        return LimitStanding.of(
                limit,
                rule,
                known.text(limit.caseType()).filter(limit::hasRuleFor).isPresent(),
                rule.flatMap(each -> known.day(each.start())),
                known.day(limit.ended()),
                asOf,
                ofCase);
    }

    private static boolean fits(LimitRule rule, TimeLimit limit, Row row) {
        boolean procedure = rule.procedures().isEmpty()
                || limit.procedure()
                        .flatMap(row::text)
                        .filter(code -> has(rule.procedures(), code))
                        .isPresent();
        boolean valid =
                !rule.isDated() || row.day(rule.start()).filter(rule::isValid).isPresent();
        return row.text(limit.caseType())
                        .filter(code -> has(rule.caseTypes(), code))
                        .isPresent()
                && procedure
                && valid
                && rule.when()
                        .map(condition -> Interpreter.isTrue(condition, row))
                        .orElse(true);
    }

    private static boolean has(List<CodeList.Entry> entries, String code) {
        return entries.stream().anyMatch(entry -> entry.code().equals(code));
    }

    /** The row with what is told of its time limit. */
    Row told(Table table, Row known) {
        Optional<LimitStanding> standing = table.limit().isEmpty() ? Optional.empty() : of(known);
        if (standing.isEmpty()) {
            return known;
        }
        Map<String, Object> values = new LinkedHashMap<>(known.values());
        for (Field field : table.fields().values()) {
            field.limit()
                    .flatMap(result -> standing.get().value(result))
                    .ifPresent(value -> values.put(field.name(), value));
        }
        return new Row(known.name(), known.times(), values);
    }
}
