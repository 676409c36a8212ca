package zhixiao.spec.evaluate;

import java.time.LocalDate;
import java.util.Optional;
import zhixiao.spec.expression.Expression;

/**
 * Whether a row counts, and what decided it: the first rule that keeps it out.
 *
 * @param reason the rule; {@link Reason#COUNTS} if none keeps it out
 * @param expression the condition, day or value that the rule looked at, or empty
 * @param day the day that it found, or empty
 */
public record Standing(Reason reason, Optional<Expression> expression, Optional<LocalDate> day) {

    /** Why a row counts or does not. */
    public enum Reason {
        /** It counts. */
        COUNTS,
        /** It entered after the cut-off. */
        NOT_ENTERED,
        /** It is of another court. */
        OTHER_COURT,
        /** It is of another line. */
        OTHER_LINE,
        /** A condition is false. */
        CONDITION_FALSE,
        /** A condition is unknown, because a field is empty. */
        CONDITION_UNKNOWN,
        /** The day of the event, or the first day of the state, is unknown. */
        NO_DAY,
        /** The event is before the period. */
        BEFORE_PERIOD,
        /** The event is after the period. */
        AFTER_PERIOD,
        /** The state begins after the moment. */
        NOT_BEGUN,
        /** The state is over at the moment. */
        OVER,
        /** The state would be over before it begins: it never is. */
        NEVER_OPENS,
        /** The value that is summed or distributed is unknown. */
        NO_VALUE
    }

    /** True if the row counts. */
    public boolean counts() {
        return reason == Reason.COUNTS;
    }

    static Standing of(Reason reason) {
        return new Standing(reason, Optional.empty(), Optional.empty());
    }

    static Standing of(Reason reason, Expression expression) {
        return new Standing(reason, Optional.of(expression), Optional.empty());
    }

    static Standing of(Reason reason, Expression expression, LocalDate day) {
        return new Standing(reason, Optional.of(expression), Optional.of(day));
    }
}
