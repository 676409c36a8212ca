package zhixiao.spec.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.recognition.Recognition;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlValue;

/** Reads how one table of the model is filled. */
final class TableMappingReader {
    private final Table table;
    private final Columns columns;
    private final AliasReader aliases;
    private final Problems problems;
    private final Set<String> joins = new LinkedHashSet<>();

    TableMappingReader(Table table, Map<String, Source> sources, AliasReader aliases, Problems problems) {
        this.table = table;
        this.aliases = aliases;
        this.columns = new Columns(sources, problems);
        this.problems = problems;
    }

    /** The table's mapping, or empty if it has no source. */
    Optional<TableMapping> read(YamlMap map) {
        Optional<String> source = columns.source(map);
        String from = source.orElse("");
        List<Join> joined = new ArrayList<>();
        map.each("join", (name, join) -> {
            Names.verify(name, problems);
            if (name.text().equals(from)) {
                problems.add(Problem.at(name.position(), ProblemCode.DUPLICATE_NAME, name.text()));
            }
            join(name.text(), join, from).ifPresent(joined::add);
        });
        boolean merges = map.has("one_case_per");
        List<Column> onePer = map.scalars(merges ? "one_case_per" : "one_row_per").stream()
                .map(text -> columns.of(text, from))
                .toList();
        List<Preference> prefer = new PreferenceReader(problems).read(map, from);
        Optional<Skip> skip = map.map("skip").flatMap(entry -> skip(entry, from));
        List<FieldMapping> fields = map.requiredMap("fields")
                .map(YamlMap::byNames)
                .map(entries -> fields(entries, from))
                .orElse(List.of());
        map.finish();
        return source.map(name -> new TableMapping(table, name, onePer, merges, prefer, skip, joined, fields));
    }

    private Optional<Join> join(String name, YamlMap map, String source) {
        joins.add(name);
        Optional<String> other = columns.source(map);
        Optional<Column> on = map.requiredScalar("on").map(text -> columns.of(text, source));
        List<Preference> prefer = new PreferenceReader(problems).read(map, other.orElse(""));
        map.finish();
        return other.isPresent() && on.isPresent()
                ? Optional.of(new Join(name, other.get(), on.get(), prefer))
                : Optional.empty();
    }

    private Optional<Skip> skip(YamlMap map, String source) {
        Optional<Column> column = map.requiredScalar("column").map(text -> columns.of(text, source));
        map.require("values");
        List<String> values = map.texts("values");
        map.finish();
        return column.map(known -> new Skip(known, values));
    }

    private List<FieldMapping> fields(YamlMap map, String source) {
        Map<String, FieldMapping> mappings = new LinkedHashMap<>();
        Set<String> outcomes = table.outcomes();
        // A code that is recognised in a text is filled like the text, so the texts come first.
        for (boolean recognised : new boolean[] {false, true}) {
            for (Field field : table.fields().values()) {
                if (field.isStored()
                        && field.recognition().isPresent() == recognised
                        && !outcomes.contains(field.name())) {
                    field(field, map, source, mappings).ifPresent(mapping -> mappings.put(field.name(), mapping));
                }
            }
        }
        map.finish();
        return table.fields().keySet().stream()
                .filter(mappings::containsKey)
                .map(mappings::get)
                .toList();
    }

    private Optional<FieldMapping> field(Field field, YamlMap map, String source, Map<String, FieldMapping> mappings) {
        Optional<FieldMapping> text = field.recognition().map(Recognition::from).map(mappings::get);
        FieldMappingReader reader = new FieldMappingReader(field, columns, text, aliases, problems);
        Optional<YamlValue> value = map.value(field.name());
        if (value.isPresent()) {
            return reader.read(value.get(), source, joins);
        }
        if (field.required() && !field.derived()) {
            problems.add(Problem.at(
                    map.keyPosition(field.name()), ProblemCode.FIELD_NOT_MAPPED, field.name(), table.name()));
        }
        return reader.recognised();
    }
}
