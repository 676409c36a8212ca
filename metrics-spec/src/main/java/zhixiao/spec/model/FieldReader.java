package zhixiao.spec.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;
import zhixiao.spec.timelimit.LimitReason;
import zhixiao.spec.timelimit.LimitResult;
import zhixiao.spec.timelimit.LimitState;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the fields of a table, and checks what they say of each other. */
final class FieldReader {
    private static final Map<String, FieldKind> KINDS = YamlMap.words(FieldKind.class);
    private static final Map<String, LimitResult> RESULTS = YamlMap.words(LimitResult.class);

    private static final Map<String, Boolean> CLASSES = classes();

    private final Map<String, CodeList> codes;
    private final Problems problems;

    FieldReader(Map<String, CodeList> codes, Problems problems) {
        this.codes = codes;
        this.problems = problems;
    }

    private static Map<String, Boolean> classes() {
        Map<String, Boolean> classes = new LinkedHashMap<>();
        classes.put("open", false);
        classes.put("personal", true);
        return classes;
    }

    /** The fields under {@code fields}, in order. */
    Map<String, Field> read(YamlMap table) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, YamlMap> written = new LinkedHashMap<>();
        table.require("fields");
        table.each("fields", (name, field) -> {
            Names.verify(name, problems);
            written.put(name.text(), field);
            fields.put(name.text(), field(name.text(), field));
            field.finish();
        });
        RecognitionReader recognitions = new RecognitionReader(fields, problems);
        written.forEach((name, field) -> recognitions.verify(fields.get(name), field));
        written.forEach((name, field) -> verify(fields.get(name), field, fields));
        fields.replaceAll((name, field) -> known(field, fields));
        return fields;
    }

    private Field field(String name, YamlMap map) {
        map.require("type");
        FieldKind kind = map.choice("type", KINDS).orElse(FieldKind.TEXT);
        Optional<CodeList> list =
                kind == FieldKind.CODE ? map.requiredScalar("codes").flatMap(this::list) : Optional.empty();
        Optional<YamlScalar> event = map.scalar("known_from");
        boolean undated = map.flag("undated").orElse(false);
        if (undated && event.isPresent()) {
            problems.add(
                    Problem.at(map.keyPosition("undated"), ProblemCode.WRONG_KIND, "undated", "known_from | undated"));
        }
        Field.Known known = undated
                ? Field.Known.UNDATED
                : event.map(YamlScalar::text).map(Field.Known::from).orElse(Field.Known.FROM_ENTRY);
        return new Field(
                name,
                kind,
                list,
                map.localized("title").orElseGet(() -> LocalizedText.same(name)),
                map.flag("required").orElse(false),
                known,
                map.scalar("lookup").flatMap(this::lookup),
                map.map("recognise").map(RecognitionReader::read),
                limit(map, kind, list),
                personal(map, kind));
    }

    /** What tells of a person is a text: nothing else can be hashed without being guessed from its hash. */
    private boolean personal(YamlMap map, FieldKind kind) {
        boolean personal = map.choice("class", CLASSES).orElse(false);
        if (personal && kind != FieldKind.TEXT) {
            problems.add(Problem.at(map.keyPosition("class"), ProblemCode.WRONG_KIND, "personal", "type: text"));
        }
        for (String key : List.of("lookup", "recognise", "time_limit")) {
            if (personal && map.has(key)) {
                problems.add(Problem.at(map.keyPosition(key), ProblemCode.WRONG_KIND, key, "class | " + key));
            }
        }
        return personal;
    }

    /** What is recognised in a text is known when the text is. */
    private static Field known(Field field, Map<String, Field> fields) {
        return fields.values().stream()
                .filter(code -> code.recognition()
                        .filter(rules -> code.equals(field) || rules.outcome().equals(Optional.of(field.name())))
                        .isPresent())
                .map(code -> fields.get(code.recognition().orElseThrow().from()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(field::knownLike)
                .orElse(field);
    }

    /** What a field tells of a time limit: no source fills it, so that nothing can be asked of the source. */
    private Optional<LimitResult> limit(YamlMap map, FieldKind kind, Optional<CodeList> list) {
        Optional<LimitResult> limit = map.choice("time_limit", RESULTS);
        limit.ifPresent(result -> {
            FieldKind wanted =
                    switch (result) {
                        case STATE, REASON, RULE -> FieldKind.CODE;
                        case DEADLINE, OPEN_SINCE -> FieldKind.DATE;
                        default -> FieldKind.INTEGER;
                    };
            YamlScalar place = map.scalar("time_limit").orElseThrow();
            if (kind != wanted) {
                problems.add(
                        Problem.at(place.position(), ProblemCode.WRONG_KIND, place.text(), "type: " + Word.of(wanted)));
            }
            for (String key : List.of("required", "known_from", "undated", "lookup")) {
                if (map.has(key)) {
                    problems.add(Problem.at(map.keyPosition(key), ProblemCode.WRONG_KIND, key, "time_limit | " + key));
                }
            }
            list.ifPresent(codes -> words(result).stream()
                    .filter(word -> codes.entry(word).isEmpty())
                    .forEach(word ->
                            problems.add(Problem.at(place.position(), ProblemCode.UNKNOWN_CODE, word, codes.name())
                                    .found(word, codes.codes()))));
        });
        return limit;
    }

    /** The codes that a list must have, so that every answer can be told. */
    private static List<String> words(LimitResult result) {
        return switch (result) {
            case STATE -> Arrays.stream(LimitState.values()).map(Word::of).toList();
            case REASON -> Arrays.stream(LimitReason.values()).map(Word::of).toList();
            default -> List.of();
        };
    }

    private Optional<CodeList> list(YamlScalar name) {
        CodeList list = codes.get(name.text());
        if (list == null) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), List.copyOf(codes.keySet())));
        }
        return Optional.ofNullable(list);
    }

    private Optional<Field.Lookup> lookup(YamlScalar written) {
        int dot = written.text().indexOf('.');
        if (dot < 0) {
            problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "lookup")
                    .found(written.text(), List.of("case_type.line")));
            return Optional.empty();
        }
        return Optional.of(new Field.Lookup(
                written.text().substring(0, dot), written.text().substring(dot + 1)));
    }

    /** What a field says of other fields can be checked only when all are read. */
    private void verify(Field field, YamlMap map, Map<String, Field> fields) {
        field.known().from().ifPresent(from -> {
            Field event = fields.get(from);
            if (event == null || event.kind() != FieldKind.DATE) {
                map.scalar("known_from").ifPresent(name -> unknown(name, from, namesOf(fields, FieldKind.DATE)));
            }
        });
        field.lookup().ifPresent(lookup -> map.scalar("lookup").ifPresent(name -> verify(field, lookup, name, fields)));
    }

    private void verify(Field field, Field.Lookup lookup, YamlScalar place, Map<String, Field> fields) {
        Field from = fields.get(lookup.field());
        if (from == null || from.kind() != FieldKind.CODE) {
            unknown(place, lookup.field(), namesOf(fields, FieldKind.CODE));
            return;
        }
        if (field.kind() != FieldKind.CODE) {
            problems.add(Problem.at(place.position(), ProblemCode.WRONG_KIND, place.text(), "type: code"));
        }
        if (from.codes().isEmpty() || field.codes().isEmpty()) {
            return;
        }
        CodeList list = field.codes().get();
        Set<String> attributes = new LinkedHashSet<>();
        Set<String> values = new LinkedHashSet<>();
        for (CodeList.Entry entry : from.codes().get().entries()) {
            attributes.addAll(entry.attributes().keySet());
            Optional.ofNullable(entry.attributes().get(lookup.attribute())).ifPresent(values::add);
        }
        if (!attributes.contains(lookup.attribute())) {
            unknown(place, lookup.attribute(), List.copyOf(attributes));
        }
        values.removeAll(list.codes());
        values.forEach(value -> problems.add(Problem.at(place.position(), ProblemCode.UNKNOWN_CODE, value, list.name())
                .found(value, list.codes())));
    }

    private void unknown(YamlScalar place, String name, List<String> allowed) {
        problems.add(
                Problem.at(place.position(), ProblemCode.UNKNOWN_NAME, name).found(name, allowed));
    }

    private static List<String> namesOf(Map<String, Field> fields, FieldKind kind) {
        return fields.values().stream()
                .filter(field -> field.kind() == kind)
                .map(Field::name)
                .toList();
    }
}
