package zhixiao.spec.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.Hash;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.CaseModelReader;
import zhixiao.spec.model.Table;
import zhixiao.spec.model.WorkingDaysReader;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.timelimit.TimeLimit;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads a mapping: {@code metrics-spec/mappings/*.yaml}, and the model that it names. */
public final class MappingReader {
    /** Where a mapping sets no gate. */
    private static final BigDecimal MOST_REJECTS = new BigDecimal("0.05");

    private final SpecFiles files;
    private final Problems problems;
    private final AliasReader aliases;

    /** Reads through the files and adds what is wrong to their problems. */
    public MappingReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
        this.aliases = new AliasReader(files);
    }

    /** The mapping of a file, or empty if it cannot be used. */
    public Optional<Mapping> read(SpecFile file) {
        Optional<YamlMap> map = files.yaml(file);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Optional<CaseModel> model = map.get()
                .requiredScalar("model")
                .flatMap(path -> files.openYaml("model", path))
                .flatMap(new CaseModelReader(files)::read);
        return model.flatMap(known -> read(file, map.get(), known));
    }

    private Optional<Mapping> read(SpecFile file, YamlMap map, CaseModel model) {
        map.choice("version", Map.of("1", 1));
        YamlScalar name = map.requiredScalar("mapping").orElseGet(() -> YamlScalar.implied("unnamed", map.position()));
        Names.verifyId(name, problems);
        String id = name.text();
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id));
        map.require("data_from");
        LocalDate dataFrom = map.date("data_from").orElse(LocalDate.EPOCH);
        Optional<LocalDate> extractedOn = map.date("extracted_on");
        extractedOn
                .filter(dataFrom::isAfter)
                .ifPresent(day -> problems.add(Problem.at(
                        map.keyPosition("data_from"), ProblemCode.BAD_RANGE, dataFrom.toString(), day.toString())));
        BigDecimal mostRejects = map.map("gate")
                .flatMap(gate -> {
                    Optional<BigDecimal> share = gate.share("rejects");
                    gate.finish();
                    return share;
                })
                .orElse(MOST_REJECTS);
        List<String> texts = new ArrayList<>();
        Optional<WorkingDays> calendar = map.scalar("working_days").flatMap(new WorkingDaysReader(files, texts)::read);
        List<String> nullWords = new ArrayList<>(List.of(""));
        nullWords.addAll(map.texts("null_words"));
        Optional<Secret> personalKey = new SecretReader(files).readAlone(map, "personal_key");
        Map<String, Source> sources = sources(map);
        Optional<CourtMapping> courts =
                map.requiredMap("courts").flatMap(new CourtMappingReader(sources, problems)::read);
        List<TableMapping> tables = new ArrayList<>();
        map.requiredMap("tables").map(YamlMap::byNames).ifPresent(all -> tables(all, model, sources, tables));
        tables.stream()
                .flatMap(table -> table.fields().stream())
                .filter(field -> field.field().personal() && !map.has("personal_key"))
                .findFirst()
                .ifPresent(field -> problems.add(Problem.at(
                        name.position(),
                        ProblemCode.NO_PERSONAL_KEY,
                        field.field().name())));
        map.finish();
        return courts.map(known -> new Mapping(
                id,
                title,
                model,
                dataFrom,
                extractedOn,
                mostRejects,
                calendar.or(() -> model.limit().flatMap(TimeLimit::workingDays)),
                personalKey,
                nullWords.stream().distinct().toList(),
                sources,
                known,
                tables,
                hash(file, texts)));
    }

    /** What a mapping says is said by its file and by those that it names words from. */
    private String hash(SpecFile file, List<String> beside) {
        List<String> texts = new ArrayList<>(List.of(file.text()));
        texts.addAll(aliases.texts());
        texts.addAll(beside);
        return Hash.of(texts.toArray(String[]::new));
    }

    private void tables(YamlMap all, CaseModel model, Map<String, Source> sources, List<TableMapping> tables) {
        all.requiredMap(Table.CASES);
        for (Table table : model.tables().values()) {
            boolean fromCases = table.parent().map(Table.Parent::fromCases).orElse(false);
            if (!fromCases) {
                all.map(table.name())
                        .flatMap(map -> new TableMappingReader(table, sources, aliases, problems).read(map))
                        .ifPresent(tables::add);
            }
        }
        all.finish();
    }

    private Map<String, Source> sources(YamlMap map) {
        Map<String, Source> sources = new LinkedHashMap<>();
        map.require("sources");
        SourceReader reader = new SourceReader(files);
        map.each("sources", (name, source) -> sources.put(name.text(), reader.read(name, source)));
        return sources;
    }
}
