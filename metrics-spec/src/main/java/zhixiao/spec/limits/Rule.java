package zhixiao.spec.limits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.catalogue.Evidence;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.LocalizedText;

/**
 * One rule.
 *
 * @param limits id of the file's limits
 * @param name its name there
 * @param position where it stands
 * @param because the rule in words
 * @param scope which uses it speaks of
 * @param constraint what it asks of them
 * @param binding false if a breach is told and not refused
 * @param from first day on which it is in force, or empty
 * @param to last day on which it is in force, or empty
 * @param grade how sure it is that the rule exists and says this
 * @param sources where it is stated, in full
 */
public record Rule(
        String limits,
        String name,
        Position position,
        LocalizedText because,
        UseScope scope,
        Constraint constraint,
        boolean binding,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Evidence.Grade grade,
        List<String> sources) {

    /** Copies the list, so that the value cannot change. */
    public Rule {
        sources = List.copyOf(sources);
    }

    /** Its name among all limits, such as {@code national.quarterly_release}. */
    public String id() {
        return limits + "." + name;
    }

    /** True if it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }
}
