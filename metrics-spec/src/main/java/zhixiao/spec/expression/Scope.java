package zhixiao.spec.expression;

import java.util.List;
import java.util.Optional;
import zhixiao.spec.calendar.WorkingDays;

/** The names that an expression may use. */
public interface Scope {

    /** The field of a name, or empty. */
    Optional<FieldType> field(String name);

    /** The value that a name stands for (a parameter), or empty. */
    default Optional<Expression> value(String name) {
        return Optional.empty();
    }

    /** The condition that a name stands for (a population), already bound, or empty. */
    Optional<Expression> condition(String name);

    /** The days on which courts work, or empty if nobody says. */
    default Optional<WorkingDays> workingDays() {
        return Optional.empty();
    }

    /** All names, for messages, in a stable order. */
    List<String> names();
}
