package zhixiao.spec.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixiao.spec.catalogue.ExampleSpec.Expected;
import zhixiao.spec.catalogue.ExampleSpec.Given;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;
import zhixiao.spec.yaml.YamlValue;

/** Reads golden examples, of a catalogue and of the files that it names. */
final class ExampleReader {
    /** A key that no field can have: rows that are alike need to be written once only. */
    private static final Pattern TIMES = Pattern.compile("([1-9]\\d{0,5}) times");

    private final Problems problems;
    private final List<ExampleSpec> examples = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    ExampleReader(Problems problems) {
        this.problems = problems;
    }

    List<ExampleSpec> examples() {
        return List.copyOf(examples);
    }

    /** Adds the examples of a map to those read before. */
    void read(YamlMap map) {
        map.eachMap(this::example);
    }

    private void example(YamlScalar name, YamlMap map) {
        if (!names.add(name.text())) {
            problems.add(Problem.at(name.position(), ProblemCode.DUPLICATE_NAME, name.text()));
        }
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        if (!map.has("as_of") && !map.has("period")) {
            problems.add(Problem.at(name.position(), ProblemCode.MISSING_KEY, "as_of | period"));
        }
        map.require("expect");
        List<Expected> expected = new ArrayList<>();
        map.map("expect")
                .ifPresent(figures -> figures.eachEntry((indicator, value) -> {
                    if (value instanceof YamlMap parts) {
                        expected.add(parts(indicator, parts));
                    } else {
                        scalar(value)
                                .ifPresent(figure -> expected.add(new Expected(
                                        indicator,
                                        Optional.of(figure),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
                    }
                }));
        examples.add(new ExampleSpec(
                name,
                title,
                map.date("as_of"),
                map.scalar("period"),
                map.scalar("court"),
                map.scalar("line"),
                given(map),
                expected));
        map.finish();
    }

    private Expected parts(YamlScalar indicator, YamlMap map) {
        Expected expected = new Expected(
                indicator, Optional.empty(), map.scalar("value"), map.scalar("numerator"), map.scalar("denominator"));
        map.finish();
        if (map.keys().isEmpty()) {
            problems.add(Problem.at(map.position(), ProblemCode.MISSING_KEY, "value | numerator | denominator"));
        }
        return expected;
    }

    /** A list of cases, or lists of rows by table. */
    List<Given> given(YamlMap map) {
        List<Given> rows = new ArrayList<>();
        Optional<YamlValue> given = map.value("given");
        if (given.isPresent() && given.get() instanceof YamlMap tables) {
            tables.eachEntry((table, unused) -> rows(table, tables.list(table.text()), rows));
        } else if (given.isPresent()) {
            rows(YamlScalar.implied(Table.CASES, given.get().position()), map.list("given"), rows);
        }
        return rows;
    }

    private void rows(YamlScalar table, List<YamlValue> values, List<Given> rows) {
        for (YamlValue value : values) {
            if (value instanceof YamlMap map) {
                rows.add(row(table, map));
            } else {
                problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "[ { field: value } ]"));
            }
        }
    }

    private Given row(YamlScalar table, YamlMap map) {
        String key = map.keys().size() == 1 ? map.keys().get(0) : "";
        Matcher times = TIMES.matcher(key);
        Optional<YamlMap> repeated = times.matches() ? map.map(key) : Optional.empty();
        Map<YamlScalar, YamlScalar> values = new LinkedHashMap<>();
        repeated.orElse(map).eachEntry((field, value) -> {
            if (!(value instanceof YamlScalar empty && empty.isNull())) {
                scalar(value).ifPresent(written -> values.put(field, written));
            }
        });
        int number = repeated.isPresent() ? Integer.parseInt(times.group(1)) : 1;
        return new Given(table, number, values, map.position());
    }

    private Optional<YamlScalar> scalar(YamlValue value) {
        if (value instanceof YamlScalar scalar && !scalar.isNull()) {
            return Optional.of(scalar);
        }
        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "text"));
        return Optional.empty();
    }
}
