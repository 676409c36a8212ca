package zhixiao.spec.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Optional<Setting> setting;
    private final Set<String> unset = new HashSet<>();
    private final Set<LocalDate> changes = new TreeSet<>();

    private NamedValues(Problems problems, CatalogueReader.Definitions used, Optional<Setting> setting) {
        this.problems = problems;
        this.setting = setting;
        this.parameters = new ArrayList<>(used.parameters());
        this.populations = used.populations();
    }

    /**
     * Which values are in force.
     *
     * @param day the day that is asked about
     * @param instead values that an example sets, by the name of the parameter
     */
    record Setting(LocalDate day, Map<String, YamlScalar> instead) {}

    /** Reads {@code use}, {@code populations} and {@code parameters} of a file whose values have no dates. */
    public static NamedValues read(SpecFiles files, YamlMap map) {
        return read(files, map, Optional.empty());
    }

    /** The same of a file whose values may change on some day, as they are set. */
    static NamedValues read(SpecFiles files, YamlMap map, Setting setting) {
        return read(files, map, Optional.of(setting));
    }

    private static NamedValues read(SpecFiles files, YamlMap map, Optional<Setting> setting) {
        NamedValues values =
                new NamedValues(files.problems(), new CatalogueReader(files).readDefinitions(map), setting);
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

    /** The days on which a value changes. */
    Set<LocalDate> changes() {
        return changes;
    }

    /** How many changes have come by a day: on days with as many the same values are in force. */
    long changesBy(LocalDate day) {
        return changes.stream().filter(change -> !change.isAfter(day)).count();
    }

    /** The names of all parameters. */
    List<String> names() {
        return parameters.stream().map(known -> known.name().text()).toList();
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
        Optional<YamlScalar> always = map.scalar("value");
        Optional<YamlScalar> value = setting.flatMap(asked -> {
                    Optional<YamlScalar> changed = inForce(map, asked.day());
                    return Optional.ofNullable(asked.instead().get(name.text())).or(() -> changed);
                })
                .or(() -> always);
        map.finish();
        if (value.isEmpty()) {
            unset.add(name.text());
        }
        return like.map(form -> new ParameterSpec(name, title, form, value));
    }

    /** The value of the last change that has come by a day; empty before the first one. */
    private Optional<YamlScalar> inForce(YamlMap map, LocalDate day) {
        Optional<YamlScalar> last = Optional.empty();
        LocalDate before = LocalDate.MIN;
        for (YamlMap change : map.maps("changes")) {
            change.require("from");
            Optional<LocalDate> from = change.date("from");
            Optional<YamlScalar> value = change.requiredScalar("value");
            change.finish();
            if (from.isPresent()) {
                if (!from.get().isAfter(before)) {
                    problems.add(Problem.at(change.keyPosition("from"), ProblemCode.BAD_VALUE, "from")
                            .found(from.get().toString(), List.of("> " + before)));
                }
                before = from.get();
                changes.add(before);
                last = before.isAfter(day) ? last : value;
            }
        }
        return last;
    }
}
