package zhixiao.spec.limits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.Hash;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.CatalogueOpener;
import zhixiao.spec.catalogue.Evidence;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads limits, {@code metrics-spec/limits/*.yaml}. */
public final class LimitsReader {
    private final SpecFiles files;
    private final Problems problems;
    private final CatalogueOpener catalogues;

    /** Reads through the files and adds what is wrong to their problems. */
    public LimitsReader(SpecFiles files, CatalogueOpener catalogues) {
        this.files = files;
        this.problems = files.problems();
        this.catalogues = catalogues;
    }

    /** The limits of a file, or empty if it cannot be read; rules with mistakes are left out after their problems. */
    public Optional<Limits> read(SpecFile file) {
        return files.yaml(file).map(this::read);
    }

    private Limits read(YamlMap map) {
        map.choice("version", Map.of("1", 1));
        YamlScalar id = map.requiredScalar("limits").orElseGet(() -> YamlScalar.implied("unnamed", map.position()));
        Names.verifyId(id, problems);
        LocalizedText title = map.localized("title").orElseGet(() -> LocalizedText.same(id.text()));
        Optional<String> ledger = map.text("ledger");
        Map<String, String> sources = sources(map);
        List<Rule> rules = new ArrayList<>();
        map.require("rules");
        map.each("rules", (name, rule) -> rule(id.text(), name, rule, sources).ifPresent(rules::add));
        List<String> names = map.map("rules").map(YamlMap::keys).orElse(List.of());
        List<Exemption> exemptions = map.maps("exemptions").stream()
                .flatMap(exemption -> exemption(exemption, names).stream())
                .toList();
        map.finish();
        return new Limits(id.text(), title, ledger, rules, exemptions, hash(id.text(), rules, exemptions));
    }

    private Optional<Rule> rule(String limits, YamlScalar name, YamlMap map, Map<String, String> sources) {
        Names.verify(name, problems);
        map.require("because");
        LocalizedText because = map.localized("because").orElseGet(() -> LocalizedText.same(name.text()));
        UseScope scope = map.map("for").map(this::scope).orElseGet(LimitsReader::everything);
        Optional<Constraint> constraint = new ConstraintReader(problems, this::open).read(name, map);
        boolean binding =
                map.choice("severity", Map.of("refuse", true, "warn", false)).orElse(true);
        Optional<LocalDate> from = map.date("effective_from");
        Optional<LocalDate> to = map.date("effective_to");
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            problems.add(Problem.at(
                    map.keyPosition("effective_from"),
                    ProblemCode.BAD_RANGE,
                    from.get().toString(),
                    to.get().toString()));
        }
        Evidence.Grade grade =
                map.choice("evidence", YamlMap.words(Evidence.Grade.class)).orElse(Evidence.Grade.OWN);
        List<String> stated = cited(map, sources);
        map.finish();
        return constraint.map(asked -> new Rule(
                limits, name.text(), name.position(), because, scope, asked, binding, from, to, grade, stated));
    }

    private UseScope scope(YamlMap map) {
        UseScope scope = new UseScope(
                map.choices("purposes", YamlMap.words(Purpose.class)),
                map.choices("forms", YamlMap.words(Form.class)),
                map.texts("issuers"),
                map.texts("recipients"),
                map.texts("indicators"),
                map.choices("classes", YamlMap.words(IndicatorSpec.Area.class)).stream()
                        .map(Word::of)
                        .toList());
        map.finish();
        return scope;
    }

    private static UseScope everything() {
        return new UseScope(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private Optional<Catalogue> open(String key, YamlScalar path) {
        return files.openYaml(key, path).flatMap(catalogues::open);
    }

    private Optional<Exemption> exemption(YamlMap map, List<String> rules) {
        Optional<YamlScalar> rule = map.requiredScalar("rule");
        Optional<YamlScalar> issuer = map.requiredScalar("issuer");
        Optional<YamlScalar> grantedBy = map.requiredScalar("granted_by");
        map.require("until");
        Optional<LocalDate> until = map.date("until");
        map.require("because");
        Optional<LocalizedText> because = map.localized("because");
        map.finish();
        rule.filter(named -> !rules.contains(named.text()))
                .ifPresent(
                        named -> problems.add(Problem.at(named.position(), ProblemCode.UNKNOWN_REFERENCE, named.text())
                                .found(named.text(), rules)));
        boolean itself = issuer.isPresent()
                && grantedBy.isPresent()
                && issuer.get().text().equals(grantedBy.get().text());
        if (itself) {
            problems.add(Problem.at(
                    grantedBy.get().position(),
                    ProblemCode.EXEMPTS_ITSELF,
                    issuer.get().text()));
        }
        return rule.isPresent() && issuer.isPresent() && grantedBy.isPresent() && until.isPresent() && !itself
                ? Optional.of(new Exemption(
                        rule.get().text(),
                        issuer.get().text(),
                        grantedBy.get().text(),
                        until.get(),
                        because.orElseGet(() -> LocalizedText.same("")),
                        map.position()))
                : Optional.empty();
    }

    private Map<String, String> sources(YamlMap map) {
        Map<String, String> sources = new LinkedHashMap<>();
        map.map("sources")
                .ifPresent(entries ->
                        entries.eachEntry((name, text) -> sources.put(name.text(), entries.requiredText(name.text()))));
        return sources;
    }

    private List<String> cited(YamlMap map, Map<String, String> sources) {
        List<String> cited = new ArrayList<>();
        for (YamlScalar source : map.scalars("sources")) {
            String text = sources.get(source.text());
            if (text == null) {
                problems.add(Problem.at(source.position(), ProblemCode.UNKNOWN_REFERENCE, source.text())
                        .found(source.text(), List.copyOf(sources.keySet())));
            } else {
                cited.add(text);
            }
        }
        return cited;
    }

    /** A changed reason or source keeps it; a changed rule does not. */
    private static String hash(String id, List<Rule> rules, List<Exemption> exemptions) {
        List<String> meaning = new ArrayList<>(List.of(id));
        for (Rule rule : rules) {
            meaning.add(rule.name());
            meaning.add(rule.scope().toString());
            meaning.add(ConstraintReader.meaning(rule.constraint()));
            meaning.add(rule.binding() + " " + rule.from() + " " + rule.to());
        }
        exemptions.forEach(exemption -> meaning.add(String.join(
                " ",
                exemption.rule(),
                exemption.issuer(),
                exemption.grantedBy(),
                exemption.until().toString())));
        return Hash.of(meaning.toArray(String[]::new));
    }
}
