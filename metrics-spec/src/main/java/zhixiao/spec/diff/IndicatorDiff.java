package zhixiao.spec.diff;

import java.util.Optional;
import java.util.Set;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.words.Facet;

/**
 * An indicator in two catalogues; at least one of them has it.
 *
 * @param before as it is in the first, or empty
 * @param after as it is in the second, or empty
 * @param facets the sides of it that differ; empty if only one catalogue has it
 */
public record IndicatorDiff(Optional<Indicator> before, Optional<Indicator> after, Set<Facet> facets) {

    /** What became of an indicator, in the order in which it is told. */
    public enum Kind {
        /** It counts something else. */
        REDEFINED,
        /** Only the second has it. */
        ADDED,
        /** Only the first has it. */
        REMOVED,
        /** The second has it under another id; it counts the same. */
        RENAMED,
        /** It counts the same; words, ranges or labels differ. */
        REWORDED,
        /** Nothing differs. */
        SAME
    }

    /** Copies the set, so that the value cannot change. */
    public IndicatorDiff {
        facets = Set.copyOf(facets);
    }

    /** What became of it. */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        if (after.isEmpty()) {
            return Kind.REMOVED;
        }
        if (!before.get().definition().equals(after.get().definition())) {
            return Kind.REDEFINED;
        }
        if (!before.get().id().equals(after.get().id())) {
            return Kind.RENAMED;
        }
        return facets.isEmpty() ? Kind.SAME : Kind.REWORDED;
    }

    /** The indicator, as it is now if it still is there. */
    public Indicator indicator() {
        return after.or(() -> before).orElseThrow();
    }
}
