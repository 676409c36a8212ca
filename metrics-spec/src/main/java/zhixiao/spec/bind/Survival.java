package zhixiao.spec.bind;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.expression.Canonical;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.Field;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/**
 * A distribution of the days from one day to another, followed from its start: a row that has not ended is pending.
 *
 * @param measure the distribution
 * @param start the day on which the days begin
 * @param end the day on which they end, which is also the day that the distribution counts on
 */
public record Survival(Measure measure, Expression start, Expression end) {

    /** The start and end of a distribution of days; empty for any other measure. */
    public static Optional<Survival> of(Measure measure) {
        return measure.value().orElse(null) instanceof Expression.DaysBetween days
                        && measure.timing() instanceof Measure.Flow flow
                        && Canonical.of(flow.on()).equals(Canonical.of(days.to()))
                ? Optional.of(new Survival(measure, days.from(), days.to()))
                : Optional.empty();
    }

    /** Refuses survival of what has no start and end, and of what is known of ended rows only. */
    static void verify(IndicatorSpec written, Measure measure, Problems problems) {
        if (written.survival().isEmpty()) {
            return;
        }
        Optional<Survival> survival = of(measure);
        if (survival.isEmpty()) {
            YamlScalar place = written.of().get(0);
            problems.add(Problem.at(
                    place.position(), ProblemCode.WRONG_KIND, place.text(), "distribution: days(START, END), on: END"));
            return;
        }
        for (String field : survival.get().revealedLater()) {
            problems.add(Problem.at(written.survival().get(0).position(), ProblemCode.NOT_KNOWN_WHILE_PENDING, field));
        }
    }

    /** The fields of the condition and of the start that an event after the start reveals. */
    private Set<String> revealedLater() {
        Set<String> fields = new TreeSet<>(start.fields());
        measure.condition().ifPresent(condition -> fields.addAll(condition.fields()));
        fields.removeIf(field -> !end.fields().contains(field) && isKnownAtStart(field));
        return fields;
    }

    private boolean isKnownAtStart(String field) {
        Optional<Field> column = measure.table().column(field);
        if (column.filter(found -> !found.isStored()).isPresent()) {
            // It is told as of the cut-off, so that a case that goes on may have another one later.
            return false;
        }
        return column.map(Field::known)
                .flatMap(Field.Known::from)
                .map(event -> start.fields().contains(event))
                .orElse(true);
    }
}
