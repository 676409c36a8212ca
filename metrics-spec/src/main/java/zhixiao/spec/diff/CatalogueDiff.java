package zhixiao.spec.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;

/**
 * What differs between two catalogues.
 *
 * @param before the first
 * @param after the second
 * @param indicators every indicator of either, in the order of the second, removed ones last
 */
public record CatalogueDiff(Catalogue before, Catalogue after, List<IndicatorDiff> indicators) {

    /** Something about a catalogue as a whole. */
    public enum Whole {
        /** The case model, or a code list of it, is not the same text. */
        MODEL,
        /** The indicators that both have stand in another order. */
        ORDER,
        /** Other indicators tell the movement of cases. */
        OVERVIEW
    }

    /** Copies the list, so that the value cannot change. */
    public CatalogueDiff {
        indicators = List.copyOf(indicators);
    }

    /** Compares two catalogues. */
    public static CatalogueDiff of(Catalogue before, Catalogue after) {
        Map<String, Indicator> old = byId(before);
        Map<String, Indicator> gone = new LinkedHashMap<>(old);
        gone.keySet().removeAll(byId(after).keySet());
        IndicatorComparison comparison = new IndicatorComparison(before, after);
        List<IndicatorDiff> diffs = new ArrayList<>();
        for (Indicator indicator : after.indicators()) {
            Optional<Indicator> earlier = Optional.ofNullable(old.get(indicator.id()))
                    .or(() -> sameMeaning(indicator, gone).map(renamed -> gone.remove(renamed.id())));
            diffs.add(new IndicatorDiff(
                    earlier,
                    Optional.of(indicator),
                    earlier.map(known -> comparison.facets(known, indicator)).orElse(Set.of())));
        }
        gone.values()
                .forEach(indicator -> diffs.add(new IndicatorDiff(Optional.of(indicator), Optional.empty(), Set.of())));
        return new CatalogueDiff(before, after, diffs);
    }

    /** An indicator that is gone under its id, and counts the same as this one. */
    private static Optional<Indicator> sameMeaning(Indicator indicator, Map<String, Indicator> gone) {
        return gone.values().stream()
                .filter(other -> other.definition().equals(indicator.definition()))
                .findFirst();
    }

    private static Map<String, Indicator> byId(Catalogue catalogue) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        catalogue.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        return indicators;
    }

    /** The indicators of which one thing became, in order. */
    public List<IndicatorDiff> of(IndicatorDiff.Kind kind) {
        return indicators.stream().filter(diff -> diff.kind() == kind).toList();
    }

    /** What differs of the catalogues as a whole. */
    public Set<Whole> wholes() {
        Set<Whole> wholes = EnumSet.noneOf(Whole.class);
        if (!before.model().hash().equals(after.model().hash())) {
            wholes.add(Whole.MODEL);
        }
        if (!order(before, after).equals(order(after, before))) {
            wholes.add(Whole.ORDER);
        }
        if (!overview(before).equals(overview(after))) {
            wholes.add(Whole.OVERVIEW);
        }
        return wholes;
    }

    /** The indicators of one that the other has, too. */
    private static List<String> order(Catalogue one, Catalogue other) {
        Set<String> common = byId(other).keySet();
        return byId(one).keySet().stream().filter(common::contains).toList();
    }

    private static List<String> overview(Catalogue catalogue) {
        return catalogue.overview().stream()
                .flatMap(overview -> Stream.concat(
                        Stream.of(overview.opening(), overview.in(), overview.out(), overview.closing()),
                        overview.ages().stream()))
                .map(Indicator::id)
                .toList();
    }
}
