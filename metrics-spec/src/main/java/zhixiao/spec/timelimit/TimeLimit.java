package zhixiao.spec.timelimit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.calendar.WorkingDays;

/**
 * How the time limits of a case model are told: the table of rules, the fields that decide, and the events of the clock.
 *
 * @param rules the rules; the first that fits a case decides
 * @param caseType the field of the cases that holds the type
 * @param procedure the field that holds the procedure, or empty if the model has none
 * @param ended the date field that ends a case
 * @param events where the events of the clock are
 * @param roles what the kinds of events do, by the code of the kind; events of other kinds do nothing
 * @param lastDayExcluded true if the day on which an exclusion ended is excluded, too
 * @param workingDays which days courts work, or empty if that is not known: then no day moves
 */
public record TimeLimit(
        List<LimitRule> rules,
        String caseType,
        Optional<String> procedure,
        String ended,
        Events events,
        Map<String, ClockRole> roles,
        boolean lastDayExcluded,
        Optional<WorkingDays> workingDays) {

    /** The column of the stored cases that holds the events of each. */
    public static final String STORED_EVENTS = "time_limit_events";

    /**
     * The table of events.
     *
     * @param table its name
     * @param kind its field of the kind
     * @param from its field of the first day
     * @param until its field of the day that ends an event
     * @param approved its field of the day on which an event was approved, or empty
     */
    public record Events(String table, String kind, String from, String until, Optional<String> approved) {}

    /** Copies the collections, so that the value cannot change. */
    public TimeLimit {
        rules = List.copyOf(rules);
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    /** True if a rule is for the type of case, whatever else it asks for. */
    public boolean hasRuleFor(String type) {
        return rules.stream().anyMatch(rule -> rule.caseTypes().stream()
                .anyMatch(entry -> entry.code().equals(type)));
    }

    /** The fields of the cases without which nothing can be told. */
    public List<String> needed() {
        return List.of(caseType, ended);
    }
}
