package zhixiao.spec.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String EXTENDS = "extends";

    private final SpecFiles files;
    private final Problems problems;

    /** Reads through the files and adds what is wrong to their problems. */
    public CatalogueReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
    }

    /** The catalogue of a file, or empty if it cannot be used. */
    public Optional<CatalogueSpec> read(SpecFile file) {
        return read(file, List.of());
    }

    /** @param open the files of catalogues that are being read, because each extends the next */
    private Optional<CatalogueSpec> read(SpecFile file, List<String> open) {
        Optional<YamlMap> map = files.yaml(file);
        if (map.isEmpty() || !map.get().has(EXTENDS)) {
            return map.flatMap(alone -> read(file, alone, Optional.empty()));
        }
        List<String> reading = new ArrayList<>(open);
        reading.add(file.path());
        // Without the higher catalogue everything local would look wrong.
        return map.get()
                .requiredScalar(EXTENDS)
                .flatMap(named -> higher(named, reading))
                .flatMap(higher -> read(file, map.get(), Optional.of(higher)));
    }

    private Optional<CatalogueSpec> higher(YamlScalar named, List<String> open) {
        Optional<SpecFile> file = files.openYaml(EXTENDS, named);
        if (file.isPresent() && open.contains(file.get().path())) {
            problems.add(Problem.at(
                    named.position(),
                    ProblemCode.CYCLE,
                    String.join(" → ", open) + " → " + file.get().path()));
            return Optional.empty();
        }
        return file.flatMap(found -> read(found, open));
    }

    /** Reads a file of building blocks for the sake of its problems; its expressions need a catalogue's model. */
    public void readBlocks(SpecFile file) {
        files.yaml(file).ifPresent(map -> blocks(map, new DefinitionReader(problems)));
    }

    /**
     * What a file that is no catalogue may use in its expressions.
     *
     * @param parameters those of the files that it uses, then its own
     * @param populations those of the files that it uses, then its own
     */
    public record Definitions(List<ParameterSpec> parameters, List<PopulationSpec> populations) {
        /** Copies the lists, so that the value cannot change. */
        public Definitions {
            parameters = List.copyOf(parameters);
            populations = List.copyOf(populations);
        }
    }

    /** The populations of a file of another kind and of the building blocks that it uses. */
    public Definitions readDefinitions(YamlMap map) {
        DefinitionReader definitions = new DefinitionReader(problems);
        for (YamlScalar used : map.scalars("use")) {
            files.openYaml("use", used).flatMap(files::yaml).ifPresent(blocks -> blocks(blocks, definitions));
        }
        definitions.readPopulations(map);
        return new Definitions(definitions.parameters(), definitions.populations());
    }

    /** The rows that an example of a file of another kind gives, under {@code given}. */
    public List<ExampleSpec.Given> readGiven(YamlMap example) {
        return new ExampleReader(problems).given(example);
    }

    /** Reads a file of examples for the sake of its problems; its rows and figures need a catalogue. */
    public void readExamples(SpecFile file) {
        files.yaml(file).ifPresent(map -> examples(map, new ExampleReader(problems)));
    }

    private Optional<CatalogueSpec> read(SpecFile file, YamlMap map, Optional<CatalogueSpec> higher) {
        map.choice("version", Map.of("1", 1));
        YamlScalar id = map.requiredScalar("catalogue").orElseGet(() -> YamlScalar.implied("unnamed", map.position()));
        Names.verifyId(id, problems);
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id.text()));
        // One model: figures under one name must mean the same in all courts.
        Optional<YamlScalar> model =
                higher.isPresent() ? higher.map(CatalogueSpec::model) : map.requiredScalar("model");
        DefinitionReader definitions = new DefinitionReader(problems);
        higher.ifPresent(definitions::add);
        for (YamlScalar used : map.scalars("use")) {
            if (higher.isEmpty() || !definitions.has(files.resolve(used.text(), used.position()))) {
                files.openYaml("use", used).flatMap(files::yaml).ifPresent(blocks -> blocks(blocks, definitions));
            }
        }
        definitions.read(map);
        Effective effective = map.map("effective").map(this::effective).orElseGet(() -> Effective.of(higher));
        List<Break> breaks = new ArrayList<>(higher.map(CatalogueSpec::breaks).orElse(List.of()));
        map.maps("breaks").forEach(written -> breakOf(written).ifPresent(breaks::add));
        Map<String, String> sources = sources(map, higher);
        Optional<OverviewSpec> overview =
                map.map("overview").map(CatalogueReader::overview).or(() -> higher.flatMap(CatalogueSpec::overview));
        List<Extension.Supplement> supplements = new ArrayList<>();
        List<IndicatorSpec> indicators = indicators(map, List.copyOf(sources.keySet()), higher, supplements);
        List<ExampleSpec> examples =
                new ArrayList<>(higher.map(CatalogueSpec::examples).orElse(List.of()));
        examples.addAll(examples(map));
        map.finish();
        return model.map(path -> new CatalogueSpec(
                file,
                id.text(),
                title,
                path,
                effective.from(),
                effective.to(),
                List.copyOf(breaks),
                definitions.parameters(),
                definitions.populations(),
                definitions.measures(),
                indicators,
                overview,
                sources,
                List.copyOf(examples),
                higher.map(above -> new Extension(above, supplements))));
    }

    /** Those of the higher catalogue in their order, then its own. */
    private List<IndicatorSpec> indicators(
            YamlMap map, List<String> sources, Optional<CatalogueSpec> higher, List<Extension.Supplement> supplements) {
        Map<String, IndicatorSpec> indicators = new LinkedHashMap<>();
        higher.ifPresentOrElse(
                above -> above.indicators()
                        .forEach(indicator -> indicators.put(indicator.name().text(), indicator)),
                () -> map.require("indicators"));
        IndicatorReader reader = new IndicatorReader(sources, problems);
        SupplementReader supplementReader = new SupplementReader(problems);
        map.each("indicators", (name, written) -> {
            IndicatorSpec above = indicators.get(name.text());
            if (above == null) {
                indicators.put(name.text(), reader.read(name, written));
            } else {
                Extension.Supplement supplement = supplementReader.read(written, above);
                supplements.add(supplement);
                indicators.put(name.text(), SupplementReader.supplemented(supplement));
            }
        });
        return List.copyOf(indicators.values());
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
        /** As the higher catalogue, or always. */
        static Effective of(Optional<CatalogueSpec> higher) {
            return new Effective(
                    higher.flatMap(CatalogueSpec::effectiveFrom), higher.flatMap(CatalogueSpec::effectiveTo));
        }
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

    private Map<String, String> sources(YamlMap map, Optional<CatalogueSpec> higher) {
        Map<String, String> sources =
                new LinkedHashMap<>(higher.map(CatalogueSpec::sources).orElse(Map.of()));
        map.map("sources")
                .ifPresent(entries -> entries.eachEntry((name, value) -> {
                    if (sources.containsKey(name.text())) {
                        problems.add(Problem.at(name.position(), ProblemCode.DUPLICATE_NAME, name.text()));
                    } else if (value instanceof YamlScalar text && !text.isNull()) {
                        sources.put(name.text(), text.text());
                    } else {
                        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "text"));
                    }
                }));
        return sources;
    }

    private static Optional<Break> breakOf(YamlMap map) {
        map.require("on");
        map.require("because");
        map.require("affects");
        Optional<LocalDate> on = map.date("on");
        LocalizedText because = map.localized("because").orElseGet(() -> LocalizedText.same(""));
        List<YamlScalar> affects = map.scalars("affects");
        map.finish();
        return on.map(day -> new Break(day, because, affects));
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
