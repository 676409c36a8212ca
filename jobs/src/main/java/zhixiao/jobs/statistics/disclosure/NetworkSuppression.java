package zhixiao.jobs.statistics.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Counts of which the small ones are hidden, and others with them so that sums do not give them back: for every one that
 * is not protected yet, the cheapest ring of counts through it, until an attack finds it wide enough.
 *
 * @param hidden all that must not be published
 * @param unprotected those that no hiding protects: the table must not be published
 * @param audit what an attack finds of each that had to be protected
 */
public record NetworkSuppression(BitSet hidden, BitSet unprotected, Map<Integer, Attack.Range> audit) {

    /**
     * Hides.
     *
     * @param network the counts
     * @param published those that would be published
     * @param known those that readers know already, published or not
     * @param primary those that must be protected
     * @param width how far apart the smallest and the largest possible number must stay
     */
    public static NetworkSuppression of(
            CountNetwork network, BitSet published, BitSet known, BitSet primary, long width) {
        return new Search(network, published, known, width).run(primary);
    }

    /** True if everything is protected. */
    public boolean protects() {
        return unprotected.isEmpty();
    }

    private static final class Search {
        private final CountNetwork network;
        private final BitSet known;
        private final long width;
        private final BitSet unknown = new BitSet();
        private final NetworkAttack attack;

        Search(CountNetwork network, BitSet published, BitSet known, long width) {
            this.network = network;
            this.known = known;
            this.width = width;
            unknown.set(0, network.size());
            unknown.andNot(published);
            unknown.andNot(known);
            this.attack = new NetworkAttack(network, unknown);
        }

        NetworkSuppression run(BitSet primary) {
            BitSet hideable = (BitSet) primary.clone();
            hideable.andNot(known);
            unknown.or(hideable);
            BitSet unprotected = new BitSet();
            for (int count = primary.nextSetBit(0); count >= 0; count = primary.nextSetBit(count + 1)) {
                if (!protect(count)) {
                    unprotected.set(count);
                }
            }
            Map<Integer, Attack.Range> audit = new TreeMap<>();
            primary.stream().forEach(count -> audit.put(count, attack.range(count)));
            return new NetworkSuppression(unknown, unprotected, audit);
        }

        private boolean protect(int count) {
            while (!attack.protects(count, width)) {
                if (!hideRing(count)) {
                    return false;
                }
            }
            return true;
        }

        /** A ring on which the count can grow as far as is needed, else shrink; else one that helps at all. */
        private boolean hideRing(int count) {
            for (long room : new long[] {width, 1}) {
                boolean up = network.most(count) - network.value(count) >= room;
                boolean down = network.value(count) >= room;
                if (up && hidePath(network.to(count), network.from(count), count, room)
                        || down && hidePath(network.from(count), network.to(count), count, room)) {
                    return true;
                }
            }
            return false;
        }

        private record Reached(int knot, long cost) {}

        /** The path that hides least. @return false if there is none that hides something */
        private boolean hidePath(int start, int end, int without, long room) {
            Map<Integer, Integer> by = new HashMap<>();
            Map<Integer, Long> costs = new HashMap<>();
            PriorityQueue<Reached> open =
                    new PriorityQueue<>(Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::knot));
            costs.put(start, 0L);
            open.add(new Reached(start, 0));
            while (!open.isEmpty()) {
                Reached here = open.remove();
                if (here.knot() == end) {
                    return hide(by, start, end);
                }
                if (here.cost() > costs.get(here.knot())) {
                    continue;
                }
                for (int count : network.at(here.knot())) {
                    if (count != without && usable(count, here.knot(), room)) {
                        int next = network.across(count, here.knot());
                        // Of equal sums the one with fewer counts.
                        long cost = here.cost() + (unknown.get(count) ? 0 : network.value(count) + 1);
                        if (cost < costs.getOrDefault(next, Long.MAX_VALUE)) {
                            costs.put(next, cost);
                            by.put(next, count);
                            open.add(new Reached(next, cost));
                        }
                    }
                }
            }
            return false;
        }

        /** A zero that everybody sees hides nothing, and what is known already cannot be hidden. */
        private boolean usable(int count, int knot, long room) {
            if (known.get(count) || !unknown.get(count) && network.value(count) == 0) {
                return false;
            }
            return network.from(count) == knot
                    ? network.most(count) - network.value(count) >= room
                    : network.value(count) >= room;
        }

        private boolean hide(Map<Integer, Integer> by, int start, int end) {
            boolean anew = false;
            for (int knot = end; knot != start; knot = network.across(by.get(knot), knot)) {
                anew |= !unknown.get(by.get(knot));
                unknown.set(by.get(knot));
            }
            return anew;
        }
    }
}
