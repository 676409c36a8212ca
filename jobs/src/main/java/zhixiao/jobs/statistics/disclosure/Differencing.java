package zhixiao.jobs.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from everything that was released together: a month from two sums to date, a court from a
 * total and the other courts, late entries from a figure and its revision. The ledger of released sums is
 * asked before something more is released.
 *
 * <p>What is worked out is every set of cells that is left when released sums are taken from released sums
 * that contain them, again and again. Sums that overlap without one containing the other are not combined.
 */
public final class Differencing {
    /** More sets than this are not worked out: then nothing more is released. */
    private static final int MOST_SETS = 20_000;

    private final Primary rule;
    private final Map<Set<String>, Long> known = new HashMap<>();
    private final Set<Set<String>> kept = new HashSet<>();

    /** An empty ledger. @param rule which counts are small */
    public Differencing(Primary rule) {
        this.rule = rule;
    }

    /**
     * A released sum.
     *
     * @param cells the cells that it adds up, by any names that are the same in every release
     * @param count the sum
     */
    public record Sum(Set<String> cells, long count) {

        /** Copies the names. */
        public Sum {
            cells = Set.copyOf(cells);
        }
    }

    /** A sum that was hidden, whatever its count: it must not follow from what is released. */
    public void keep(Set<String> cells) {
        kept.add(Set.copyOf(cells));
    }

    /**
     * Releases a sum if nothing small follows from it and all that was released before.
     *
     * @return true if it was released and is in the ledger now; false if it must be withheld
     */
    public boolean release(Sum sum) {
        if (sum.cells().isEmpty() || rule.hides(sum.count())) {
            return false;
        }
        Map<Set<String>, Long> more = new HashMap<>();
        List<Sum> open = new ArrayList<>(List.of(sum));
        while (!open.isEmpty()) {
            Sum next = open.remove(open.size() - 1);
            if (kept.contains(next.cells())) {
                return false;
            }
            Long before = known.containsKey(next.cells()) ? known.get(next.cells()) : more.get(next.cells());
            if (before != null && rule.hides(Math.abs(before - next.count()))) {
                // The same cells with another count: the difference is what was entered late.
                return false;
            }
            if (before != null && before == next.count()) {
                continue;
            }
            more.put(next.cells(), next.count());
            if (known.size() + more.size() > MOST_SETS) {
                return false;
            }
            for (Map<Set<String>, Long> sums : List.of(known, Map.copyOf(more))) {
                for (Map.Entry<Set<String>, Long> other : sums.entrySet()) {
                    Sum rest = rest(next, new Sum(other.getKey(), other.getValue()));
                    if (rest != null && rule.hides(Math.abs(rest.count()))) {
                        return false;
                    }
                    if (rest != null) {
                        open.add(rest);
                    }
                }
            }
        }
        known.putAll(more);
        return true;
    }

    /** What is left of the larger of two sums without the smaller one; null if neither contains the other. */
    private static Sum rest(Sum one, Sum other) {
        if (one.cells().size() == other.cells().size()) {
            return null;
        }
        Sum larger = one.cells().size() > other.cells().size() ? one : other;
        Sum smaller = larger == one ? other : one;
        if (!larger.cells().containsAll(smaller.cells())) {
            return null;
        }
        Set<String> left = new HashSet<>(larger.cells());
        left.removeAll(smaller.cells());
        return new Sum(left, larger.count() - smaller.count());
    }
}
