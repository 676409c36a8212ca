package zhixiao.spec.mapping;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private static final List<String> ISO_DATE = List.of("yyyy-MM-dd");

    private final Field field;
    private final Columns columns;
    private final Problems problems;

    FieldMappingReader(Field field, Columns columns, Problems problems) {
        this.field = field;
        this.columns = columns;
        this.problems = problems;
    }

    /** The mapping, or empty if it names no column and no constant. */
    Optional<FieldMapping> read(YamlValue value, String source, Collection<String> joins) {
        if (value instanceof YamlScalar column) {
            return Optional.of(new FieldMapping(
                    field,
                    List.of(columns.of(column, source, joins)),
                    Optional.empty(),
                    ISO_DATE,
                    Map.of(),
                    Optional.empty(),
                    List.of("true"),
                    List.of("false"),
                    Optional.empty(),
                    Optional.empty(),
                    FieldMapping.OnBad.REJECT));
        }
        if (value instanceof YamlMap map) {
            return read(map, source, joins);
        }
        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "map"));
        return Optional.empty();
    }

    private Optional<FieldMapping> read(YamlMap map, String source, Collection<String> joins) {
        List<YamlScalar> written = new ArrayList<>(map.scalars("column"));
        written.addAll(map.scalars("first_of"));
        Optional<YamlScalar> constant = map.scalar("constant");
        if (written.isEmpty() && constant.isEmpty()) {
            problems.add(Problem.at(map.position(), ProblemCode.MISSING_KEY, "column"));
        }
        constant.ifPresent(this::verifyConstant);
        List<String> formats = formats(map);
        Map<String, String> words = field.kind() == FieldKind.CODE ? words(map) : Map.of();
        Optional<String> otherwise =
                field.kind() == FieldKind.CODE ? map.scalar("otherwise").flatMap(this::code) : Optional.empty();
        List<String> trueWords = List.of("true");
        List<String> falseWords = List.of("false");
        if (field.kind() == FieldKind.BOOLEAN) {
            trueWords = map.has("true") ? map.texts("true") : trueWords;
            falseWords = map.has("false") ? map.texts("false") : falseWords;
        }
        Optional<LocalDate> earliest = field.kind() == FieldKind.DATE ? map.date("earliest") : Optional.empty();
        Optional<LocalDate> latest = field.kind() == FieldKind.DATE ? map.date("latest") : Optional.empty();
        FieldMapping.OnBad onBad =
                map.choice("on_bad", YamlMap.words(FieldMapping.OnBad.class)).orElse(FieldMapping.OnBad.REJECT);
        map.finish();
        return Optional.of(new FieldMapping(
                field,
                written.stream().map(name -> columns.of(name, source, joins)).toList(),
                constant.map(YamlScalar::text),
                formats,
                words,
                otherwise,
                trueWords,
                falseWords,
                earliest,
                latest,
                onBad));
    }

    private List<String> formats(YamlMap map) {
        if (field.kind() != FieldKind.DATE || !map.has("formats")) {
            return ISO_DATE;
        }
        for (YamlScalar format : map.scalars("formats")) {
            try {
                DateTimeFormatter.ofPattern(format.text(), Locale.ENGLISH);
            } catch (IllegalArgumentException e) {
                problems.add(Problem.at(format.position(), ProblemCode.BAD_VALUE, "formats")
                        .found(format.text(), List.of("yyyy-MM-dd", "yyyy/M/d", "M/d/yyyy hh:mm:ss a")));
            }
        }
        return map.texts("formats");
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

    private void verifyConstant(YamlScalar constant) {
        if (field.kind() == FieldKind.CODE && field.codes().isPresent()) {
            code(constant);
        } else if (field.kind() == FieldKind.DATE) {
            try {
                LocalDate.parse(constant.text());
            } catch (DateTimeParseException e) {
                problems.add(Problem.at(constant.position(), ProblemCode.BAD_VALUE, "constant")
                        .found(constant.text(), ISO_DATE));
            }
        }
    }
}
