package zhixiao.spec.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads parameters, populations and measures, of a catalogue and of the files that it uses. */
final class DefinitionReader {
    private final Problems problems;
    private final List<PopulationSpec> populations = new ArrayList<>();
    private final List<MeasureSpec> measures = new ArrayList<>();
    private final ParameterReader parameters;

    DefinitionReader(Problems problems) {
        this.problems = problems;
        this.parameters = new ParameterReader(problems);
    }

    /** Takes over the definitions of a catalogue that another one extends. */
    void add(CatalogueSpec higher) {
        populations.addAll(higher.populations());
        measures.addAll(higher.measures());
        parameters.add(higher);
    }

    /** True if some of the definitions are from a file. */
    boolean has(String path) {
        return Stream.concat(
                        populations.stream().map(PopulationSpec::name),
                        measures.stream().map(MeasureSpec::name))
                .anyMatch(name -> name.position().file().path().equals(path));
    }

    List<ParameterSpec> parameters() {
        return parameters.parameters();
    }

    List<PopulationSpec> populations() {
        return List.copyOf(populations);
    }

    List<MeasureSpec> measures() {
        return List.copyOf(measures);
    }

    /** Adds the definitions of a file to those read before. */
    void read(YamlMap map) {
        parameters.read(map);
        readPopulations(map);
        map.each("measures", (name, measure) -> {
            Names.verify(name, problems);
            measure(name, measure);
        });
    }

    /** Adds the populations of a file to those read before. */
    void readPopulations(YamlMap map) {
        map.map("populations")
                .ifPresent(all -> all.eachEntry((name, value) -> {
                    Names.verify(name, problems);
                    if (value instanceof YamlMap population) {
                        population(name, population);
                    } else if (value instanceof YamlScalar where && !where.isNull()) {
                        populations.add(new PopulationSpec(name, title(name), usualTable(name), where));
                    } else {
                        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "map"));
                    }
                }));
    }

    private void population(YamlScalar name, YamlMap map) {
        LocalizedText title = map.localized("name").orElseGet(() -> title(name));
        YamlScalar table = map.scalar("of").orElseGet(() -> usualTable(name));
        YamlScalar where = map.requiredScalar("where").orElseGet(() -> YamlScalar.implied("TRUE", name.position()));
        populations.add(new PopulationSpec(name, title, table, where));
        map.finish();
    }

    private void measure(YamlScalar name, YamlMap map) {
        LocalizedText title = map.localized("name").orElseGet(() -> title(name));
        Optional<YamlScalar> count = map.scalar("count");
        Optional<YamlScalar> sum = map.scalar("sum");
        Optional<YamlScalar> distribution = map.scalar("distribution");
        Optional<YamlScalar> distinct = map.scalar("distinct");
        Optional<YamlScalar> within = map.scalar("within");
        YamlScalar table = count.or(() -> map.scalar("of")).orElseGet(() -> usualTable(name));
        Optional<YamlScalar> on = map.scalar("on");
        Optional<YamlScalar> from = map.scalar("from");
        Optional<YamlScalar> until = map.scalar("until");
        Optional<YamlScalar> where = map.scalar("where");
        map.finish();
        boolean oneAggregation = exactlyOne(map, name, "count", "sum", "distribution", "distinct");
        boolean oneTiming = timing(map, name, on.isPresent(), from.isPresent(), until.isPresent());
        MeasureSpec.Aggregation aggregation = sum.isPresent()
                ? MeasureSpec.Aggregation.SUM
                : distribution.isPresent()
                        ? MeasureSpec.Aggregation.DISTRIBUTION
                        : distinct.isPresent() ? MeasureSpec.Aggregation.DISTINCT : MeasureSpec.Aggregation.COUNT;
        if (within.isPresent() && distinct.isEmpty()) {
            problems.add(Problem.at(map.keyPosition("within"), ProblemCode.WRONG_KIND, "within", "distinct + within"));
        }
        boolean whole = oneAggregation && oneTiming;
        // A measure that is not whole keeps its name, so that those who use it are not told that there is none.
        measures.add(new MeasureSpec(
                name,
                title,
                aggregation,
                table,
                sum.or(() -> distribution).or(() -> distinct),
                within,
                on.filter(day -> whole),
                from.filter(day -> whole),
                until.filter(day -> whole),
                where));
    }

    private boolean exactlyOne(YamlMap map, YamlScalar name, String... keys) {
        List<String> there =
                Stream.of(keys).filter(key -> map.value(key).isPresent()).toList();
        String wanted = String.join(" | ", keys);
        if (there.isEmpty()) {
            problems.add(Problem.at(name.position(), ProblemCode.MISSING_KEY, wanted));
        } else if (there.size() > 1) {
            problems.add(Problem.at(map.keyPosition(there.get(1)), ProblemCode.WRONG_KIND, there.get(1), wanted));
        }
        return there.size() == 1;
    }

    /** A flow has a day, a stock two. */
    private boolean timing(YamlMap map, YamlScalar name, boolean on, boolean from, boolean until) {
        if (on && (from || until)) {
            problems.add(Problem.at(map.keyPosition("on"), ProblemCode.WRONG_KIND, "on", "on | from + until"));
        } else if (!on && !(from && until)) {
            problems.add(Problem.at(name.position(), ProblemCode.MISSING_KEY, "on | from + until"));
        }
        return on ? !from && !until : from && until;
    }

    private static LocalizedText title(YamlScalar name) {
        return LocalizedText.same(name.text());
    }

    private static YamlScalar usualTable(YamlScalar name) {
        return YamlScalar.implied(Table.CASES, name.position());
    }
}
