package zhixiao.spec.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.recognition.Outcome;
import zhixiao.spec.recognition.Recognition;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads how the code of a field is recognised in a text, and checks that against the other fields of its table. */
final class RecognitionReader {
    private final Map<String, Field> fields;
    private final Problems problems;

    RecognitionReader(Map<String, Field> fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** What is written. */
    static Recognition read(YamlMap map) {
        Map<String, Set<String>> also = new LinkedHashMap<>();
        map.map("also")
                .ifPresent(written -> written.eachEntry(
                        (code, unused) -> also.put(code.text(), Set.copyOf(written.texts(code.text())))));
        Recognition recognition = new Recognition(
                map.requiredText("from"),
                map.text("on"),
                map.text("by"),
                also,
                map.texts("endings"),
                map.text("outcome"));
        map.finish();
        return recognition;
    }

    /** Adds what cannot be. @param written the map of the field */
    void verify(Field field, YamlMap written) {
        if (field.recognition().isEmpty()) {
            return;
        }
        YamlMap map = written.map("recognise").orElseThrow();
        if (field.kind() != FieldKind.CODE || field.required() || field.lookup().isPresent()) {
            problems.add(
                    Problem.at(written.keyPosition("recognise"), ProblemCode.WRONG_KIND, field.name(), "type: code"));
        }
        column(map, "from", FieldKind.TEXT);
        column(map, "on", FieldKind.DATE);
        Optional<CodeList> groups = column(map, "by", FieldKind.CODE).flatMap(Field::codes);
        groups.ifPresent(list -> groups(field, list, map));
        if (map.has("also") && !map.has("by")) {
            problems.add(Problem.at(map.keyPosition("also"), ProblemCode.MISSING_KEY, "by"));
        }
        column(map, "outcome", FieldKind.CODE).flatMap(Field::codes).ifPresent(list -> outcomes(list, map));
    }

    /** The field that a key names, of a kind; empty if the key is not there, or after a problem. */
    private Optional<Field> column(YamlMap map, String key, FieldKind kind) {
        Optional<YamlScalar> name = map.scalar(key);
        Optional<Field> found = name.map(written -> fields.get(written.text())).filter(field -> field.kind() == kind);
        if (name.isPresent() && found.isEmpty()) {
            List<String> allowed = fields.values().stream()
                    .filter(field -> field.kind() == kind)
                    .map(Field::name)
                    .toList();
            problems.add(Problem.at(
                            name.get().position(),
                            ProblemCode.UNKNOWN_NAME,
                            name.get().text())
                    .found(name.get().text(), allowed));
        }
        return found;
    }

    /** The codes that are recognised must say their group, and groups must be codes of the field that tells them. */
    private void groups(Field field, CodeList list, YamlMap map) {
        YamlScalar by = map.scalar("by").orElseThrow();
        List<String> said = field.codes().stream()
                .flatMap(codes -> codes.entries().stream())
                .map(entry -> entry.attributes().get(by.text()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (said.isEmpty()) {
            problems.add(Problem.at(by.position(), ProblemCode.UNKNOWN_NAME, by.text())
                    .found(by.text(), attributes(field)));
        }
        said.stream().filter(code -> list.entry(code).isEmpty()).forEach(code -> unknown(by, code, list));
        map.map("also")
                .ifPresent(also -> also.eachEntry((code, unused) -> {
                    List<YamlScalar> all = new ArrayList<>(List.of(code));
                    all.addAll(also.scalars(code.text()));
                    all.stream()
                            .filter(one -> list.entry(one.text()).isEmpty())
                            .forEach(one -> unknown(one, one.text(), list));
                }));
    }

    private static List<String> attributes(Field field) {
        return field.codes().stream()
                .flatMap(codes -> codes.entries().stream())
                .flatMap(entry -> entry.attributes().keySet().stream())
                .distinct()
                .toList();
    }

    private void unknown(YamlScalar place, String code, CodeList list) {
        problems.add(Problem.at(place.position(), ProblemCode.UNKNOWN_CODE, code, list.name())
                .found(code, list.codes()));
    }

    /** The list of outcomes must have a code for each. */
    private void outcomes(CodeList list, YamlMap map) {
        YamlScalar outcome = map.scalar("outcome").orElseThrow();
        List<String> missing = Outcome.words().stream()
                .filter(word -> list.entry(word).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    Problem.at(outcome.position(), ProblemCode.WRONG_KIND, outcome.text(), String.join(", ", missing)));
        }
    }
}
