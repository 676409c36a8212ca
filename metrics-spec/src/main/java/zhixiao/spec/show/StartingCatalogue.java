package zhixiao.spec.show;

import java.util.List;
import java.util.stream.Collectors;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Messages;
import zhixiao.spec.text.Word;
import zhixiao.spec.yaml.YamlWriter;

/**
 * A catalogue to begin with: one indicator with its example, and in comments all that a planner can speak of in this
 * case model. It has no problem as it stands.
 */
public final class StartingCatalogue {
    /** More codes than this are only counted: the list has a file of its own. */
    private static final int MOST_CODES = 16;

    private static final String NEW_CASES = "new_cases";

    private final CaseModel model;
    private final Messages words;
    private final Language language;
    private final YamlWriter yaml = new YamlWriter();

    private StartingCatalogue(CaseModel model, Language language) {
        this.model = model;
        this.language = language;
        this.words = Messages.of("zhixiao.spec.show.start", language, StartingCatalogue.class);
    }

    /**
     * The text of the file.
     *
     * @param id the name of the catalogue
     * @param modelPath the path of the model, from where the file will be
     * @param language the language of its comments
     */
    public static String print(CaseModel model, String id, String modelPath, Language language) {
        return new StartingCatalogue(model, language).print(id, modelPath);
    }

    private String print(String id, String modelPath) {
        Table cases = model.tables().get(Table.CASES);
        comment("head");
        yaml.put("version", "1")
                .put("catalogue", id)
                .put("title", LocalizedText.same(id))
                .put("model", modelPath)
                .blank();
        comment("fields");
        cases.columns().forEach(this::field);
        yaml.blank();
        comment("populations");
        comment("measures");
        yaml.map(
                        "measures",
                        "",
                        () -> yaml.map(NEW_CASES, "", () -> yaml.put("name", everywhere("new_cases"))
                                .put("count", Table.CASES)
                                .put("on", cases.entered())))
                .blank();
        comment("indicators");
        yaml.map(
                        "indicators",
                        "",
                        () -> yaml.map(NEW_CASES, "", () -> yaml.put("name", everywhere("new_cases"))
                                .put("class", "volume")
                                .put("kind", "count")
                                .put("of", NEW_CASES)))
                .blank();
        comment("examples");
        yaml.map("examples", "", () -> yaml.map("a_case_counts_on_its_day", "", () -> example(cases)));
        return yaml.toString();
    }

    private void example(Table cases) {
        yaml.put("as_of", "2025-06-30")
                .map("given", "", () -> List.of("2025-06-30", "2025-07-01")
                        .forEach(day -> yaml.item(() -> yaml.put(cases.entered(), day))))
                .map("expect", "", () -> yaml.put(NEW_CASES, "1"));
    }

    private void comment(String key) {
        words.get(key).lines().forEach(yaml::comment);
    }

    private LocalizedText everywhere(String key) {
        return new LocalizedText(
                List.of(Language.values()).stream().collect(Collectors.toMap(one -> one, one -> Messages.of(
                                "zhixiao.spec.show.start", one, StartingCatalogue.class)
                        .get(key))));
    }

    private void field(Field field) {
        yaml.comment(words.get(
                field.codes().isPresent() ? "field.code" : "field",
                field.name(),
                Word.of(field.kind()),
                field.title().in(language),
                field.codes().map(this::codes).orElse("")));
    }

    private String codes(CodeList list) {
        return list.entries().size() > MOST_CODES
                ? words.get("codes.many", list.entries().size())
                : list.entries().stream()
                        .map(CodeList.Entry::code)
                        .collect(Collectors.joining(words.get("codes.comma")));
    }
}
