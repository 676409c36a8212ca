package zhixiao.jobs.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts that hang together by sums. A knot is a sum: what goes in is what goes out. A count is an arc between two
 * knots. A table of rows and columns is one, and so is a tree of courts by lines of cases with every total: the total of
 * a tree goes down to its courts, a court's own total goes out to its lines, and each line goes up the tree again.
 *
 * <p>Counts that do not add up differ by something that is taken to be known: that is the cautious way.
 */
public final class CountNetwork {
    /** A count without an upper limit of its own. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    private final List<List<Integer>> touching = new ArrayList<>();
    private int[] from = new int[64];
    private int[] to = new int[64];
    private long[] value = new long[64];
    private long[] most = new long[64];
    private int size;

    /** A new knot. */
    public int knot() {
        touching.add(new ArrayList<>());
        return touching.size() - 1;
    }

    /** A new count from one knot to another. @return its number, from 0 */
    public int count(int start, int end, long count) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
            most = Arrays.copyOf(most, 2 * size);
        }
        from[size] = start;
        to[size] = end;
        value[size] = count;
        most[size] = NO_LIMIT;
        touching.get(start).add(size);
        touching.get(end).add(size);
        return size++;
    }

    /** A count is known not to be larger than this: the number that it is a part of. */
    public void atMost(int count, long limit) {
        most[count] = Math.max(value[count], limit);
    }

    /** How many counts there are. */
    public int size() {
        return size;
    }

    int knots() {
        return touching.size();
    }

    int from(int count) {
        return from[count];
    }

    int to(int count) {
        return to[count];
    }

    /** The count itself. */
    public long value(int count) {
        return value[count];
    }

    long most(int count) {
        return most[count];
    }

    /** The counts at a knot, in the order in which they were added. */
    List<Integer> at(int knot) {
        return touching.get(knot);
    }

    /** The other end of a count. */
    int across(int count, int knot) {
        return from[count] == knot ? to[count] : from[count];
    }
}
