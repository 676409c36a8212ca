package zhixiao.spec.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;
import zhixiao.spec.evaluate.Evaluator;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;

/**
 * Which stratum and which targets of a plan the cases of an extract belong to, by the definition: that is asked as it is asked
 * whether a row counts in a figure, so that both have one meaning.
 */
public final class ReviewEvaluator {
    private final ReviewPlan plan;
    private final Evaluator evaluator;
    private final Question question;
    private final Set<Row> frame;
    private final Map<Measure, Set<Row>> counted = new HashMap<>();

    /** Sorts the cases of an extract by a plan. @param period its last day is that of the frame */
    public ReviewEvaluator(ReviewPlan plan, Extract extract, Period period) {
        this.plan = plan;
        this.evaluator = new Evaluator(extract);
        this.question = Question.ofAll(period.end(), period);
        this.frame = plan.frame().notSet().isEmpty() ? rows(plan.frame().cases()) : Set.of();
    }

    /** The stratum of a case: the first whose condition is true; empty outside the frame and where none is. */
    public Optional<ReviewPlan.Stratum> stratum(Row row) {
        return frame.contains(row)
                ? plan.strata().stream()
                        .filter(stratum -> rows(stratum.cases()).contains(row))
                        .findFirst()
                : Optional.empty();
    }

    /** The reasons to choose a case, in order; none outside the frame, and none that lacks its number. */
    public List<ReviewPlan.Target> targets(Row row) {
        return frame.contains(row)
                ? plan.targets().stream()
                        .filter(ReviewPlan.Target::active)
                        .filter(target -> reaches(target, row))
                        .toList()
                : List.of();
    }

    private boolean reaches(ReviewPlan.Target target, Row row) {
        Table table = target.rows().table();
        if (table.name().equals(Table.CASES)) {
            return rows(target.rows()).contains(row);
        }
        Table.Parent parent = table.parent().orElseThrow();
        FieldKind kind = plan.model().cases().fields().get(parent.parentField()).kind();
        Set<String> named = new HashSet<>();
        rows(target.rows()).forEach(one -> one.text(parent.field())
                .map(text -> Extract.key(text, kind))
                .ifPresent(named::add));
        return row.text(parent.parentField())
                .map(text -> named.contains(Extract.key(text, kind)))
                .orElse(false);
    }

    private Set<Row> rows(Measure measure) {
        return counted.computeIfAbsent(
                measure, of -> evaluator.standings(new Term(of, of, false, false), question).entrySet().stream()
                        .filter(entry -> entry.getValue().counts())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
