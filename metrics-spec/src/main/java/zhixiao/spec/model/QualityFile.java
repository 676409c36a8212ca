package zhixiao.spec.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;

/** The quality rules of a model in a file of their own, {@code metrics-spec/quality/*.yaml}: one place that planners edit. */
final class QualityFile {
    private final YamlMap map;
    private final Optional<YamlMap> tables;

    private QualityFile(YamlMap map) {
        this.map = map;
        this.tables = map.requiredMap("tables").map(YamlMap::byNames);
    }

    /** The rules of a file, or empty if it cannot be read. @param texts takes its text, which is part of what the model means */
    static Optional<QualityFile> read(SpecFiles files, SpecFile file, List<String> texts) {
        return files.yaml(file).map(map -> {
            texts.add(file.text());
            map.choice("version", Map.of("1", 1));
            map.requiredScalar("quality").ifPresent(id -> Names.verifyId(id, files.problems()));
            map.localized("title");
            // Told by it alone, so that the file can be validated without the model in hand.
            map.requiredScalar("of");
            return new QualityFile(map);
        });
    }

    /** The rules of a table, by name; empty if there are none. */
    Optional<YamlMap> of(String table) {
        return tables.flatMap(all -> all.map(table));
    }

    /** Ends the reading: tables that the model does not have, and keys that no file of rules has, become problems. */
    void finish() {
        tables.ifPresent(YamlMap::finish);
        map.finish();
    }
}
