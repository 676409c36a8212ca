package zhixiao.spec.example;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.catalogue.ExampleSpec.Given;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/** Binds the rows that an example gives to the tables of a case model. */
public final class ExtractBinder {
    private final CaseModel model;
    private final Problems problems;

    /** Binds rows; what is wrong with them is added to the problems. */
    public ExtractBinder(CaseModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** The extract, with what could be read of the rows. */
    public Extract bind(List<Given> written) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Given given : written) {
            table(given.table()).ifPresent(table -> rows.computeIfAbsent(table.name(), unused -> new ArrayList<>())
                    .add(new RowBinder(table, problems).bind(given)));
        }
        verifyKeys(written);
        return Extract.of(model, rows, Optional.empty(), Optional.empty());
    }

    /** A table whose rows can be written: tables that are made of cases follow from the cases. */
    private Optional<Table> table(YamlScalar name) {
        List<String> tables = model.tables().values().stream()
                .filter(table -> !table.parent().map(Table.Parent::fromCases).orElse(false))
                .map(Table::name)
                .toList();
        if (!tables.contains(name.text())) {
            problems.add(
                    model.tables().containsKey(name.text())
                            ? Problem.at(
                                    name.position(), ProblemCode.WRONG_KIND, name.text(), String.join(" | ", tables))
                            : Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                                    .found(name.text(), tables));
            return Optional.empty();
        }
        return model.table(name.text());
    }

    /** A case stands once, and a row that names its case names one that is there. */
    private void verifyKeys(List<Given> given) {
        String key = model.cases().key().orElseThrow();
        Set<String> once = new HashSet<>();
        for (Given row : rowsOf(Table.CASES, given)) {
            value(row, key)
                    .filter(number -> !once.add(key(number, key)) || row.times() > 1)
                    .ifPresent(number ->
                            problems.add(Problem.at(number.position(), ProblemCode.DUPLICATE_NAME, number.text())));
        }
        for (Table table : model.children()) {
            Table.Parent parent = table.parent().orElseThrow();
            List<String> named = rowsOf(Table.CASES, given).stream()
                    .flatMap(row -> value(row, parent.parentField()).stream())
                    .map(number -> key(number, parent.parentField()))
                    .toList();
            for (Given row : parent.fromCases() ? List.<Given>of() : rowsOf(table.name(), given)) {
                value(row, parent.field())
                        .filter(number -> !named.contains(key(number, parent.parentField())))
                        .ifPresent(number ->
                                problems.add(Problem.at(number.position(), ProblemCode.UNKNOWN_REFERENCE, number.text())
                                        .found(number.text(), named)));
            }
        }
    }

    private static List<Given> rowsOf(String table, List<Given> given) {
        return given.stream().filter(row -> row.table().text().equals(table)).toList();
    }

    private String key(YamlScalar written, String caseField) {
        return Extract.key(written.text(), model.cases().fields().get(caseField).kind());
    }

    private static Optional<YamlScalar> value(Given row, String field) {
        return row.values().entrySet().stream()
                .filter(entry -> entry.getKey().text().equals(field))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
