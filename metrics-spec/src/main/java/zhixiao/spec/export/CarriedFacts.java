package zhixiao.spec.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Parameter;
import zhixiao.spec.catalogue.Break;
import zhixiao.spec.catalogue.CatalogueSpec;
import zhixiao.spec.catalogue.Evidence;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.ParameterSpec;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;
import zhixiao.spec.yaml.YamlScalar;

/** What travels in extensions of the format because nothing else there has a place for it; under the keys of catalogues. */
final class CarriedFacts {
    private CarriedFacts() {}

    /** Of the catalogue as a whole. */
    static Map<String, Object> of(Catalogue catalogue) {
        CatalogueSpec spec = catalogue.spec();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("catalogue", spec.id());
        facts.put("hash", catalogue.hash());
        Map<String, Object> effective = new LinkedHashMap<>();
        put(effective, "from", spec.effectiveFrom());
        put(effective, "to", spec.effectiveTo());
        putList(facts, "effective", effective);
        putList(facts, "breaks", spec.breaks().stream().map(CarriedFacts::of).toList());
        Map<String, Object> parameters = new LinkedHashMap<>();
        spec.parameters().stream()
                .filter(parameter -> isUsed(catalogue, parameter))
                .forEach(parameter -> parameters.put(
                        parameter.name().text(),
                        parameter.set().orElse(parameter.usual()).text()));
        putList(facts, "parameters", parameters);
        return facts;
    }

    /** True if a figure of the catalogue depends on a parameter. */
    static boolean isUsed(Catalogue catalogue, ParameterSpec parameter) {
        return catalogue.indicators().stream()
                .flatMap(indicator -> indicator.parameters().stream())
                .map(Parameter::name)
                .anyMatch(parameter.name().text()::equals);
    }

    private static Map<String, Object> of(Break written) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("on", written.on());
        facts.put("affects", written.affects().stream().map(YamlScalar::text).toList());
        return facts;
    }

    /** Of one indicator. */
    static Map<String, Object> of(Indicator indicator, Language language) {
        IndicatorSpec spec = indicator.spec();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("definition", indicator.definition());
        facts.put("class", Word.of(spec.area()));
        facts.put("kind", Word.of(spec.kind()));
        facts.put("better", Word.of(spec.better()));
        putList(
                facts,
                "parameters",
                indicator.parameters().stream().map(Parameter::name).toList());
        spec.minimumDenominator().ifPresent(least -> facts.put("minimum_denominator", least));
        putList(
                facts,
                "reference",
                spec.references().stream().map(CarriedFacts::of).toList());
        putList(facts, "levels", spec.levels());
        facts.put("periods", spec.periods().stream().map(PeriodKind::word).toList());
        facts.put("evidence", of(spec.evidence()));
        put(facts, "owner", spec.owner().map(owner -> owner.in(language)));
        return facts;
    }

    private static Map<String, Object> of(Evidence evidence) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("membership", Word.of(evidence.membership()));
        facts.put("formula", Word.of(evidence.formula()));
        putList(facts, "sources", evidence.sources());
        return facts;
    }

    private static Map<String, Object> of(Reference reference) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "line", reference.line());
        put(facts, "level", reference.level());
        put(facts, "from", reference.low().map(BigDecimal::stripTrailingZeros));
        put(facts, "to", reference.high().map(BigDecimal::stripTrailingZeros));
        put(facts, "effective_from", reference.effectiveFrom());
        facts.put("source", reference.source());
        return facts;
    }

    private static void put(Map<String, Object> facts, String key, Optional<?> value) {
        value.ifPresent(known -> facts.put(key, known));
    }

    private static void putList(Map<String, Object> facts, String key, Object value) {
        boolean empty = value instanceof Map<?, ?> map ? map.isEmpty() : ((Collection<?>) value).isEmpty();
        if (!empty) {
            facts.put(key, value);
        }
    }
}
