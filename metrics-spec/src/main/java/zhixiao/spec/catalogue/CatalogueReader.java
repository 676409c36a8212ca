package zhixiao.spec.catalogue;

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
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads a catalogue, {@code metrics-spec/catalogues/*.yaml}, and the files that it uses. */
public final class CatalogueReader {
    private final SpecFiles files;
    private final Problems problems;
    private final List<PopulationSpec> populations = new ArrayList<>();
    private final List<MeasureSpec> measures = new ArrayList<>();

    /** Reads through the files and adds what is wrong to their problems. */
    public CatalogueReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
    }

    /** The catalogue of a file, or empty if it cannot be used. */
    public Optional<CatalogueSpec> read(SpecFile file) {
        return files.yaml(file).flatMap(map -> read(file, map));
    }

    private Optional<CatalogueSpec> read(SpecFile file, YamlMap map) {
        map.choice("version", Map.of("1", 1));
        String id = map.requiredText("catalogue");
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id));
        Optional<YamlScalar> model = map.requiredScalar("model");
        for (YamlScalar used : map.scalars("use")) {
            files.openYaml("use", used).flatMap(files::yaml).ifPresent(this::blocks);
        }
        definitions(map);
        Optional<YamlMap> effective = map.map("effective");
        List<Break> breaks = map.maps("breaks").stream().flatMap(this::breakOf).toList();
        Map<String, String> sources = new LinkedHashMap<>();
        map.map("sources")
                .ifPresent(entries -> entries.eachEntry((name, value) -> {
                    if (value instanceof YamlScalar text) {
                        sources.put(name.text(), text.text());
                    }
                }));
        Optional<OverviewSpec> overview = map.map("overview").map(CatalogueReader::overview);
        List<IndicatorSpec> indicators = new ArrayList<>();
        map.each(
                "indicators", (name, indicator) -> indicators.add(new IndicatorReader(problems).read(name, indicator)));
        map.finish();
        Optional<CatalogueSpec> spec = model.map(path -> new CatalogueSpec(
                file,
                id,
                title,
                path,
                effective.flatMap(dates -> dates.date("from")),
                effective.flatMap(dates -> dates.date("to")),
                breaks,
                List.copyOf(populations),
                List.copyOf(measures),
                List.copyOf(indicators),
                overview,
                sources));
        effective.ifPresent(YamlMap::finish);
        return spec;
    }

    /** A file of building blocks: populations and measures only. */
    private void blocks(YamlMap map) {
        map.choice("version", Map.of("1", 1));
        map.requiredText("blocks");
        definitions(map);
        map.finish();
    }

    private void definitions(YamlMap map) {
        map.map("populations")
                .ifPresent(all -> all.eachEntry((name, value) -> {
                    if (value instanceof YamlScalar where) {
                        populations.add(
                                new PopulationSpec(name, LocalizedText.same(name.text()), word("cases", name), where));
                    } else if (value instanceof YamlMap population) {
                        population(name, population);
                    } else {
                        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "map"));
                    }
                }));
        map.each("measures", this::measure);
    }

    private void population(YamlScalar name, YamlMap map) {
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        YamlScalar table = map.scalar("of").orElseGet(() -> word("cases", name));
        map.requiredScalar("where").ifPresent(where -> populations.add(new PopulationSpec(name, title, table, where)));
        map.finish();
    }

    private void measure(YamlScalar name, YamlMap map) {
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        Optional<YamlScalar> count = map.scalar("count");
        Optional<YamlScalar> sum = map.scalar("sum");
        Optional<YamlScalar> distribution = map.scalar("distribution");
        MeasureSpec.Aggregation aggregation = sum.isPresent()
                ? MeasureSpec.Aggregation.SUM
                : distribution.isPresent() ? MeasureSpec.Aggregation.DISTRIBUTION : MeasureSpec.Aggregation.COUNT;
        YamlScalar table = count.or(() -> map.scalar("of")).orElseGet(() -> word("cases", name));
        if (count.isEmpty() && sum.isEmpty() && distribution.isEmpty()) {
            problems.add(Problem.at(name.position(), ProblemCode.MISSING_KEY, "count | sum | distribution"));
        }
        Optional<YamlScalar> on = map.scalar("on");
        Optional<YamlScalar> from = map.scalar("from");
        Optional<YamlScalar> until = map.scalar("until");
        if (on.isEmpty() && (from.isEmpty() || until.isEmpty())) {
            problems.add(Problem.at(name.position(), ProblemCode.MISSING_KEY, "on | from + until"));
        } else if (on.isPresent() && (from.isPresent() || until.isPresent())) {
            problems.add(Problem.at(map.keyPosition("on"), ProblemCode.WRONG_KIND, name.text(), "on | from + until"));
        } else {
            measures.add(new MeasureSpec(
                    name, title, aggregation, table, sum.or(() -> distribution), on, from, until, map.scalar("where")));
        }
        map.has("where");
        map.finish();
    }

    private Stream<Break> breakOf(YamlMap map) {
        var on = map.date("on");
        if (!map.has("on")) {
            problems.add(Problem.at(map.position(), ProblemCode.MISSING_KEY, "on"));
        }
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

    /** A word that the author left out because it is the usual one. */
    private static YamlScalar word(String text, YamlScalar place) {
        return YamlScalar.implied(text, place.position());
    }
}
