package zhixiao.spec.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the tables of a case model. */
final class TableReader {
    private static final Set<FieldKind> ANY = EnumSet.allOf(FieldKind.class);
    private static final Set<FieldKind> DIVISION = EnumSet.of(FieldKind.TEXT, FieldKind.CODE);
    private static final Set<FieldKind> LINKED = EnumSet.of(FieldKind.TEXT, FieldKind.CASE_NUMBER);

    private final Map<String, CodeList> codes;
    private final Optional<WorkingDays> workingDays;
    private final Optional<QualityFile> quality;
    private final Problems problems;
    private final Map<String, DimensionReader.Known> dimensionsSoFar = new HashMap<>();

    /**
     * Prepares the reader.
     *
     * @param quality the quality rules of the tables, or empty if they stand with the tables
     */
    TableReader(
            Map<String, CodeList> codes,
            Optional<WorkingDays> workingDays,
            Optional<QualityFile> quality,
            Problems problems) {
        this.codes = codes;
        this.workingDays = workingDays;
        this.quality = quality;
        this.problems = problems;
    }

    /** The table of cases. */
    Optional<Table> cases(YamlMap map) {
        Map<String, Field> fields = new FieldReader(codes, problems).read(map);
        String key = column(map, "key", fields, ANY);
        return finished(Table.CASES, map, fields, Optional.of(key), Optional.empty());
    }

    /** A table whose rows belong to cases. */
    Optional<Table> child(String name, YamlMap map, Table cases) {
        boolean fromCases = map.choice("from", Map.of(Table.CASES, true)).orElse(false);
        Map<String, Field> fields = fromCases ? cases.fields() : new FieldReader(codes, problems).read(map);
        Optional<YamlMap> link = map.requiredMap("link").map(YamlMap::byNames);
        Optional<YamlMap> carry = map.requiredMap("carry");
        if (link.isEmpty() || carry.isEmpty()) {
            return Optional.empty();
        }
        if (link.get().keys().size() != 1) {
            problems.add(Problem.at(link.get().position(), ProblemCode.WRONG_SHAPE, "{ field: field }"));
            return Optional.empty();
        }
        String field = link.get().keys().get(0);
        if (!fields.containsKey(field)) {
            problems.add(Problem.at(link.get().keyPosition(field), ProblemCode.UNKNOWN_NAME, field)
                    .found(field, List.copyOf(fields.keySet())));
        }
        String parentField = column(link.get(), field, stored(cases.fields()), LINKED);
        Table.Parent parent = new Table.Parent(fromCases, field, parentField, carried(carry.get(), fields, cases));
        return finished(name, map, fields, fromCases ? cases.key() : Optional.empty(), Optional.of(parent));
    }

    private List<Table.Carried> carried(YamlMap carry, Map<String, Field> own, Table cases) {
        Map<String, String> names = new LinkedHashMap<>();
        carry.eachEntry((column, unused) -> {
            Names.verify(column, problems);
            if (own.containsKey(column.text())) {
                problems.add(Problem.at(column.position(), ProblemCode.DUPLICATE_NAME, column.text()));
            }
            names.put(column.text(), column(carry, column.text(), stored(cases.fields()), ANY));
        });
        List<Table.Carried> carried = new ArrayList<>();
        names.forEach((column, of) -> {
            Field original = cases.fields().get(of);
            if (original != null) {
                carried.add(new Table.Carried(renamed(original, column, names), of));
            }
        });
        return carried;
    }

    /** A carried field is known from the carried event; if that event is not carried, nobody knows since when. */
    private static Field renamed(Field original, String column, Map<String, String> names) {
        Field.Known known = original.known();
        if (known.from().isPresent()) {
            known = names.entrySet().stream()
                    .filter(entry ->
                            entry.getValue().equals(original.known().from().get()))
                    .findFirst()
                    .map(entry -> Field.Known.from(entry.getKey()))
                    .orElse(Field.Known.UNDATED);
        }
        return new Field(
                column,
                original.kind(),
                original.codes(),
                original.title(),
                false,
                known,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                original.personal());
    }

    private Optional<Table> finished(
            String name, YamlMap map, Map<String, Field> fields, Optional<String> key, Optional<Table.Parent> parent) {
        Map<String, Field> columns = new LinkedHashMap<>(fields);
        parent.ifPresent(link ->
                link.carried().forEach(carried -> columns.put(carried.column().name(), carried.column())));
        String court = column(map, "court", columns, Set.of(FieldKind.COURT));
        Optional<String> division =
                map.scalar("division").map(written -> column(written, stored(unhashed(columns)), DIVISION));
        String breakdown = column(map, "breakdown", columns, Set.of(FieldKind.CODE));
        String entered = column(map, "entered", stored(columns), Set.of(FieldKind.DATE));
        verifyRequired(map, "entered", fields.get(entered));
        verifyRequired(map, "court", fields.get(court));
        Map<String, Table.Dimension> dimensions = new DimensionReader(columns, dimensionsSoFar, problems).read(map);
        Table unchecked = new Table(
                name,
                map.localized("title"),
                fields,
                key,
                parent,
                court,
                division,
                breakdown,
                dimensions,
                entered,
                List.of(),
                Optional.empty(),
                workingDays);
        List<Check> checks = checks(map, unchecked);
        map.finish();
        boolean usable = columns.containsKey(court) && columns.containsKey(breakdown) && columns.containsKey(entered);
        return usable ? Optional.of(unchecked.with(checks)) : Optional.empty();
    }

    /** The fields that rows hold: those that are computed as of a day are no ground for what stands in a table. */
    private static Map<String, Field> stored(Map<String, Field> fields) {
        Map<String, Field> stored = new LinkedHashMap<>(fields);
        stored.values().removeIf(field -> !field.isStored());
        return stored;
    }

    /** The fields whose words people can read: a division by a keyed hash would tell nobody where a case is. */
    private static Map<String, Field> unhashed(Map<String, Field> fields) {
        Map<String, Field> unhashed = new LinkedHashMap<>(fields);
        unhashed.values().removeIf(Field::personal);
        return unhashed;
    }

    /** A row without a court or without the day of its entry would be counted nowhere, and nobody would know. */
    private void verifyRequired(YamlMap map, String key, Field field) {
        if (field != null && !field.required()) {
            map.scalar(key)
                    .ifPresent(name -> problems.add(
                            Problem.at(name.position(), ProblemCode.WRONG_KIND, name.text(), "required: true")));
        }
    }

    private List<Check> checks(YamlMap map, Table table) {
        Optional<YamlMap> beside = quality.flatMap(file -> file.of(table.name()));
        Optional<YamlMap> here = map.map("checks");
        if (quality.isPresent() && here.isPresent()) {
            problems.add(Problem.at(map.keyPosition("checks"), ProblemCode.CHECKS_IN_TWO_PLACES, table.name()));
        }
        return beside.or(() -> here)
                .map(rules -> new CheckReader(problems).read(rules, table))
                .orElse(List.of());
    }

    /** The column that a key names, of one of the kinds; an empty text after a problem. */
    private String column(YamlMap map, String key, Map<String, Field> columns, Set<FieldKind> kinds) {
        return map.requiredScalar(key).map(name -> column(name, columns, kinds)).orElse("");
    }

    private String column(YamlScalar name, Map<String, Field> columns, Set<FieldKind> kinds) {
        List<String> allowed = columns.values().stream()
                .filter(field -> kinds.contains(field.kind()))
                .map(Field::name)
                .toList();
        if (!allowed.contains(name.text())) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_NAME, name.text())
                    .found(name.text(), allowed));
        }
        return name.text();
    }
}
