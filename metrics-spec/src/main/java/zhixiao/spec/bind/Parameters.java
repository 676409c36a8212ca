package zhixiao.spec.bind;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.catalogue.ParameterSpec;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.ExpressionReader;
import zhixiao.spec.expression.FieldType;
import zhixiao.spec.expression.Scope;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.yaml.YamlScalar;

/** The parameters of a catalogue: values that expressions use by name. */
final class Parameters {
    private static final List<String> VALUES = List.of("TRUE", "30", "'text'", "DATE '2025-01-31'", "12 months");
    private static final Scope NOTHING = new Scope() {
        @Override
        public Optional<FieldType> field(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Expression> condition(String name) {
            return Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    };

    private final Map<String, ParameterSpec> written = new LinkedHashMap<>();
    private final Map<String, Parameter> bound = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Problems problems;

    Parameters(List<ParameterSpec> specs, CaseModel model, Problems problems) {
        this.problems = problems;
        for (ParameterSpec spec : specs) {
            written.put(spec.name().text(), spec);
            boolean field = model.tables().values().stream()
                    .anyMatch(table -> table.column(spec.name().text()).isPresent());
            if (field) {
                // In an expression the name would mean the field, and the parameter would silently not count.
                problems.add(Problem.at(
                        spec.name().position(),
                        ProblemCode.DUPLICATE_NAME,
                        spec.name().text()));
            }
            value(spec)
                    .ifPresent(value -> bound.put(
                            spec.name().text(), new Parameter(spec.name().text(), spec.title(), value)));
        }
    }

    private Optional<Expression> value(ParameterSpec spec) {
        Optional<Expression> usual = literal(spec.usual());
        if (spec.set().isEmpty()) {
            return usual;
        }
        YamlScalar place = spec.set().get();
        return literal(place).filter(value -> {
            boolean fits = usual.map(Expression::type).orElse(value.type()) == value.type();
            if (!fits) {
                problems.add(Problem.at(
                        place.at(0),
                        ProblemCode.WRONG_TYPE,
                        place.text(),
                        usual.get().type().name(),
                        value.type().name()));
            }
            return fits;
        });
    }

    private Optional<Expression> literal(YamlScalar text) {
        return new ExpressionReader(problems).read(text, NOTHING).filter(value -> {
            boolean literal = value instanceof Expression.Leaf;
            if (!literal) {
                problems.add(
                        Problem.at(text.at(0), ProblemCode.BAD_VALUE, "default").found(text.text(), VALUES));
            }
            return literal;
        });
    }

    /** The parameter of a name, or empty if there is none or it is wrong. */
    Optional<Parameter> find(String name) {
        used.add(name);
        return Optional.ofNullable(bound.get(name));
    }

    /** All names, the wrong ones too, so that those who use them are not told that there is none. */
    List<String> names() {
        return List.copyOf(written.keySet());
    }

    /** Tells of a name that is a population's, too. */
    void verifyApart(YamlScalar population) {
        if (written.containsKey(population.text())) {
            problems.add(Problem.at(population.position(), ProblemCode.DUPLICATE_NAME, population.text()));
        }
    }

    /** Warns of parameters of a catalogue's own file that nothing uses. */
    void warnOfUnused(SpecFile file) {
        written.forEach((name, spec) -> {
            if (!used.contains(name) && spec.name().position().file().equals(file)) {
                problems.add(Problem.at(spec.name().position(), ProblemCode.NEVER_USED, name));
            }
        });
    }
}
