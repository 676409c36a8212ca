package zhixiao.spec.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.catalogue.PopulationSpec;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.ExpressionReader;
import zhixiao.spec.expression.FieldType;
import zhixiao.spec.expression.Scope;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.yaml.YamlScalar;

/** The populations of a catalogue; one may refer to another, but not in a circle. */
final class Populations {
    private final Map<String, PopulationSpec> written = new LinkedHashMap<>();
    private final Map<String, Optional<Population>> bound = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Parameters parameters;
    private final CaseModel model;
    private final Problems problems;

    Populations(List<PopulationSpec> specs, Parameters parameters, CaseModel model, Problems problems) {
        this.parameters = parameters;
        this.model = model;
        this.problems = problems;
        for (PopulationSpec spec : specs) {
            parameters.verifyApart(spec.name());
            if (written.put(spec.name().text(), spec) != null) {
                problems.add(Problem.at(
                        spec.name().position(),
                        ProblemCode.DUPLICATE_NAME,
                        spec.name().text()));
            }
        }
    }

    /** Binds all of them, so that a mistake in one that nobody uses is found too. */
    void bindAll() {
        written.keySet().forEach(this::bind);
    }

    /** The population of a name, or empty if it is unknown or wrong. */
    Optional<Population> find(YamlScalar name) {
        if (!written.containsKey(name.text())) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), List.copyOf(written.keySet())));
            return Optional.empty();
        }
        used.add(name.text());
        return bind(name.text());
    }

    /** Warns of populations of a catalogue's own file that nothing uses. */
    void warnOfUnused(SpecFile file) {
        written.forEach((name, spec) -> {
            Position place = spec.name().position();
            if (!used.contains(name) && place.file().equals(file)) {
                problems.add(Problem.at(place, ProblemCode.NEVER_USED, name));
            }
        });
    }

    /**
     * The names that an expression over a table may use: its columns, the populations of that table, and parameters.
     *
     * @param asked takes the names of the parameters that the expression uses
     */
    Scope scope(Table table, Set<String> asked) {
        Scope columns = table.scope(Map.of());
        List<String> names = new ArrayList<>(columns.names());
        written.values().stream()
                .filter(spec -> spec.table().text().equals(table.name()))
                .forEach(spec -> names.add(spec.name().text()));
        names.addAll(parameters.names());
        return new Scope() {
            @Override
            public Optional<FieldType> field(String name) {
                return columns.field(name);
            }

            @Override
            public Optional<Expression> value(String name) {
                Optional<Parameter> parameter = parameters.find(name);
                parameter.ifPresent(found -> asked.add(name));
                return parameter.map(Parameter::value);
            }

            @Override
            public Optional<WorkingDays> workingDays() {
                return columns.workingDays();
            }

            @Override
            public Optional<Expression> condition(String name) {
                PopulationSpec spec = written.get(name);
                if (spec == null || !spec.table().text().equals(table.name())) {
                    return Optional.empty();
                }
                used.add(name);
                Optional<Population> population = bind(name);
                population.ifPresent(found -> asked.addAll(found.parameters()));
                return population.map(Population::named);
            }

            @Override
            public List<String> names() {
                return names;
            }
        };
    }

    private Optional<Population> bind(String name) {
        Optional<Population> known = bound.get(name);
        if (known != null) {
            return known;
        }
        PopulationSpec spec = written.get(name);
        if (!open.add(name)) {
            List<String> circle = new ArrayList<>(open);
            circle.subList(0, circle.indexOf(name)).clear();
            circle.add(name);
            problems.add(Problem.at(spec.name().position(), ProblemCode.CYCLE, String.join(" → ", circle)));
            return Optional.empty();
        }
        Optional<Population> population = table(spec.table(), model, problems).flatMap(table -> bind(spec, table));
        open.remove(name);
        bound.put(name, population);
        return population;
    }

    private Optional<Population> bind(PopulationSpec spec, Table table) {
        if (table.column(spec.name().text()).isPresent()) {
            // In an expression the name would mean the field, and the population would silently not count.
            problems.add(Problem.at(
                    spec.name().position(),
                    ProblemCode.DUPLICATE_NAME,
                    spec.name().text()));
        }
        Set<String> asked = new TreeSet<>();
        return new ExpressionReader(problems)
                .readCondition(spec.where(), scope(table, asked))
                .map(condition -> new Population(spec.name().text(), spec.title(), table, condition, asked));
    }

    /** The table of the model that a word names, or empty. */
    static Optional<Table> table(YamlScalar name, CaseModel model, Problems problems) {
        Optional<Table> table = model.table(name.text());
        if (table.isEmpty()) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), List.copyOf(model.tables().keySet())));
        }
        return table;
    }
}
