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
    private final List<CaseList> lists;
    private final List<ListExample> examples = new ArrayList<>();

    /**
     * Reads the examples of a file.
     *
     * @param names the names of all its lists, those with mistakes too
     * @param lists those without
     */
    ListExampleReader(SpecFiles files, CaseModel model, List<String> names, List<CaseList> lists) {
        this.files = files;
        this.problems = files.problems();
        this.model = model;
        this.names = names;
        this.lists = lists;
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
        List<Expected> expected = new ArrayList<>();
        map.require("expect");
        map.each("expect", (list, rows) -> expected(list, rows).ifPresent(expected::add));
        map.finish();
        if (asOf.isPresent() && problems.errors() == before) {
            examples.add(new ListExample(name.text(), title, name.position(), asOf.get(), extract, expected));
        }
    }

    private Optional<Expected> expected(YamlScalar name, YamlMap rows) {
        if (!names.contains(name.text())) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), names));
        }
        // One that is there but wrong has got its own message.
        return lists.stream()
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
