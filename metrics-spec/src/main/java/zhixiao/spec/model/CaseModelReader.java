package zhixiao.spec.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.Hash;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads a case model: {@code metrics-spec/models/*.yaml}. */
public final class CaseModelReader {
    private final SpecFiles files;
    private final Problems problems;
    private final List<String> texts = new ArrayList<>();

    /** Reads through the files and adds what is wrong to their problems. */
    public CaseModelReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
    }

    /** The model of a file, or empty if it cannot be used. */
    public Optional<CaseModel> read(SpecFile file) {
        return files.yaml(file).flatMap(map -> read(file, map));
    }

    private Optional<CaseModel> read(SpecFile file, YamlMap map) {
        texts.add(file.text());
        map.choice("version", Map.of("1", 1));
        String id = map.requiredText("model");
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id));
        ZoneId zone = zone(map);
        List<String> levels = map.texts("levels");
        Map<String, CodeList> codes = codes(map);
        Map<String, Table> tables = new LinkedHashMap<>();
        map.requiredMap("tables").ifPresent(all -> {
            all.map(Table.CASES)
                    .ifPresentOrElse(
                            cases -> new TableReader(codes, problems)
                                    .cases(cases)
                                    .ifPresent(table -> tables.put(Table.CASES, table)),
                            () -> problems.add(Problem.at(all.position(), ProblemCode.MISSING_KEY, Table.CASES)));
            Table cases = tables.get(Table.CASES);
            all.eachEntry((name, value) -> {
                if (cases != null && !name.text().equals(Table.CASES) && value instanceof YamlMap child) {
                    new TableReader(codes, problems)
                            .child(name.text(), child, cases)
                            .ifPresent(table -> tables.put(name.text(), table));
                }
            });
        });
        map.finish();
        if (!tables.containsKey(Table.CASES)) {
            return Optional.empty();
        }
        String hash = Hash.of(texts.toArray(String[]::new));
        return Optional.of(new CaseModel(id, title, zone, levels, codes, tables, hash));
    }

    private ZoneId zone(YamlMap map) {
        Optional<YamlScalar> scalar = map.requiredScalar("zone");
        try {
            return scalar.map(text -> ZoneId.of(text.text())).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            problems.add(Problem.at(scalar.orElseThrow().position(), ProblemCode.BAD_VALUE, "zone")
                    .found(scalar.get().text(), List.of("Asia/Shanghai")));
            return ZoneOffset.UTC;
        }
    }

    private Map<String, CodeList> codes(YamlMap map) {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        CodeListReader reader = new CodeListReader(problems);
        map.each("codes", (name, list) -> {
            Optional<YamlScalar> path = list.scalar("file");
            if (path.isPresent()) {
                files.openCsv("file", path.get()).ifPresent(table -> {
                    texts.add(table.text());
                    reader.ofFile(name.text(), table).ifPresent(codes -> lists.put(name.text(), codes));
                });
            } else {
                list.requiredMap("values")
                        .ifPresent(values -> lists.put(name.text(), reader.ofValues(name.text(), values)));
            }
            list.finish();
        });
        return lists;
    }
}
