package zhixiao.spec.bind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.catalogue.CatalogueSpec;
import zhixiao.spec.model.CaseModel;

/**
 * A catalogue, bound to its case model.
 *
 * @param spec what its author wrote
 * @param model the case model
 * @param indicators its indicators in order
 * @param overview which of them tell the movement of cases, or empty
 * @param hash hash of everything in it that a figure or its row depends on, 16 hex digits: id, definitions, periods,
 *     levels, reference ranges, breakdowns, breaks, overview; no titles or explanations, and not the model, which has its own
 */
public record Catalogue(
        CatalogueSpec spec, CaseModel model, List<Indicator> indicators, Optional<Overview> overview, String hash) {

    /** Copies the list, so that the value cannot change. */
    public Catalogue {
        indicators = List.copyOf(indicators);
    }

    /** The dimensions that indicators are broken down by, each once, in the order of first use. */
    public List<Breakdown> breakdowns() {
        return indicators.stream()
                .flatMap(indicator -> indicator.spec().dimensions().stream())
                .distinct()
                .map(dimension -> Breakdown.of(model, dimension).orElseThrow())
                .toList();
    }

    /** Every measure that an indicator needs, equal ones once, in the order of first use. */
    public List<Measure> measures() {
        return measures(indicators);
    }

    /** Every measure that some indicators need, equal ones once, in the order of first use. */
    public static List<Measure> measures(List<Indicator> indicators) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        indicators.forEach(indicator -> indicator.measures().forEach(measure -> measures.put(measure.id(), measure)));
        return List.copyOf(measures.values());
    }
}
