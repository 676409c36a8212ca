package zhixiao.jobs.statistics.disclosure;

import java.util.Arrays;

/**
 * What sums over stretches of time tell of each other: months, quarters, years to date, twelve months that end with each month.
 * Stretches may overlap in any way. Let P be what was counted up to a day: a sum is P at its end less P at its begin, and P never
 * falls. These are bounds on differences, so the most that a stretch can hold is the shortest way from its begin to its end (and
 * the least follows from the way back): exact, also for whole numbers, and without linear programming.
 */
public final class OverlappingSums {
    /** No bound: far above any count, and twice of it is no overflow. */
    private static final long NONE = Long.MAX_VALUE / 4;

    private final long[][] most;

    private OverlappingSums(long[][] most) {
        this.most = most;
    }

    /** Nothing is known of the stretches between so many days. @param days the days on which one begins or ends, 2 or more */
    public static OverlappingSums between(int days) {
        long[][] most = new long[days][days];
        for (int day = 0; day < days; day++) {
            Arrays.fill(most[day], NONE);
            // Counts are not negative: going back in time, P does not grow.
            Arrays.fill(most[day], 0, day + 1, 0);
        }
        return new OverlappingSums(most);
    }

    /** The same to try something on. */
    public OverlappingSums copy() {
        return new OverlappingSums(Arrays.stream(most).map(long[]::clone).toArray(long[][]::new));
    }

    /**
     * A sum is known.
     *
     * @param from number of the day on which the stretch begins, from 0
     * @param to number of the day after its end
     * @return false if it contradicts what is known, as after late entries: then nothing changes
     */
    public boolean know(int from, int to, long count) {
        Attack.Range before = range(from, to);
        if (count < before.least() || count > before.most()) {
            return false;
        }
        shorten(from, to, count);
        shorten(to, from, -count);
        return true;
    }

    private void shorten(int from, int to, long bound) {
        for (int start = 0; start < most.length; start++) {
            for (int end = 0; end < most.length; end++) {
                if (most[start][from] < NONE && most[to][end] < NONE) {
                    most[start][end] = Math.min(most[start][end], most[start][from] + bound + most[to][end]);
                }
            }
        }
    }

    /** What a stretch can hold; the most is {@link CountNetwork#NO_LIMIT} where nothing bounds it. */
    public Attack.Range range(int from, int to) {
        long upper = most[from][to];
        return new Attack.Range(-most[to][from], upper >= NONE ? CountNetwork.NO_LIMIT : upper);
    }

    /** True if the ranges of both tell the same of a stretch. */
    boolean tellsAsMuch(OverlappingSums other, int from, int to) {
        return most[from][to] == other.most[from][to] && most[to][from] == other.most[to][from];
    }

    /**
     * True if this, compared with what was known before, tells of a stretch that holds a small count: that count itself, or so
     * narrow a range that holds one. What a stretch that was hidden holds must stay open by as much, large or small.
     *
     * @param before what was known before
     * @param hidden the stretches that were hidden: begin and end
     */
    public boolean givesAway(OverlappingSums before, int[][] hidden, Primary rule) {
        for (int from = 0; from < most.length; from++) {
            for (int to = from + 1; to < most.length; to++) {
                if (!tellsAsMuch(before, from, to) && narrow(range(from, to), rule) && mayBeSmall(from, to, rule)) {
                    return true;
                }
            }
        }
        for (int[] stretch : hidden) {
            if (!tellsAsMuch(before, stretch[0], stretch[1]) && narrow(range(stretch[0], stretch[1]), rule)) {
                return true;
            }
        }
        return false;
    }

    private static boolean narrow(Attack.Range range, Primary rule) {
        return range.most() - range.least() < rule.threshold();
    }

    private boolean mayBeSmall(int from, int to, Primary rule) {
        Attack.Range range = range(from, to);
        return range.most() > 0 && range.least() < rule.threshold();
    }
}
