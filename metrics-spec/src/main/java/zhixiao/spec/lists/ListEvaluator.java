package zhixiao.spec.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;
import zhixiao.spec.evaluate.Evaluator;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;

/**
 * Lists over the rows of an extract, by the definition: whether a row is on a list is asked as it is asked whether a row
 * counts in a stock, so that both have one meaning.
 */
public final class ListEvaluator {
    private final Evaluator evaluator;

    /** Makes lists of the rows of an extract. */
    public ListEvaluator(Extract extract) {
        this.evaluator = new Evaluator(extract);
    }

    /**
     * A row of a list.
     *
     * @param row the row
     * @param reasons every reason that holds, in the order of the list; empty for a list without reasons
     */
    public record Listed(Row row, List<CaseList.Reason> reasons) {}

    /** The rows that are on a list at the end of a day, in the order of the extract. */
    public List<Listed> rows(CaseList list, LocalDate asOf) {
        if (!list.active()) {
            return List.of();
        }
        Map<Row, List<CaseList.Reason>> reasons = new LinkedHashMap<>();
        inState(list.state(), asOf).forEach(row -> reasons.put(row, new ArrayList<>()));
        for (CaseList.Reason reason : list.reasons()) {
            if (reason.active()) {
                inState(reason.state(), asOf).stream()
                        .filter(reasons::containsKey)
                        .forEach(row -> reasons.get(row).add(reason));
            }
        }
        return reasons.entrySet().stream()
                .filter(entry -> list.reasons().isEmpty() || !entry.getValue().isEmpty())
                .map(entry -> new Listed(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private List<Row> inState(Measure state, LocalDate asOf) {
        Question question = Question.ofAll(asOf, Period.yearTo(asOf));
        return evaluator.standings(new Term(state, state, false, false), question).entrySet().stream()
                .filter(entry -> entry.getValue().counts())
                .map(Map.Entry::getKey)
                .toList();
    }
}
