package zhixiao.spec.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/**
 * Reads parameters: {@code NAME: { name: …, default: VALUE }} defines one, {@code NAME: VALUE} sets one that a used
 * file defines. One of a catalogue that is extended stays as it is.
 */
final class ParameterReader {
    private final Problems problems;
    private final Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
    private final List<String> above = new ArrayList<>();

    ParameterReader(Problems problems) {
        this.problems = problems;
    }

    /** Takes over the parameters of a catalogue that another one extends. */
    void add(CatalogueSpec higher) {
        for (ParameterSpec parameter : higher.parameters()) {
            parameters.put(parameter.name().text(), parameter);
            above.add(parameter.name().text());
        }
    }

    List<ParameterSpec> parameters() {
        return List.copyOf(parameters.values());
    }

    /** Adds the parameters of a file to those read before. */
    void read(YamlMap map) {
        map.map("parameters")
                .ifPresent(all -> all.eachEntry((name, value) -> {
                    if (value instanceof YamlMap definition) {
                        define(name, definition);
                    } else if (value instanceof YamlScalar scalar && !scalar.isNull()) {
                        set(name, scalar);
                    } else {
                        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "text"));
                    }
                }));
    }

    private void define(YamlScalar name, YamlMap map) {
        Names.verify(name, problems);
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        map.requiredScalar("default").ifPresent(usual -> {
            ParameterSpec parameter = new ParameterSpec(name, title, usual, Optional.empty());
            if (parameters.putIfAbsent(name.text(), parameter) != null) {
                problems.add(Problem.at(name.position(), ProblemCode.DUPLICATE_NAME, name.text()));
            }
        });
        map.finish();
    }

    private void set(YamlScalar name, YamlScalar value) {
        ParameterSpec known = parameters.get(name.text());
        if (known == null) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), List.copyOf(parameters.keySet())));
        } else if (above.contains(name.text())) {
            problems.add(Problem.at(
                    name.position(),
                    ProblemCode.FIXED_ABOVE,
                    name.text(),
                    "parameters",
                    known.set().orElse(known.usual()).position().toString()));
        } else {
            parameters.put(name.text(), known.with(value));
        }
    }
}
