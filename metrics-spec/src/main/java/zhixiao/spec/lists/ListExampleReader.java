package zhixiao.spec.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.catalogue.CatalogueReader;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.example.ExtractBinder;
import zhixiao.spec.lists.ListExample.Expected;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the golden examples of lists. */
final class ListExampleReader {
    private final SpecFiles files;
    private final Problems problems;
    private final CaseModel model;
    private final List<String> names;
    private final List<String> parameters;
    private final Lists lists;
    private final List<ListExample> examples = new ArrayList<>();

    /**
     * Reads the examples of a file.
     *
     * @param names the names of all its lists, those with mistakes too
     * @param parameters the names of its parameters
     * @param lists those lists without mistakes, as they are on a day
     */
    ListExampleReader(SpecFiles files, CaseModel model, List<String> names, List<String> parameters, Lists lists) {
        this.files = files;
        this.problems = files.problems();
        this.model = model;
        this.names = names;
        this.parameters = parameters;
        this.lists = lists;
    }

    /** Binds the lists of the file. */
    interface Lists {
        /** As they are on a day, with some values instead of those in force. */
        List<CaseList> on(LocalDate day, Map<String, YamlScalar> instead);
    }

    /** Those that have no mistake. */
    List<ListExample> examples() {
        return List.copyOf(examples);
    }

    /** Adds an example. */
    void read(YamlScalar name, YamlMap map) {
        long before = problems.errors();
        LocalizedText title = map.localized("name").orElseGet(() -> LocalizedText.same(name.text()));
        map.require("as_of");
        Optional<LocalDate> asOf = map.date("as_of");
        Extract extract = new ExtractBinder(model, problems).bind(new CatalogueReader(files).readGiven(map));
        List<CaseList> then = lists.on(asOf.orElse(LocalDate.MAX), set(map));
        List<Expected> expected = new ArrayList<>();
        map.require("expect");
        map.each("expect", (list, rows) -> expected(list, rows, then).ifPresent(expected::add));
        map.finish();
        if (asOf.isPresent() && problems.errors() == before) {
            examples.add(new ListExample(name.text(), title, name.position(), asOf.get(), extract, expected));
        }
    }

    /** The values that the example sets, by the name of the parameter. */
    private Map<String, YamlScalar> set(YamlMap map) {
        Map<String, YamlScalar> set = new LinkedHashMap<>();
        map.map("set")
                .ifPresent(values -> values.eachEntry((name, unused) -> {
                    if (!parameters.contains(name.text())) {
                        problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                                .found(name.text(), parameters));
                    }
                    values.scalar(name.text()).ifPresent(value -> set.put(name.text(), value));
                }));
        return set;
    }

    private Optional<Expected> expected(YamlScalar name, YamlMap rows, List<CaseList> then) {
        if (!names.contains(name.text())) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), names));
        }
        // One that is there but wrong has got its own message.
        return then.stream()
                .filter(list -> list.name().equals(name.text()))
                .findFirst()
                .map(list -> new Expected(list, name.position(), rows(list, rows)));
    }

    private Map<String, List<String>> rows(CaseList list, YamlMap rows) {
        List<String> reasons =
                list.reasons().stream().map(CaseList.Reason::name).toList();
        Map<String, List<String>> expected = new LinkedHashMap<>();
        rows.eachEntry((key, unused) -> expected.put(key.text(), rows.references(key.text(), reasons)));
        return expected;
    }
}
