package zhixiao.spec.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import zhixiao.spec.Hash;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.bind.CatalogueOpener;
import zhixiao.spec.bind.StockBinder;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.CaseModelReader;
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

    /**
     * The lists of a file, or empty if it cannot be used; a list with a mistake is left out after its problem.
     *
     * @param day the day that they are to be made for: parameters have the values that are in force then
     */
    public Optional<ListFile> read(SpecFile file, LocalDate day) {
        return files.yaml(file).flatMap(map -> read(map, day));
    }

    private Optional<ListFile> read(YamlMap map, LocalDate day) {
        map.choice("version", Map.of("1", 1));
        YamlScalar id = map.requiredScalar("lists").orElseGet(() -> YamlScalar.implied("unnamed", map.position()));
        Names.verifyId(id, problems);
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id.text()));
        Optional<CaseModel> model = map.requiredScalar("model")
                .flatMap(path -> files.openYaml("model", path))
                .flatMap(found -> new CaseModelReader(files).read(found));
        return model.map(cases -> read(map, id, title, cases, day));
    }

    private ListFile read(YamlMap map, YamlScalar id, LocalizedText title, CaseModel model, LocalDate day) {
        NamedValues values = NamedValues.read(files, map, new NamedValues.Setting(day, Map.of()));
        StockBinder binder = values.binder(model);
        map.require("entries");
        List<CaseList> lists = lists(map, model, binder, values);
        values.changes().forEach(change -> at(map, change, Map.of()).binder(model));
        List<String> names = map.map("entries").map(YamlMap::keys).orElse(List.of());
        // Most examples are of the same values: these are bound once.
        Map<List<Object>, List<CaseList>> bound = new HashMap<>();
        bound.put(List.of(values.changesBy(day), Map.of()), lists);
        ListExampleReader examples = new ListExampleReader(
                files,
                model,
                names,
                values.names(),
                (asOf, instead) -> bound.computeIfAbsent(List.of(values.changesBy(asOf), instead), unused -> {
                    NamedValues then = at(map, asOf, instead);
                    return lists(map, model, then.binder(model), then);
                }));
        map.each("examples", examples::read);
        map.finish();
        if (!problems.hasErrors()) {
            // Where something is wrong, much looks unused that is not.
            binder.warnOfUnused(map.position().file());
        }
        return new ListFile(id.text(), title, model, lists, examples.examples(), hash(id.text(), lists));
    }

    private NamedValues at(YamlMap map, LocalDate day, Map<String, YamlScalar> instead) {
        return NamedValues.read(files, map, new NamedValues.Setting(day, instead));
    }

    /** Of one file lists can be read several times: what is wrong is told once all the same. */
    private List<CaseList> lists(YamlMap map, CaseModel model, StockBinder binder, NamedValues values) {
        ListReader reader = new ListReader(files, catalogues, model, binder, values);
        List<CaseList> lists = new ArrayList<>();
        map.each("entries", (name, written) -> reader.read(name, written).ifPresent(lists::add));
        return lists;
    }

    private static String hash(String id, List<CaseList> lists) {
        List<String> meaning = new ArrayList<>(List.of(id));
        for (CaseList list : lists) {
            meaning.add(list.name());
            meaning.add(list.state().hash());
            list.reasons()
                    .forEach(reason -> meaning.add(
                            reason.name() + " " + reason.state().hash() + " " + new TreeSet<>(reason.notSet())
                                    + reason.second()
                                            .map(second -> " " + second.meaning())
                                            .orElse("")));
            meaning.add(String.join(" ", list.columns()));
            meaning.add(String.join(" ", list.order()));
            meaning.add(String.join(" ", list.above()));
            meaning.add(list.equal()
                    .map(equal -> equal.catalogue() + " " + equal.indicator())
                    .orElse(""));
            meaning.add(new TreeSet<>(list.notSet()).toString());
        }
        return Hash.of(meaning.toArray(String[]::new));
    }
}
