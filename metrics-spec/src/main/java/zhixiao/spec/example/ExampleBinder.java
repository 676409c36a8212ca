package zhixiao.spec.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.catalogue.ExampleSpec;
import zhixiao.spec.catalogue.ExampleSpec.Given;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/** Binds the examples of a catalogue; what is wrong with them is added to the problems. */
public final class ExampleBinder {
    private static final List<String> PERIODS = List.of("2025", "2025-H1", "2025-Q1", "2025-03");

    private final Catalogue catalogue;
    private final CaseModel model;
    private final Problems problems;

    /** Binds examples to a catalogue. */
    public ExampleBinder(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.model = catalogue.model();
        this.problems = problems;
    }

    /** Those of the examples that have no mistake. */
    public List<Example> bind() {
        List<Example> examples = new ArrayList<>();
        for (ExampleSpec written : catalogue.spec().examples()) {
            long before = problems.errors();
            Optional<Question> question = question(written);
            Extract extract = extract(written);
            List<Expectation> expectations = written.expected().stream()
                    .flatMap(expected -> new ExpectationBinder(catalogue, problems).bind(expected).stream())
                    .toList();
            if (question.isPresent() && problems.errors() == before) {
                examples.add(new Example(written, extract, question.get(), expectations));
            }
        }
        return examples;
    }

    /** A period alone is looked at from its end; a cut-off alone is that of the year so far. */
    private Optional<Question> question(ExampleSpec written) {
        written.line().ifPresent(this::verifyLine);
        Optional<Period> named = written.period().flatMap(this::period);
        Optional<LocalDate> asOf = written.asOf().or(() -> named.map(Period::end));
        if (asOf.isEmpty() || written.period().isPresent() && named.isEmpty()) {
            return Optional.empty();
        }
        Period period = named.orElseGet(() -> Period.yearTo(asOf.get()));
        if (period.start().isAfter(asOf.get())) {
            problems.add(Problem.at(
                    written.period().orElseThrow().position(),
                    ProblemCode.BAD_RANGE,
                    period.start().toString(),
                    asOf.get().toString()));
            return Optional.empty();
        }
        Set<String> courts = written.court().map(court -> Set.of(court.text())).orElse(Set.of());
        return Optional.of(
                new Question(asOf.get(), period, courts, written.line().map(YamlScalar::text)));
    }

    private Optional<Period> period(YamlScalar written) {
        Optional<Period> period = Period.parse(written.text());
        if (period.isEmpty()) {
            problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "period")
                    .found(written.text(), PERIODS));
        }
        return period;
    }

    private void verifyLine(YamlScalar line) {
        List<String> lines = new ArrayList<>(model.lines().codes());
        lines.add(Question.UNMAPPED);
        if (!lines.contains(line.text())) {
            problems.add(Problem.at(
                            line.position(),
                            ProblemCode.UNKNOWN_CODE,
                            line.text(),
                            model.lines().name())
                    .found(line.text(), lines));
        }
    }

    private Extract extract(ExampleSpec written) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Given given : written.given()) {
            table(given.table()).ifPresent(table -> rows.computeIfAbsent(table.name(), unused -> new ArrayList<>())
                    .add(new RowBinder(table, problems).bind(given)));
        }
        verifyKeys(written.given());
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
