package zhixiao.spec.mapping;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.Language;
import zhixiao.spec.yaml.YamlMap;

/** Reads where a mapping takes its courts from, and who supervises them otherwise than their table says. */
final class CourtMappingReader {
    private final Map<String, Source> sources;
    private final Problems problems;
    private final Columns columns;

    CourtMappingReader(Map<String, Source> sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
        this.columns = new Columns(sources, problems);
    }

    /** The courts, or empty after a problem. */
    Optional<CourtMapping> read(YamlMap map) {
        Optional<String> source = source(map);
        Optional<Column> code = map.requiredScalar("code").map(text -> columns.of(text, source.orElse("")));
        Optional<Column> level = map.requiredScalar("level").map(text -> columns.of(text, source.orElse("")));
        Optional<Column> parent = column(map, "parent", source);
        Map<Language, Column> name = name(map, source);
        Optional<SupervisionMapping> supervision = map.map("supervision").flatMap(this::supervision);
        map.finish();
        return source.isPresent() && code.isPresent() && level.isPresent()
                ? Optional.of(new CourtMapping(source.get(), code.get(), name, level.get(), parent, supervision))
                : Optional.empty();
    }

    /** A source whose rows have an order: a table has one only by a column of numbers. */
    private Optional<String> source(YamlMap map) {
        Optional<String> source = columns.source(map);
        source.map(sources::get)
                .flatMap(Source::table)
                .filter(table -> table.rowId().isEmpty())
                .ifPresent(table -> problems.add(
                        Problem.at(sources.get(source.get()).position(), ProblemCode.MISSING_KEY, "row_id")));
        return source;
    }

    private Optional<Column> column(YamlMap map, String key, Optional<String> source) {
        return map.scalar(key).map(text -> columns.of(text, source.orElse("")));
    }

    private Map<Language, Column> name(YamlMap map, Optional<String> source) {
        Map<Language, Column> name = new EnumMap<>(Language.class);
        if (map.value("name").orElse(null) instanceof YamlMap byLanguage) {
            for (Language language : Language.values()) {
                byLanguage
                        .requiredScalar(language.tag())
                        .ifPresent(text -> name.put(language, columns.of(text, source.orElse(""))));
            }
            byLanguage.finish();
        } else {
            map.requiredScalar("name").ifPresent(text -> {
                for (Language language : Language.values()) {
                    name.put(language, columns.of(text, source.orElse("")));
                }
            });
        }
        return name;
    }

    private Optional<SupervisionMapping> supervision(YamlMap map) {
        Optional<String> source = source(map);
        Optional<Column> court = map.requiredScalar("court").map(text -> columns.of(text, source.orElse("")));
        Optional<Column> above = map.requiredScalar("above").map(text -> columns.of(text, source.orElse("")));
        Optional<Column> line = column(map, "line", source);
        Optional<Column> from = column(map, "valid_from", source);
        Optional<Column> until = column(map, "valid_until", source);
        map.finish();
        return source.isPresent() && court.isPresent() && above.isPresent()
                ? Optional.of(new SupervisionMapping(source.get(), court.get(), above.get(), line, from, until))
                : Optional.empty();
    }
}
