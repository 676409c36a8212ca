package zhixiao.spec.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.StockBinder;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the second row that a reason of a list asks for. */
final class SecondReader {
    private final CaseModel model;
    private final StockBinder binder;
    private final Problems problems;
    private final String reason;

    /** @param reason the name of the reason with that of its list */
    SecondReader(CaseModel model, StockBinder binder, Problems problems, String reason) {
        this.model = model;
        this.binder = binder;
        this.problems = problems;
        this.reason = reason;
    }

    /**
     * What is written, or empty after a problem.
     *
     * @param first the table of the list
     * @param asked takes the names of the parameters that are used
     */
    Optional<Second> read(YamlMap map, Table first, Set<String> asked) {
        long before = problems.errors();
        Table table = map.scalar("of").flatMap(this::table).orElse(first);
        Map<String, String> same = same(map, first, table);
        Optional<YamlScalar> on = map.requiredScalar("on");
        on.ifPresent(name -> verify(name, names(table, FieldKind.DATE)));
        Optional<Expression> where = map.scalar("where").flatMap(written -> binder.condition(written, table, asked));
        Optional<Expression> from = map.requiredScalar("from").flatMap(written -> binder.date(written, first, asked));
        Optional<Expression> until = map.scalar("until").flatMap(written -> binder.date(written, first, asked));
        map.finish();
        if (problems.errors() != before || on.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        Optional<Expression> day = binder.date(on.get(), table, asked);
        Optional<Expression> never = binder.date(
                YamlScalar.implied(
                        "CASE WHEN FALSE THEN " + on.get().text() + " END",
                        on.get().position()),
                table,
                asked);
        if (day.isEmpty() || never.isEmpty()) {
            return Optional.empty();
        }
        String name = reason + "__second";
        Measure state = StockBinder.stock(
                name,
                LocalizedText.same(name),
                table,
                day.get(),
                never.get(),
                where.stream().toList());
        return Optional.of(new Second(state, same, on.get().text(), from.get(), until));
    }

    private Optional<Table> table(YamlScalar name) {
        Optional<Table> table = model.table(name.text());
        if (table.isEmpty()) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), List.copyOf(model.tables().keySet())));
        }
        return table;
    }

    /** A column of the first row, and the one of the second that must have the same value. */
    private Map<String, String> same(YamlMap map, Table first, Table second) {
        Map<String, String> same = new LinkedHashMap<>();
        map.requiredMap("same")
                .map(YamlMap::byNames)
                .ifPresent(pairs -> pairs.eachEntry((name, unused) -> {
                    verify(name, comparable(first));
                    pairs.scalar(name.text()).ifPresent(other -> {
                        verify(other, comparable(second));
                        same.put(name.text(), other.text());
                    });
                }));
        same.forEach((one, other) -> {
            Optional<Field> left = first.column(one);
            Optional<Field> right = second.column(other);
            if (left.isPresent() && right.isPresent() && !alike(left.get(), right.get())) {
                problems.add(Problem.at(
                        map.keyPosition("same"),
                        ProblemCode.WRONG_KIND,
                        other,
                        "type: " + left.get().kind().name()));
            }
        });
        return same;
    }

    private static boolean alike(Field one, Field other) {
        return one.kind() == other.kind() && one.codes().equals(other.codes());
    }

    /** What is known as soon as a row is there: what comes later would be compared before it was known. */
    private static List<String> comparable(Table table) {
        return table.stored().stream()
                .filter(field -> field.known().equals(Field.Known.FROM_ENTRY))
                .map(Field::name)
                .toList();
    }

    private static List<String> names(Table table, FieldKind kind) {
        return table.stored().stream()
                .filter(field -> field.kind() == kind)
                .map(Field::name)
                .toList();
    }

    private void verify(YamlScalar name, List<String> allowed) {
        if (!allowed.contains(name.text())) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_NAME, name.text())
                    .found(name.text(), allowed));
        }
    }
}
