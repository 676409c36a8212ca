package zhixiao.jobs.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * What a reader can work out about a count that is not published from all that are: the smallest and the largest number
 * that fits. A count may grow only if others make up for it at both of its knots, so this is a flow, and the limits are
 * exact for whole numbers.
 */
public final class NetworkAttack {
    private final CountNetwork network;
    private final BitSet unknown;
    private final long[] change;
    private final List<Integer> changed = new ArrayList<>();
    private final int[] by;
    private final int[] reached;
    private int search;

    /**
     * Prepares an attack.
     *
     * @param network the true counts
     * @param unknown those that the reader does not know; more of them may be added between two questions
     */
    public NetworkAttack(CountNetwork network, BitSet unknown) {
        this.network = network;
        this.unknown = unknown;
        this.change = new long[network.size()];
        this.by = new int[network.knots()];
        this.reached = new int[network.knots()];
    }

    /** The range of a count; without an upper end where nothing limits it. */
    public Attack.Range range(int count) {
        return range(count, CountNetwork.NO_LIMIT);
    }

    /** True if a count can be any of so many numbers, less one. */
    public boolean protects(int count, long width) {
        return range(count, width).width() >= width;
    }

    /** The range, looked for only until it is so wide. */
    private Attack.Range range(int count, long wide) {
        long value = network.value(count);
        if (!unknown.get(count)) {
            return new Attack.Range(value, value);
        }
        long less = flow(network.from(count), network.to(count), count, Math.min(value, wide));
        long room = network.most(count) == CountNetwork.NO_LIMIT ? wide : Math.min(wide, network.most(count) - value);
        long more = flow(network.to(count), network.from(count), count, room);
        return new Attack.Range(value - less, more == CountNetwork.NO_LIMIT ? more : value + more);
    }

    /** The largest flow from one knot to another without the count itself, up to a limit. */
    private long flow(int start, int end, int without, long limit) {
        changed.forEach(count -> change[count] = 0);
        changed.clear();
        long total = 0;
        while (total < limit && finds(start, end, without)) {
            long step = limit - total;
            for (int knot = end; knot != start; knot = network.across(by[knot], knot)) {
                step = Math.min(step, room(by[knot], network.across(by[knot], knot)));
            }
            for (int knot = end; knot != start; knot = network.across(by[knot], knot)) {
                change[by[knot]] += network.to(by[knot]) == knot ? step : -step;
                changed.add(by[knot]);
            }
            total += step;
        }
        return total;
    }

    /** True if there is a path; each knot on it knows then by which count it was reached. */
    private boolean finds(int start, int end, int without) {
        search++;
        reached[start] = search;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            int knot = open.remove();
            for (int count : network.at(knot)) {
                int next = network.across(count, knot);
                if (reached[next] != search && count != without && unknown.get(count) && room(count, knot) > 0) {
                    reached[next] = search;
                    by[next] = count;
                    if (next == end) {
                        return true;
                    }
                    open.add(next);
                }
            }
        }
        return false;
    }

    /** How far a count may still change where it is gone along from a knot: it grows forwards and shrinks backwards. */
    private long room(int count, int knot) {
        long now = network.value(count) + change[count];
        if (network.from(count) != knot) {
            return now;
        }
        return network.most(count) == CountNetwork.NO_LIMIT ? CountNetwork.NO_LIMIT : network.most(count) - now;
    }
}
