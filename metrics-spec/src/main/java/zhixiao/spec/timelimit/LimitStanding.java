package zhixiao.spec.timelimit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.text.Word;

/**
 * Where a case stands with its time limit as of a day, and how that came about.
 *
 * @param rule the rule that applies, or empty if none is known to
 * @param reason why the state is unknown; empty if it is known
 * @param end the closing, or the day on which one looks
 * @param closed true if the end is the closing
 * @param events the events of the clock that were known then, in order
 * @param clock the clock; empty without a limit that can be told
 */
public record LimitStanding(
        Optional<LimitRule> rule,
        Optional<LimitReason> reason,
        LocalDate end,
        boolean closed,
        List<ClockEvent> events,
        Optional<LimitClock> clock) {

    /** Copies the list, so that the value cannot change. */
    public LimitStanding {
        events = events.stream().sorted().toList();
    }

    /**
     * Where a case stands.
     *
     * @param rule the rule that fits it, or empty
     * @param hasRule true if there are rules for its type at all
     * @param start the day from which the rule's limit runs, or empty
     * @param closed the closing as it was known on that day, or empty
     * @param asOf the day
     * @param events the events of the clock that were known on that day
     */
    public static LimitStanding of(
            TimeLimit limit,
            Optional<LimitRule> rule,
            boolean hasRule,
            Optional<LocalDate> start,
            Optional<LocalDate> closed,
            LocalDate asOf,
            List<ClockEvent> events) {
        LocalDate end = closed.orElse(asOf);
        List<ClockEvent> known =
                events.stream().filter(event -> !event.from().isAfter(end)).toList();
        Optional<LimitClock> clock = Optional.empty();
        Optional<LimitReason> reason = Optional.empty();
        if (rule.isEmpty()) {
            reason = Optional.of(hasRule ? LimitReason.NONE_FITS : LimitReason.NO_RULE);
        } else if (rule.get().limit() instanceof Limit.Untold) {
            reason = Optional.of(LimitReason.UNTOLD);
        } else if (rule.get().limit() instanceof Limit.Length length) {
            if (start.isEmpty()) {
                reason = Optional.of(LimitReason.NO_START);
            } else {
                clock = Optional.of(LimitClock.run(limit, rule.get(), length, start.get(), end, known));
                if (!clock.get().clear()) {
                    reason = Optional.of(LimitReason.EXTENSION_WITHOUT_END);
                }
            }
        }
        return new LimitStanding(rule, reason, end, closed.isPresent(), known, clock);
    }

    /** The state. */
    public LimitState state() {
        if (reason.isPresent()) {
            return LimitState.UNKNOWN;
        }
        return told().map(clock -> end.isAfter(clock.deadline()) ? LimitState.OVER : LimitState.WITHIN)
                .orElse(LimitState.NO_LIMIT);
    }

    /** The clock, if it tells a deadline. */
    public Optional<LimitClock> told() {
        return clock.filter(LimitClock::clear);
    }

    /** What a field of the case holds, as rows hold values; empty if there is nothing to tell. */
    public Optional<Object> value(LimitResult result) {
        return switch (result) {
            case STATE -> Optional.of(Word.of(state()));
            case REASON -> reason.map(Word::of);
            case RULE -> rule.map(LimitRule::code);
            case DEADLINE -> told().map(LimitClock::deadline);
            case DAYS_ALLOWED -> told().map(clock -> number(days(clock, clock.deadline())));
            case DAYS_USED -> told().map(clock -> number(days(clock, end)));
            case DAYS_LEFT -> told().map(clock -> number(ChronoUnit.DAYS.between(end, clock.deadline())));
            case DAYS_EXCLUDED -> told().map(clock -> number(clock.excluded()));
            case OPEN_SINCE -> openSince().map(Object.class::cast);
            case CHANGE_LEAD -> told().flatMap(LimitClock::lead).map(LimitStanding::number);
            case LATE_APPROVALS -> told().map(clock -> number(clock.lateApprovals()));
            case LATE_EVENTS -> told().map(clock -> number(clock.late()));
        };
    }

    /** The first day of an exclusion or suspension that has not ended, whatever the limit is. */
    public Optional<LocalDate> openSince() {
        return events.stream().filter(ClockEvent::isOpen).map(ClockEvent::from).min(LocalDate::compareTo);
    }

    /** The days that count, from the start of the clock to a day. */
    private static long days(LimitClock clock, LocalDate to) {
        return ChronoUnit.DAYS.between(clock.start(), to) - clock.excluded();
    }

    private static Object number(long days) {
        return BigDecimal.valueOf(days);
    }
}
