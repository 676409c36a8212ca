package zhixiao.spec.catalogue;

import java.util.List;
import java.util.OptionalLong;
import zhixiao.spec.source.Position;

/**
 * That a local catalogue builds on a higher one.
 *
 * @param higher the higher catalogue, itself perhaps built on another
 * @param supplements what the local one adds to indicators that it takes over
 */
public record Extension(CatalogueSpec higher, List<Supplement> supplements) {

    /** Copies the list, so that the value cannot change. */
    public Extension {
        supplements = List.copyOf(supplements);
    }

    /**
     * What a local catalogue adds to one indicator.
     *
     * @param indicator the indicator as the higher catalogue has it
     * @param references the local ranges
     * @param minimumDenominator the local minimum denominator, or empty
     * @param minimumAt where that one stands
     */
    public record Supplement(
            IndicatorSpec indicator, List<Reference> references, OptionalLong minimumDenominator, Position minimumAt) {

        /** Copies the list, so that the value cannot change. */
        public Supplement {
            references = List.copyOf(references);
        }
    }
}
