package zhixiao.spec.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.bind.StockBinder;
import zhixiao.spec.catalogue.CatalogueReader;
import zhixiao.spec.catalogue.ParameterSpec;
import zhixiao.spec.catalogue.PopulationSpec;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/**
 * What the expressions of a file of lists or of a review plan may name: populations, and parameters that need not have a
 * value. Whatever uses a parameter without a value is inactive.
 */
public final class NamedValues {
    private final Problems problems;
    private final List<ParameterSpec> parameters;
    private final List<PopulationSpec> populations;
    private final Set<String> unset = new HashSet<>();

    private NamedValues(Problems problems, CatalogueReader.Definitions used) {
        this.problems = problems;
        this.parameters = new ArrayList<>(used.parameters());
        this.populations = used.populations();
    }

    /** Reads {@code use}, {@code populations} and {@code parameters} of a file. */
    public static NamedValues read(SpecFiles files, YamlMap map) {
        NamedValues values = new NamedValues(files.problems(), new CatalogueReader(files).readDefinitions(map));
        map.each(
                "parameters", (name, written) -> values.parameter(name, written).ifPresent(values::add));
        return values;
    }

    /** Binds expressions with them. */
    public StockBinder binder(CaseModel model) {
        return new StockBinder(parameters, populations, model, problems);
    }

    /** Those of some parameters that have no value, sorted. */
    public Set<String> notSet(Set<String> asked) {
        return asked.stream().filter(unset::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(ParameterSpec parameter) {
        String name = parameter.name().text();
        if (parameters.stream().anyMatch(known -> known.name().text().equals(name))) {
            problems.add(Problem.at(parameter.name().position(), ProblemCode.DUPLICATE_NAME, name));
        } else {
            parameters.add(parameter);
        }
    }

    /** One without a value is bound by what it is like, so that its uses are checked. */
    private Optional<ParameterSpec> parameter(YamlScalar name, YamlMap map) {
        Names.verify(name, problems);
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        Optional<YamlScalar> like = map.requiredScalar("like");
        Optional<YamlScalar> value = map.scalar("value");
        map.finish();
        if (value.isEmpty()) {
            unset.add(name.text());
        }
        return like.map(form -> new ParameterSpec(name, title, form, value));
    }
}
