package zhixiao.spec.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.ExpressionReader;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the tables of a case model. */
final class TableReader {
    private static final Map<String, FieldKind> KINDS = YamlMap.words(FieldKind.class);

    private final Map<String, CodeList> codes;
    private final Problems problems;

    TableReader(Map<String, CodeList> codes, Problems problems) {
        this.codes = codes;
        this.problems = problems;
    }

    /** The table of cases. */
    Optional<Table> cases(YamlMap map) {
        Map<String, Field> fields = fields(map);
        String key = columnName(map, "key", fields, null);
        return finished(Table.CASES, map, fields, Optional.of(key), Optional.empty());
    }

    /** A table whose rows belong to cases. */
    Optional<Table> child(String name, YamlMap map, Table cases) {
        boolean fromCases = map.choice("from", Map.of(Table.CASES, true)).orElse(false);
        Map<String, Field> fields = fromCases ? cases.fields() : fields(map);
        Optional<Table.Parent> parent =
                map.requiredMap("link").flatMap(link -> parent(fromCases, link, map, fields, cases));
        return parent.flatMap(
                link -> finished(name, map, fields, fromCases ? cases.key() : Optional.empty(), Optional.of(link)));
    }

    private Optional<Table.Parent> parent(
            boolean fromCases, YamlMap link, YamlMap map, Map<String, Field> fields, Table cases) {
        if (link.keys().size() != 1) {
            problems.add(Problem.at(link.position(), ProblemCode.WRONG_SHAPE, "{ field: field }"));
            return Optional.empty();
        }
        String field = link.keys().get(0);
        if (!fields.containsKey(field)) {
            unknownField(link.keyPosition(field), field, fields);
        }
        String parentField = columnName(link, field, cases.fields(), FieldKind.TEXT);
        Map<String, String> names = new LinkedHashMap<>();
        map.requiredMap("carry").ifPresent(carry -> {
            for (String column : carry.keys()) {
                names.put(column, columnName(carry, column, cases.fields(), null));
            }
        });
        List<Table.Carried> carried = new ArrayList<>();
        names.forEach((column, of) -> {
            Field original = cases.fields().get(of);
            if (original != null) {
                carried.add(new Table.Carried(renamed(original, column, names), of));
            }
        });
        return Optional.of(new Table.Parent(fromCases, field, parentField, carried));
    }

    /** A carried field is known from the carried event; if that event is not carried, nobody knows since when. */
    private static Field renamed(Field original, String column, Map<String, String> names) {
        Field.Known known = original.known().from().isEmpty()
                ? original.known()
                : names.entrySet().stream()
                        .filter(entry ->
                                entry.getValue().equals(original.known().from().get()))
                        .findFirst()
                        .map(entry -> Field.Known.from(entry.getKey()))
                        .orElse(Field.Known.UNDATED);
        return new Field(column, original.kind(), original.codes(), original.title(), false, known, Optional.empty());
    }

    private Optional<Table> finished(
            String name, YamlMap map, Map<String, Field> fields, Optional<String> key, Optional<Table.Parent> parent) {
        Map<String, Field> columns = new LinkedHashMap<>(fields);
        parent.ifPresent(link ->
                link.carried().forEach(carried -> columns.put(carried.column().name(), carried.column())));
        String court = columnName(map, "court", columns, FieldKind.COURT);
        String breakdown = columnName(map, "breakdown", columns, FieldKind.CODE);
        String entered = columnName(map, "entered", columns, FieldKind.DATE);
        Table unchecked = new Table(name, fields, key, parent, court, breakdown, entered, List.of());
        List<Check> checks = checks(map, unchecked);
        map.finish();
        boolean usable = columns.containsKey(court) && columns.containsKey(breakdown) && columns.containsKey(entered);
        return usable
                ? Optional.of(new Table(name, fields, key, parent, court, breakdown, entered, checks))
                : Optional.empty();
    }

    private List<Check> checks(YamlMap map, Table table) {
        List<Check> checks = new ArrayList<>();
        map.each("checks", (name, check) -> {
            Optional<YamlScalar> reject = check.scalar("reject");
            Optional<YamlScalar> condition = reject.isPresent() ? reject : check.requiredScalar("note");
            LocalizedText title = check.localized("title").orElseGet(() -> LocalizedText.same(name.text()));
            condition
                    .flatMap(text -> new ExpressionReader(problems).readCondition(text, table.scope(Map.of())))
                    .ifPresent(bound -> checks.add(new Check(name.text(), bound, reject.isPresent(), title)));
            check.finish();
        });
        return checks;
    }

    private Map<String, Field> fields(YamlMap map) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, YamlMap> written = new LinkedHashMap<>();
        map.each("fields", (name, field) -> {
            written.put(name.text(), field);
            fields.put(name.text(), field(name.text(), field));
            field.finish();
        });
        written.forEach((name, field) -> verify(fields.get(name), field, fields));
        return fields;
    }

    private Field field(String name, YamlMap map) {
        FieldKind kind = map.choice("type", KINDS).orElseGet(() -> {
            problems.add(Problem.at(map.position(), ProblemCode.MISSING_KEY, "type"));
            return FieldKind.TEXT;
        });
        Optional<CodeList> list = Optional.empty();
        if (kind == FieldKind.CODE) {
            list = map.requiredScalar("codes").flatMap(this::list);
        }
        Field.Known known = map.flag("undated").orElse(false)
                ? Field.Known.UNDATED
                : map.text("known_from").map(Field.Known::from).orElse(Field.Known.FROM_ENTRY);
        Optional<Field.Lookup> lookup = map.scalar("lookup").flatMap(this::lookup);
        return new Field(
                name,
                kind,
                list,
                map.localized("title").orElseGet(() -> LocalizedText.same(name)),
                map.flag("required").orElse(false),
                known,
                lookup);
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
                unknownField(map.keyPosition("known_from"), from, ofKind(fields, FieldKind.DATE));
            }
        });
        field.lookup().ifPresent(lookup -> {
            Field from = fields.get(lookup.field());
            if (from == null || from.codes().isEmpty() || field.codes().isEmpty()) {
                unknownField(map.keyPosition("lookup"), lookup.field(), ofKind(fields, FieldKind.CODE));
                return;
            }
            List<String> targets = field.codes().get().codes();
            for (CodeList.Entry entry : from.codes().get().entries()) {
                String value = entry.attributes().get(lookup.attribute());
                if (value != null && !targets.contains(value)) {
                    problems.add(Problem.at(
                                    map.keyPosition("lookup"),
                                    ProblemCode.UNKNOWN_CODE,
                                    value,
                                    field.codes().get().name())
                            .found(value, targets));
                }
            }
        });
    }

    private static Map<String, Field> ofKind(Map<String, Field> fields, FieldKind kind) {
        Map<String, Field> found = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            if (field.kind() == kind) {
                found.put(name, field);
            }
        });
        return found;
    }

    /** The column that a key names; {@code kind} null means any kind. */
    private String columnName(YamlMap map, String key, Map<String, Field> columns, FieldKind kind) {
        Optional<YamlScalar> scalar = map.requiredScalar(key);
        scalar.ifPresent(name -> {
            Field field = columns.get(name.text());
            if (field == null || kind != null && field.kind() != kind) {
                unknownField(name.position(), name.text(), kind == null ? columns : ofKind(columns, kind));
            }
        });
        return scalar.map(YamlScalar::text).orElse("");
    }

    private void unknownField(Position position, String name, Map<String, Field> allowed) {
        problems.add(Problem.at(position, ProblemCode.UNKNOWN_NAME, name).found(name, List.copyOf(allowed.keySet())));
    }
}
