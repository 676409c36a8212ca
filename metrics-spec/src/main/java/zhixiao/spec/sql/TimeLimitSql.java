package zhixiao.spec.sql;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.CodeLookupSql;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Word;
import zhixiao.spec.timelimit.ClockRole;
import zhixiao.spec.timelimit.Limit;
import zhixiao.spec.timelimit.LimitReason;
import zhixiao.spec.timelimit.LimitResult;
import zhixiao.spec.timelimit.LimitRule;
import zhixiao.spec.timelimit.LimitState;
import zhixiao.spec.timelimit.TimeLimit;

/**
 * The time limits of cases in Spark SQL, with the meaning of {@code zhixiao.spec.timelimit}: the events of a case stand in an
 * array of its row, and the clock is a fold over it. Built-in functions of one row only, so that nothing is joined, moved or
 * collected, and a plan that reads none of it computes none of it.
 *
 * <p>The columns come level by level, each of columns of the levels before: a plan that repeats a column would run the fold
 * more than once.
 */
public final class TimeLimitSql {
    private static final String RULE = "_limit_rule";
    private static final String END = "_limit_end";
    private static final String EVENTS = "_limit_events";
    private static final String START = "_limit_start";
    private static final String MONTHS = "_limit_months";
    private static final String DAYS = "_limit_days";
    private static final String CLOCK = "_limit_clock";
    private static final String DUE = "_limit_due";
    private static final String REASON = "_limit_reason";
    private static final String NEVER = "DATE'9999-12-31'";

    private final Table table;
    private final TimeLimit limit;
    private final String asOf;

    /**
     * Prepares the columns of a table as of a day.
     *
     * @param table a table that tells time limits
     */
    public TimeLimitSql(Table table, LocalDate asOf) {
        this.table = table;
        this.limit = table.limit().orElseThrow();
        this.asOf = "DATE'" + asOf + "'";
    }

    /** The SQL of the array element that an event of the clock is stored as, of columns of the table of events. */
    public static String storedEvent(Table events, TimeLimit limit) {
        CodeList kinds =
                events.column(limit.events().kind()).flatMap(Field::codes).orElseThrow();
        StringJoiner role =
                new StringJoiner(" ", "CASE " + SparkSql.name(limit.events().kind()) + " ", " END");
        limit.roles()
                .forEach((kind, does) ->
                        role.add("WHEN " + kinds.entry(kind).orElseThrow().id() + " THEN " + does.ordinal()));
        String approved = limit.events()
                .approved()
                .map(name -> ", 'approved', " + SparkSql.name(name))
                .orElse("");
        return "named_struct('from', " + SparkSql.name(limit.events().from()) + ", 'role', CAST(" + role
                + " AS INT), 'until', " + SparkSql.name(limit.events().until()) + approved + ")";
    }

    /**
     * The columns to add, level by level: the table must have its stored columns as they are known, and
     * {@link TimeLimit#STORED_EVENTS} as it is stored. The last level has the fields of the model.
     */
    public List<Map<String, String>> levels() {
        return List.of(choice(), length(), clock(), due(), results());
    }

    /** Which rule applies, and what is known of the events. */
    private Map<String, String> choice() {
        String ended = SparkSql.name(limit.ended());
        String until = "IF(e.role = " + ClockRole.EXTENDED.ordinal() + " OR e.until <= " + asOf + ", e.until, NULL)";
        Map<String, String> columns = new LinkedHashMap<>();
        StringJoiner rules = new StringJoiner("\n", "CASE\n", "\nEND");
        limit.rules()
                .forEach(rule ->
                        rules.add("WHEN " + fits(rule) + " THEN " + rule.entry().id()));
        columns.put(RULE, limit.rules().isEmpty() ? "CAST(NULL AS INT)" : rules.toString());
        String end = "coalesce(" + ended + ", " + asOf + ")";
        columns.put(END, end);
        columns.put(
                EVENTS,
                "array_sort(transform(filter(" + TimeLimit.STORED_EVENTS + ", e -> e.`from` <= " + end
                        + "), e -> named_struct('from', e.`from`, 'role', e.role, 'until', " + until
                        + (limit.events().approved().isPresent()
                                ? ", 'approved', IF(e.approved <= " + asOf + ", e.approved, NULL)"
                                : "")
                        + ")))");
        return columns;
    }

    private String fits(LimitRule rule) {
        List<String> conditions = new ArrayList<>();
        conditions.add(SparkSql.name(limit.caseType()) + in(rule.caseTypes()));
        if (!rule.procedures().isEmpty()) {
            conditions.add(limit.procedure().map(SparkSql::name).orElse("NULL") + in(rule.procedures()));
        }
        String start = SparkSql.name(rule.start());
        rule.validFrom().ifPresent(day -> conditions.add(start + " >= DATE'" + day + "'"));
        rule.validTo().ifPresent(day -> conditions.add(start + " <= DATE'" + day + "'"));
        rule.when().ifPresent(when -> conditions.add("(" + SparkSql.of(when) + ")"));
        return String.join(" AND ", conditions);
    }

    private static String in(List<CodeList.Entry> entries) {
        return entries.stream()
                .map(entry -> Integer.toString(entry.id()))
                .collect(Collectors.joining(", ", " IN (", ")"));
    }

    /** What the rule says. */
    private Map<String, String> length() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(MONTHS, ofRule(rule -> length(rule).map(Limit.Length::months)));
        columns.put(DAYS, ofRule(rule -> length(rule).map(Limit.Length::days)));
        Map<String, List<LimitRule>> byStart = limit.rules().stream()
                .collect(Collectors.groupingBy(LimitRule::start, LinkedHashMap::new, Collectors.toList()));
        StringJoiner start = new StringJoiner(" ", "CASE ", " END");
        byStart.forEach((day, rules) -> start.add("WHEN " + isOneOf(rules::contains) + " THEN " + SparkSql.name(day)));
        columns.put(START, byStart.isEmpty() ? "CAST(NULL AS DATE)" : start.toString());
        return columns;
    }

    private static Optional<Limit.Length> length(LimitRule rule) {
        return rule.limit() instanceof Limit.Length length ? Optional.of(length) : Optional.empty();
    }

    /** A number that each rule has, by the rule of the case. */
    private String ofRule(Function<LimitRule, Optional<Integer>> number) {
        List<Optional<Integer>> numbers = new ArrayList<>();
        for (LimitRule rule : limit.rules()) {
            while (numbers.size() < rule.entry().id()) {
                numbers.add(Optional.empty());
            }
            numbers.set(rule.entry().id() - 1, number.apply(rule));
        }
        return CodeLookupSql.of(numbers, RULE);
    }

    private String isOneOf(Predicate<LimitRule> chosen) {
        List<CodeList.Entry> entries =
                limit.rules().stream().filter(chosen).map(LimitRule::entry).toList();
        return entries.isEmpty() ? "FALSE" : "coalesce(" + RULE + in(entries) + ", FALSE)";
    }

    /** The last day of the limit that runs from a day, which does not count itself. */
    private String lastDay(String from) {
        String day = "add_months(" + from + ", " + MONTHS + ")";
        Predicate<LimitRule> ends = rule -> rule.monthEnds()
                && length(rule).filter(length -> length.months() > 0).isPresent();
        String moved = limit.rules().stream().anyMatch(ends)
                ? "IF(" + isOneOf(ends) + " AND " + from + " = last_day(" + from + "), last_day(" + day + "), " + day
                        + ")"
                : day;
        return "date_add(" + moved + ", " + DAYS + ")";
    }

    private Map<String, String> clock() {
        String lead = "datediff(c.due, e.`from`)";
        String until = "least(coalesce(" + (limit.lastDayExcluded() ? "date_add(e.until, 1)" : "e.until") + ", " + NEVER
                + "), date_add(" + END + ", 1))";
        String days = "greatest(0, datediff(" + until + ", greatest(e.`from`, c.covered)))";
        String tail = "greatest(0, datediff(c.covered, date_add(e.`from`, 1)))";
        String restarts = "e.`from` > c.start AND (e.role = " + ClockRole.RESTARTED.ordinal() + " OR e.role = "
                + ClockRole.CONVERTED.ordinal() + " AND " + isOneOf(LimitRule::restartsOnConversion) + ")";
        String events = "array<struct<`from`:date,role:int,until:date"
                + (limit.events().approved().isPresent() ? ",approved:date>>" : ">>");
        String step = "CASE WHEN e.`from` > c.due THEN " + clock(Map.of("late", "c.late + 1"))
                + "\nWHEN " + restarts + " THEN "
                + clock(Map.of(
                        "start",
                        "e.`from`",
                        "due",
                        "date_add(" + lastDay("e.`from`") + ", " + tail + ")",
                        "covered",
                        "greatest(c.covered, date_add(e.`from`, 1))",
                        "excluded",
                        tail,
                        "lead",
                        lead))
                + "\nWHEN e.role = " + ClockRole.EXCLUDED.ordinal() + " THEN "
                + clock(Map.of(
                        "due",
                        "date_add(c.due, " + days + ")",
                        "covered",
                        "greatest(c.covered, " + until + ")",
                        "excluded",
                        "c.excluded + " + days,
                        "lead",
                        lead))
                + "\nWHEN e.role = " + ClockRole.EXTENDED.ordinal() + " THEN "
                + clock(Map.of(
                        "due", "greatest(c.due, e.until)", "clear", "c.clear AND e.until IS NOT NULL", "lead", lead))
                + "\nELSE " + clock(Map.of()) + " END";
        String first =
                "named_struct('start', " + START + ", 'due', " + lastDay(START) + ", 'covered', date_add(" + START
                        + ", 1), 'excluded', 0, 'late', 0, 'late_approvals', 0, 'lead', CAST(NULL AS INT), 'clear', TRUE)";
        return Map.of(
                CLOCK,
                "CASE WHEN " + MONTHS + " IS NOT NULL AND " + START + " IS NOT NULL THEN aggregate(coalesce(" + EVENTS
                        + ", CAST(array() AS " + events + ")), " + first
                        + ", (c, e) -> " + step + ") END");
    }

    /** The clock with some of its parts changed. */
    private String clock(Map<String, String> changed) {
        return List.of("start", "due", "covered", "excluded", "late", "late_approvals", "lead", "clear").stream()
                .map(part -> "'" + part + "', "
                        + changed.getOrDefault(part, part.equals("late_approvals") ? lateApprovals() : "c." + part))
                .collect(Collectors.joining(", ", "named_struct(", ")"));
    }

    /** An event that began too late is told as late alone. */
    private String lateApprovals() {
        return limit.events().approved().isEmpty()
                ? "c.late_approvals"
                : "c.late_approvals + IF(e.`from` <= c.due AND e.approved > c.due, 1, 0)";
    }

    private Map<String, String> due() {
        Map<String, String> columns = new LinkedHashMap<>();
        String due = CLOCK + ".due";
        boolean moves =
                limit.workingDays().isPresent() && limit.rules().stream().anyMatch(LimitRule::movesOffHolidays);
        String moved = moves
                ? "IF(" + isOneOf(LimitRule::movesOffHolidays) + ", "
                        + onWorkingDay(due, limit.workingDays().orElseThrow()) + ", " + due + ")"
                : due;
        columns.put(DUE, "IF(" + CLOCK + ".clear, " + moved + ", NULL)");
        List<CodeList.Entry> types = limit.rules().stream()
                .flatMap(rule -> rule.caseTypes().stream())
                .distinct()
                .toList();
        String hasRule = types.isEmpty() ? "FALSE" : SparkSql.name(limit.caseType()) + in(types);
        columns.put(
                REASON,
                "CASE WHEN " + RULE + " IS NULL THEN IF(" + hasRule + ", " + word(LimitReason.NONE_FITS) + ", "
                        + word(LimitReason.NO_RULE) + ") WHEN "
                        + isOneOf(rule -> rule.limit() instanceof Limit.Untold) + " THEN " + word(LimitReason.UNTOLD)
                        + " WHEN " + MONTHS + " IS NOT NULL AND " + START + " IS NULL THEN "
                        + word(LimitReason.NO_START) + " WHEN NOT " + CLOCK + ".clear THEN "
                        + word(LimitReason.EXTENSION_WITHOUT_END) + " END");
        return columns;
    }

    private static String word(Enum<?> constant) {
        return SparkSql.text(Word.of(constant));
    }

    /** The next working day: two digits for each day of the calendar say how far that is. */
    private static String onWorkingDay(String day, WorkingDays calendar) {
        StringBuilder far = new StringBuilder();
        for (LocalDate each = calendar.first(); calendar.covers(each); each = each.plusDays(1)) {
            long days = ChronoUnit.DAYS.between(each, calendar.onOrAfter(each));
            far.append(days < 10 ? "0" : "").append(days);
        }
        String first = "DATE'" + calendar.first() + "'";
        return "IF(" + day + " BETWEEN " + first + " AND DATE'" + calendar.last() + "', date_add(" + day
                + ", CAST(substring('" + far + "', 2 * datediff(" + day + ", " + first + ") + 1, 2) AS INT)), " + day
                + ")";
    }

    private Map<String, String> results() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Field field : table.fields().values()) {
            field.limit()
                    .ifPresent(result -> columns.put(
                            field.name(),
                            "CAST(" + result(result, field) + " AS "
                                    + field.kind().storedAs() + ")"));
        }
        return columns;
    }

    private String result(LimitResult result, Field field) {
        String told = CLOCK + ".clear";
        return switch (result) {
            case STATE ->
                coded(
                        "CASE WHEN " + REASON + " IS NOT NULL THEN " + word(LimitState.UNKNOWN) + " WHEN " + CLOCK
                                + " IS NULL THEN " + word(LimitState.NO_LIMIT) + " WHEN " + END + " > " + DUE
                                + " THEN " + word(LimitState.OVER) + " ELSE " + word(LimitState.WITHIN) + " END",
                        field);
            case REASON -> coded(REASON, field);
            case RULE -> RULE;
            case DEADLINE -> DUE;
            case DAYS_ALLOWED -> "datediff(" + DUE + ", " + CLOCK + ".start) - " + CLOCK + ".excluded";
            case DAYS_USED ->
                "IF(" + told + ", datediff(" + END + ", " + CLOCK + ".start) - " + CLOCK + ".excluded, NULL)";
            case DAYS_LEFT -> "datediff(" + DUE + ", " + END + ")";
            case DAYS_EXCLUDED -> "IF(" + told + ", " + CLOCK + ".excluded, NULL)";
            case OPEN_SINCE ->
                "array_min(transform(filter(" + EVENTS + ", e -> e.role = " + ClockRole.EXCLUDED.ordinal()
                        + " AND e.until IS NULL), e -> e.`from`))";
            case CHANGE_LEAD -> "IF(" + told + ", " + CLOCK + ".lead, NULL)";
            case LATE_APPROVALS -> "IF(" + told + ", " + CLOCK + ".late_approvals, NULL)";
            case LATE_EVENTS -> "IF(" + told + ", " + CLOCK + ".late, NULL)";
        };
    }

    /** The number of a code instead of its word. */
    private static String coded(String word, Field field) {
        StringJoiner ids = new StringJoiner(" ", "CASE " + word + " ", " END");
        field.codes()
                .orElseThrow()
                .entries()
                .forEach(entry -> ids.add("WHEN " + SparkSql.text(entry.code()) + " THEN " + entry.id()));
        return ids.toString();
    }
}
