package zhixiao.spec.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;
import zhixiao.spec.evaluate.Evaluator;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Interpreter;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;

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
                List<Row> holding = inState(reason.state(), asOf);
                reason.second().map(second -> withSecond(holding, reason, second, asOf)).orElse(holding).stream()
                        .filter(reasons::containsKey)
                        .forEach(row -> reasons.get(row).add(reason));
            }
        }
        return reasons.entrySet().stream()
                .filter(entry -> list.reasons().isEmpty() || !entry.getValue().isEmpty())
                .map(entry -> new Listed(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Those of some rows that have a second one. */
    private List<Row> withSecond(List<Row> firsts, CaseList.Reason reason, Second second, LocalDate asOf) {
        Table table = reason.state().table();
        Table other = second.state().table();
        Map<Row, Row> known = evaluator.known(table, asOf);
        Map<Row, Row> knownSeconds = evaluator.known(other, asOf);
        Map<List<String>, List<Row>> seconds = new HashMap<>();
        for (Row row : inState(second.state(), asOf)) {
            Row as = knownSeconds.get(row);
            values(as, other, second.same().values())
                    .ifPresent(values -> seconds.computeIfAbsent(values, unused -> new ArrayList<>())
                            .add(as));
        }
        return firsts.stream()
                .filter(row -> {
                    Row first = known.get(row);
                    return values(first, table, second.same().keySet()).stream()
                            .flatMap(values -> seconds.getOrDefault(values, List.of()).stream())
                            .anyMatch(candidate -> isSecond(first, candidate, table, second));
                })
                .toList();
    }

    private static boolean isSecond(Row first, Row candidate, Table table, Second second) {
        Optional<LocalDate> from = Interpreter.day(second.from(), first);
        Optional<LocalDate> on = candidate.day(second.on());
        if (from.isEmpty() || on.isEmpty() || on.get().isBefore(from.get())) {
            return false;
        }
        boolean inTime = second.until()
                .map(until -> Interpreter.day(until, first)
                        .filter(last -> !on.get().isAfter(last))
                        .isPresent())
                .orElse(true);
        boolean another = second.apart(table)
                .map(key -> !first.value(key).equals(candidate.value(key)))
                .orElse(true);
        return inTime && another && !(second.strictlyLater(table) && on.get().isEqual(from.get()));
    }

    /** What some columns of a row hold, as it is compared; empty if one of them is not known. */
    private static Optional<List<String>> values(Row row, Table table, Collection<String> columns) {
        List<String> values = new ArrayList<>();
        for (String name : columns) {
            FieldKind kind = table.column(name).orElseThrow().kind();
            Optional<String> value = row.value(name).map(String::valueOf).map(text -> Extract.key(text, kind));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private List<Row> inState(Measure state, LocalDate asOf) {
        Question question = Question.ofAll(asOf, Period.yearTo(asOf));
        return evaluator.standings(new Term(state, state, false, false), question).entrySet().stream()
                .filter(entry -> entry.getValue().counts())
                .map(Map.Entry::getKey)
                .toList();
    }
}
