package zhixiao.spec.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.Hash;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlLoader;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads a case model: {@code metrics-spec/models/*.yaml}. */
public final class CaseModelReader {
    private final SpecFiles files;
    private final Problems problems;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, SpecFile> codeFiles = new LinkedHashMap<>();

    /** Reads through the files and adds what is wrong to their problems. */
    public CaseModelReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
    }

    /**
     * The model of a file, or empty if it cannot be used: nothing can be judged against a model that is
     * wrong itself, so one error in it is enough.
     */
    public Optional<CaseModel> read(SpecFile file) {
        return read(file, Optional.empty());
    }

    /** Reads the quality rules of a file with the model that it names: they can only be judged together. */
    public void readQuality(SpecFile rules) {
        YamlLoader.load(rules, new Problems())
                .flatMap(map -> map.scalar("of"))
                .flatMap(path -> files.openYaml("of", path))
                .ifPresentOrElse(
                        model -> read(model, Optional.of(rules)),
                        // Without a model what is wrong with the file itself is told.
                        () -> QualityFile.read(files, rules, texts).ifPresent(QualityFile::finish));
    }

    private Optional<CaseModel> read(SpecFile file, Optional<SpecFile> rules) {
        long before = problems.errors();
        return files.yaml(file).map(map -> read(file, map, rules)).filter(model -> problems.errors() == before);
    }

    private CaseModel read(SpecFile file, YamlMap map, Optional<SpecFile> rules) {
        texts.add(file.text());
        map.choice("version", Map.of("1", 1));
        YamlScalar id = map.requiredScalar("model").orElseGet(() -> YamlScalar.implied("unnamed", map.position()));
        Names.verifyId(id, problems);
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id.text()));
        ZoneId zone = zone(map);
        List<String> levels = levels(map);
        Map<String, CodeList> codes = codes(map);
        Optional<WorkingDays> workingDays = workingDays(map);
        Optional<QualityFile> quality = map.scalar("quality")
                .flatMap(path -> rules.or(() -> files.openYaml("quality", path)))
                .or(() -> rules)
                .flatMap(found -> QualityFile.read(files, found, texts));
        Map<String, Table> tables = new LinkedHashMap<>();
        map.requiredMap("tables")
                .ifPresent(all -> tables(all, new TableReader(codes, workingDays, quality, problems), tables));
        List<QualityGrade> grades = quality.map(QualityFile::grades).orElse(List.of());
        quality.ifPresent(QualityFile::finish);
        if (tables.containsKey(Table.CASES)) {
            new TimeLimitReader(files, codes, codeFiles, tables, texts)
                    .read(map)
                    .ifPresent(limit ->
                            tables.replaceAll((name, table) -> tellsLimits(table) ? table.with(limit) : table));
        }
        map.finish();
        return new CaseModel(
                id.text(), title, zone, levels, codes, tables, grades, Hash.of(texts.toArray(String[]::new)));
    }

    /** The calendar of the model, or else the one that its time limits name: expressions read it before those are read. */
    private Optional<WorkingDays> workingDays(YamlMap map) {
        Optional<YamlScalar> path = map.scalar("working_days");
        return path.isPresent()
                ? path.flatMap(file -> new WorkingDaysReader(files, texts).read(file))
                : map.map("time_limit")
                        .flatMap(limit -> limit.scalar("working_days"))
                        .flatMap(file -> new WorkingDaysReader(files, new ArrayList<>()).read(file));
    }

    private static boolean tellsLimits(Table table) {
        return table.fields().values().stream().anyMatch(field -> !field.isStored());
    }

    private void tables(YamlMap all, TableReader reader, Map<String, Table> tables) {
        Optional<YamlMap> written = all.requiredMap(Table.CASES);
        Optional<Table> cases = written.flatMap(reader::cases);
        cases.ifPresent(table -> tables.put(Table.CASES, table));
        all.eachMap((name, child) -> {
            Names.verify(name, problems);
            if (!name.text().equals(Table.CASES) && cases.isPresent()) {
                reader.child(name.text(), child, cases.get()).ifPresent(table -> tables.put(name.text(), table));
            }
        });
    }

    /** The levels of courts, the highest first: at least one, each once. */
    private List<String> levels(YamlMap map) {
        Set<String> levels = new LinkedHashSet<>();
        if (map.require("levels")) {
            for (YamlScalar level : map.scalars("levels")) {
                if (!levels.add(level.text())) {
                    problems.add(Problem.at(level.position(), ProblemCode.DUPLICATE_NAME, level.text()));
                }
            }
        }
        return List.copyOf(levels);
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
            Names.verify(name, problems);
            List<YamlScalar> paths = list.scalars("file");
            if (!paths.isEmpty()) {
                List<SpecFile> tables = paths.stream()
                        .flatMap(path -> files.openCsv("file", path).stream())
                        .toList();
                tables.forEach(table -> texts.add(table.text()));
                if (tables.size() == 1) {
                    codeFiles.put(name.text(), tables.get(0));
                }
                if (tables.size() == paths.size()) {
                    reader.ofFiles(name.text(), tables).ifPresent(codes -> lists.put(name.text(), codes));
                }
            } else {
                list.requiredMap("values")
                        .ifPresent(values -> lists.put(name.text(), reader.ofValues(name.text(), values)));
            }
            list.finish();
        });
        return lists;
    }
}
