package zhixiao.spec.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads a catalogue, {@code metrics-spec/catalogues/*.yaml}, and the files that it uses. */
public final class CatalogueReader {
    private final SpecFiles files;
    private final Problems problems;

    /** Reads through the files and adds what is wrong to their problems. */
    public CatalogueReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
    }

    /** The catalogue of a file, or empty if it cannot be used. */
    public Optional<CatalogueSpec> read(SpecFile file) {
        return files.yaml(file).flatMap(map -> read(file, map));
    }

    /** Reads a file of building blocks for the sake of its problems; its expressions need a catalogue's model. */
    public void readBlocks(SpecFile file) {
        files.yaml(file).ifPresent(map -> blocks(map, new DefinitionReader(problems)));
    }

    /** Reads a file of examples for the sake of its problems; its rows and figures need a catalogue. */
    public void readExamples(SpecFile file) {
        files.yaml(file).ifPresent(map -> examples(map, new ExampleReader(problems)));
    }

    private Optional<CatalogueSpec> read(SpecFile file, YamlMap map) {
        map.choice("version", Map.of("1", 1));
        YamlScalar id = map.requiredScalar("catalogue").orElseGet(() -> YamlScalar.implied("unnamed", map.position()));
        Names.verifyId(id, problems);
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id.text()));
        Optional<YamlScalar> model = map.requiredScalar("model");
        DefinitionReader definitions = new DefinitionReader(problems);
        for (YamlScalar used : map.scalars("use")) {
            files.openYaml("use", used).flatMap(files::yaml).ifPresent(blocks -> blocks(blocks, definitions));
        }
        definitions.read(map);
        Effective effective = map.map("effective").map(this::effective).orElse(Effective.ALWAYS);
        List<Break> breaks = map.maps("breaks").stream().flatMap(this::breakOf).toList();
        Map<String, String> sources = sources(map);
        Optional<OverviewSpec> overview = map.map("overview").map(CatalogueReader::overview);
        List<IndicatorSpec> indicators = new ArrayList<>();
        IndicatorReader reader = new IndicatorReader(List.copyOf(sources.keySet()), problems);
        map.require("indicators");
        map.each("indicators", (name, indicator) -> indicators.add(reader.read(name, indicator)));
        List<ExampleSpec> examples = examples(map);
        map.finish();
        return model.map(path -> new CatalogueSpec(
                file,
                id.text(),
                title,
                path,
                effective.from(),
                effective.to(),
                breaks,
                definitions.populations(),
                definitions.measures(),
                List.copyOf(indicators),
                overview,
                sources,
                examples));
    }

    /** Examples that stand in the catalogue itself, or the files that hold them. */
    private List<ExampleSpec> examples(YamlMap map) {
        ExampleReader reader = new ExampleReader(problems);
        if (map.value("examples").filter(YamlMap.class::isInstance).isPresent()) {
            map.map("examples").ifPresent(reader::read);
        } else {
            for (YamlScalar named : map.scalars("examples")) {
                files.openYaml("examples", named).flatMap(files::yaml).ifPresent(file -> examples(file, reader));
            }
        }
        return reader.examples();
    }

    /** A file of examples: nothing else is in it. */
    private static void examples(YamlMap map, ExampleReader reader) {
        map.choice("version", Map.of("1", 1));
        map.requiredMap("examples").ifPresent(reader::read);
        map.finish();
    }

    /** A file of building blocks: populations and measures only. */
    private void blocks(YamlMap map, DefinitionReader definitions) {
        map.choice("version", Map.of("1", 1));
        map.requiredScalar("blocks").ifPresent(name -> Names.verifyId(name, problems));
        definitions.read(map);
        map.finish();
    }

    /** When a catalogue is in force; open on a side that is empty. */
    private record Effective(Optional<LocalDate> from, Optional<LocalDate> to) {
        static final Effective ALWAYS = new Effective(Optional.empty(), Optional.empty());
    }

    private Effective effective(YamlMap map) {
        Effective effective = new Effective(map.date("from"), map.date("to"));
        map.finish();
        if (effective.from().isPresent()
                && effective.to().isPresent()
                && effective.from().get().isAfter(effective.to().get())) {
            problems.add(Problem.at(
                    map.keyPosition("from"),
                    ProblemCode.BAD_RANGE,
                    effective.from().get().toString(),
                    effective.to().get().toString()));
        }
        return effective;
    }

    private Map<String, String> sources(YamlMap map) {
        Map<String, String> sources = new LinkedHashMap<>();
        map.map("sources")
                .ifPresent(entries -> entries.eachEntry((name, value) -> {
                    if (value instanceof YamlScalar text && !text.isNull()) {
                        sources.put(name.text(), text.text());
                    } else {
                        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "text"));
                    }
                }));
        return sources;
    }

    private Stream<Break> breakOf(YamlMap map) {
        map.require("on");
        map.require("because");
        map.require("affects");
        Optional<LocalDate> on = map.date("on");
        LocalizedText because = map.localized("because").orElseGet(() -> LocalizedText.same(""));
        List<YamlScalar> affects = map.scalars("affects");
        map.finish();
        return on.map(day -> new Break(day, because, affects)).stream();
    }

    private static OverviewSpec overview(YamlMap map) {
        OverviewSpec overview = new OverviewSpec(
                map.requiredScalar("opening"),
                map.requiredScalar("in"),
                map.requiredScalar("out"),
                map.requiredScalar("closing"),
                map.scalars("ages"));
        map.finish();
        return overview;
    }
}
