package zhixiao.spec.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;
import zhixiao.spec.yaml.YamlValue;

/** Reads how one field gets its value: a column's name, or a map that says more. */
final class FieldMappingReader {
    private final Field field;
    private final Columns columns;
    private final Optional<FieldMapping> text;
    private final AliasReader aliases;
    private final Problems problems;

    /** Reads a field. @param text how the text is filled in which its code is recognised, if it is */
    FieldMappingReader(
            Field field, Columns columns, Optional<FieldMapping> text, AliasReader aliases, Problems problems) {
        this.field = field;
        this.columns = columns;
        this.text = text;
        this.aliases = aliases;
        this.problems = problems;
    }

    /** The mapping of a code that is recognised in a text, where nothing is written of the code itself. */
    Optional<FieldMapping> recognised() {
        return text.map(from -> plain(from.columns(), from.constant()));
    }

    /** The mapping, or empty if it names no column and no constant. */
    Optional<FieldMapping> read(YamlValue value, String source, Collection<String> joins) {
        if (value instanceof YamlScalar column) {
            return Optional.of(plain(List.of(columns.of(column, source, joins)), Optional.empty()));
        }
        if (value instanceof YamlMap map) {
            return read(map, source, joins);
        }
        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "map"));
        return Optional.empty();
    }

    /** A mapping with nothing written but where values come from. */
    private FieldMapping plain(List<Column> columns, Optional<String> constant) {
        return new FieldMapping(
                field,
                columns,
                constant,
                DatePatterns.ISO,
                Map.of(),
                Optional.empty(),
                List.of("true"),
                List.of("false"),
                Optional.empty(),
                Optional.empty(),
                FieldMapping.OnBad.REJECT);
    }

    private Optional<FieldMapping> read(YamlMap map, String source, Collection<String> joins) {
        List<YamlScalar> written = new ArrayList<>(map.scalars("column"));
        written.addAll(map.scalars("first_of"));
        Optional<YamlScalar> constant = map.scalar("constant");
        boolean fromText = text.isPresent() && written.isEmpty() && constant.isEmpty();
        if (!fromText) {
            verifyOneOrigin(map);
        }
        List<String> formats = formats(map);
        Map<String, String> words = field.kind() == FieldKind.CODE ? words(map) : Map.of();
        // What is not recognised stays so: another code for it would be a guess.
        Optional<String> otherwise =
                field.kind() == FieldKind.CODE && field.recognition().isEmpty()
                        ? map.scalar("otherwise").flatMap(this::code)
                        : Optional.empty();
        List<String> trueWords = words(map, "true");
        List<String> falseWords = words(map, "false");
        if (field.kind() == FieldKind.BOOLEAN) {
            map.scalars("false").stream()
                    .filter(word -> trueWords.contains(word.text()))
                    .forEach(
                            word -> problems.add(Problem.at(word.position(), ProblemCode.DUPLICATE_NAME, word.text())));
        }
        Optional<LocalDate> earliest = field.kind() == FieldKind.DATE ? map.date("earliest") : Optional.empty();
        Optional<LocalDate> latest = field.kind() == FieldKind.DATE ? map.date("latest") : Optional.empty();
        if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
            problems.add(Problem.at(
                    map.keyPosition("earliest"),
                    ProblemCode.BAD_RANGE,
                    earliest.get().toString(),
                    latest.get().toString()));
        }
        FieldMapping.OnBad onBad =
                map.choice("on_bad", YamlMap.words(FieldMapping.OnBad.class)).orElse(FieldMapping.OnBad.REJECT);
        map.finish();
        if (field.recognition().isEmpty()) {
            constant.ifPresent(value -> new ConstantCheck(field, trueWords, falseWords, problems).verify(value));
        }
        return Optional.of(new FieldMapping(
                field,
                fromText
                        ? text.get().columns()
                        : written.stream()
                                .map(name -> columns.of(name, source, joins))
                                .toList(),
                fromText ? text.get().constant() : constant.map(YamlScalar::text),
                constant.isPresent() ? DatePatterns.ISO : formats,
                words,
                otherwise,
                trueWords,
                falseWords,
                earliest,
                latest,
                onBad));
    }

    /** A value comes from one column, from the first of several, or from nowhere but the mapping itself. */
    private void verifyOneOrigin(YamlMap map) {
        List<String> origins =
                Stream.of("column", "first_of", "constant").filter(map::has).toList();
        if (origins.isEmpty()) {
            problems.add(Problem.at(map.position(), ProblemCode.MISSING_KEY, "column | first_of | constant"));
        } else if (origins.size() > 1) {
            String second = origins.get(1);
            problems.add(Problem.at(
                    map.keyPosition(second), ProblemCode.WRONG_KIND, second, "column | first_of | constant"));
        } else {
            map.require(origins.get(0));
        }
    }

    private List<String> words(YamlMap map, String truth) {
        return field.kind() == FieldKind.BOOLEAN && map.has(truth) ? map.texts(truth) : List.of(truth);
    }

    private List<String> formats(YamlMap map) {
        return field.kind() == FieldKind.DATE ? DatePatterns.read(map, problems) : DatePatterns.ISO;
    }

    private Map<String, String> words(YamlMap map) {
        Map<String, String> words = new LinkedHashMap<>();
        map.map("values")
                .ifPresent(values -> values.eachEntry((word, value) -> {
                    if (value instanceof YamlScalar code) {
                        code(code).ifPresent(known -> words.put(word.text(), known));
                    } else {
                        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "text"));
                    }
                }));
        field.codes().ifPresent(codes -> aliases.read(map, codes, words));
        return words;
    }

    private Optional<String> code(YamlScalar written) {
        CodeList codes = field.codes().orElseThrow();
        if (codes.entry(written.text()).isPresent()) {
            return Optional.of(written.text());
        }
        problems.add(Problem.at(written.position(), ProblemCode.UNKNOWN_CODE, written.text(), codes.name())
                .found(written.text(), codes.codes()));
        return Optional.empty();
    }
}
