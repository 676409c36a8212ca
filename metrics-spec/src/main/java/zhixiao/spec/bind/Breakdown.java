package zhixiao.spec.bind;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.Hierarchy;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * A dimension of the case model that figures are broken down by: the procedure, the type of case. A code that others
 * stand under also counts what they count; one that stands deeper than the levels that are told counts for the code above
 * it that is.
 *
 * @param dimension its name in the model
 * @param title what people call it
 * @param codes its codes, in the order in which they are told
 * @param levels down to which level of the list codes are told, the top being 1; empty for all
 */
public record Breakdown(String dimension, LocalizedText title, CodeList codes, OptionalInt levels) {

    /** A dimension of the model, titled as its column of the first table that has it; empty if no table has it. */
    public static Optional<Breakdown> of(CaseModel model, String dimension) {
        return model.tables().values().stream()
                .filter(table -> table.dimensions().containsKey(dimension))
                .findFirst()
                .flatMap(table -> of(dimension, table.dimensions().get(dimension), table));
    }

    static Optional<Breakdown> of(String name, Table.Dimension dimension, Table table) {
        return table.column(dimension.column()).flatMap(field -> field.codes()
                .map(codes -> new Breakdown(name, field.title(), codes, dimension.levels())));
    }

    /** The codes that have figures of their own, in the order of the list. */
    public List<CodeList.Entry> told() {
        Hierarchy hierarchy = new Hierarchy(codes);
        return codes.entries().stream()
                .filter(entry -> levels.isEmpty() || hierarchy.level(entry) <= levels.getAsInt())
                .toList();
    }

    /** For each code, in the order of the list, the code that it is told as: itself, or one above it. */
    public List<CodeList.Entry> toldAs() {
        Hierarchy hierarchy = new Hierarchy(codes);
        return codes.entries().stream()
                .map(entry -> levels.isEmpty() ? entry : hierarchy.atLevel(entry, levels.getAsInt()))
                .toList();
    }

    /** Refuses dimensions that a table of the indicator's measures does not have. */
    static void verify(IndicatorSpec written, List<Term> terms, Problems problems) {
        List<String> allowed = allowed(terms.stream().map(Term::measure).toList());
        for (YamlScalar name : written.breakdowns()) {
            if (!allowed.contains(name.text())) {
                problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                        .found(name.text(), allowed));
            }
        }
    }

    /** The dimensions that every table of some measures has, by name. @param measures at least one */
    public static List<String> allowed(List<Measure> measures) {
        TreeSet<String> allowed =
                new TreeSet<>(measures.get(0).table().dimensions().keySet());
        measures.forEach(
                measure -> allowed.retainAll(measure.table().dimensions().keySet()));
        return List.copyOf(allowed);
    }

    /** The column of a table that holds its codes. */
    public Field column(Table table) {
        return table.column(table.dimensions().get(dimension).column()).orElseThrow();
    }
}
