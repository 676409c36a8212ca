package zhixiao.spec.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.spec.Hash;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.bind.CatalogueOpener;
import zhixiao.spec.bind.StockBinder;
import zhixiao.spec.catalogue.CatalogueReader;
import zhixiao.spec.catalogue.ParameterSpec;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.CaseModelReader;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads and binds files of lists, {@code metrics-spec/lists/*.yaml}. */
public final class ListsReader {
    private final SpecFiles files;
    private final Problems problems;
    private final CatalogueOpener catalogues;

    /** Reads through the files and adds what is wrong to their problems. */
    public ListsReader(SpecFiles files, CatalogueOpener catalogues) {
        this.files = files;
        this.problems = files.problems();
        this.catalogues = catalogues;
    }

    /** The lists of a file, or empty if it cannot be used; a list with a mistake is left out after its problem. */
    public Optional<ListFile> read(SpecFile file) {
        return files.yaml(file).flatMap(this::read);
    }

    private Optional<ListFile> read(YamlMap map) {
        map.choice("version", Map.of("1", 1));
        YamlScalar id = map.requiredScalar("lists").orElseGet(() -> YamlScalar.implied("unnamed", map.position()));
        Names.verifyId(id, problems);
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id.text()));
        Optional<CaseModel> model = map.requiredScalar("model")
                .flatMap(path -> files.openYaml("model", path))
                .flatMap(found -> new CaseModelReader(files).read(found));
        return model.map(cases -> read(map, id, title, cases));
    }

    private ListFile read(YamlMap map, YamlScalar id, LocalizedText title, CaseModel model) {
        CatalogueReader.Definitions used = new CatalogueReader(files).readDefinitions(map);
        Set<String> unset = new HashSet<>();
        List<ParameterSpec> parameters = new ArrayList<>(used.parameters());
        map.each("parameters", (name, written) -> parameter(name, written, unset)
                .ifPresent(parameter -> add(parameter, parameters)));
        StockBinder binder = new StockBinder(parameters, used.populations(), model, problems);
        ListReader reader = new ListReader(files, catalogues, model, binder, unset);
        List<CaseList> lists = new ArrayList<>();
        map.require("entries");
        map.each("entries", (name, written) -> reader.read(name, written).ifPresent(lists::add));
        List<String> names = map.map("entries").map(YamlMap::keys).orElse(List.of());
        ListExampleReader examples = new ListExampleReader(files, model, names, lists);
        map.each("examples", examples::read);
        map.finish();
        if (!problems.hasErrors()) {
            // Where something is wrong, much looks unused that is not.
            binder.warnOfUnused(map.position().file());
        }
        return new ListFile(id.text(), title, model, lists, examples.examples(), hash(id.text(), lists));
    }

    private void add(ParameterSpec parameter, List<ParameterSpec> parameters) {
        String name = parameter.name().text();
        if (parameters.stream().anyMatch(known -> known.name().text().equals(name))) {
            problems.add(Problem.at(parameter.name().position(), ProblemCode.DUPLICATE_NAME, name));
        } else {
            parameters.add(parameter);
        }
    }

    /** One without a value is bound by what it is like, so that its uses are checked; whatever uses it is inactive. */
    private Optional<ParameterSpec> parameter(YamlScalar name, YamlMap map, Set<String> unset) {
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

    private static String hash(String id, List<CaseList> lists) {
        List<String> meaning = new ArrayList<>(List.of(id));
        for (CaseList list : lists) {
            meaning.add(list.name());
            meaning.add(list.state().hash());
            list.reasons()
                    .forEach(reason -> meaning.add(
                            reason.name() + " " + reason.state().hash() + " " + new TreeSet<>(reason.notSet())));
            meaning.add(String.join(" ", list.columns()));
            meaning.add(String.join(" ", list.order()));
            meaning.add(list.equal()
                    .map(equal -> equal.catalogue() + " " + equal.indicator())
                    .orElse(""));
            meaning.add(new TreeSet<>(list.notSet()).toString());
        }
        return Hash.of(meaning.toArray(String[]::new));
    }
}
