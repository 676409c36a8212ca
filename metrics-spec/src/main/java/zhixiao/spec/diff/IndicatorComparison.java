package zhixiao.spec.diff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Population;
import zhixiao.spec.bind.Term;
import zhixiao.spec.text.Language;
import zhixiao.spec.words.Facet;
import zhixiao.spec.words.FacetWords;

/** Tells which sides of an indicator differ: meaning by its hashes, the rest by how it reads in any language. */
final class IndicatorComparison {
    private final List<FacetWords> before;
    private final List<FacetWords> after;

    IndicatorComparison(Catalogue before, Catalogue after) {
        this.before = inEveryLanguage(before);
        this.after = inEveryLanguage(after);
    }

    private static List<FacetWords> inEveryLanguage(Catalogue catalogue) {
        return Arrays.stream(Language.values())
                .map(language -> new FacetWords(catalogue, language))
                .toList();
    }

    Set<Facet> facets(Indicator old, Indicator now) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        boolean redefined = !old.definition().equals(now.definition());
        for (Facet facet : Facet.values()) {
            boolean differs = facet.isMeaning()
                    ? redefined && !meaning(facet, old).equals(meaning(facet, now))
                    : !followsFromMeaning(facet, redefined) && readsOtherwise(facet, old, now);
            if (differs) {
                facets.add(facet);
            }
        }
        return facets;
    }

    /** What counts something else reads otherwise, and may have another unit. */
    private static boolean followsFromMeaning(Facet facet, boolean redefined) {
        return redefined && (facet == Facet.WORDING || facet == Facet.UNIT);
    }

    private static String meaning(Facet facet, Indicator indicator) {
        return switch (facet) {
            case KIND -> indicator.kind().name() + indicator.spec().per();
            case NUMERATOR -> terms(indicator.numerator());
            case DENOMINATOR -> terms(indicator.denominator());
            case POPULATION ->
                sorted(indicator.among().stream().map(Population::hash).toList());
            case QUANTILE ->
                indicator
                        .spec()
                        .quantile()
                        .map(share -> share.stripTrailingZeros().toPlainString())
                        .orElse("");
            case LEVELS -> sorted(indicator.spec().levels());
            default -> throw new IllegalArgumentException("Not decided by a hash: " + facet);
        };
    }

    private static String terms(List<Term> terms) {
        return sorted(terms.stream()
                .map(term -> (term.minus() ? "-" : "") + term.written().hash() + (term.atStart() ? "@start" : ""))
                .toList());
    }

    private static String sorted(List<String> texts) {
        return texts.stream().sorted().collect(Collectors.joining(" "));
    }

    private boolean readsOtherwise(Facet facet, Indicator old, Indicator now) {
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).lines(facet, old).equals(after.get(i).lines(facet, now))) {
                return true;
            }
        }
        return false;
    }
}
