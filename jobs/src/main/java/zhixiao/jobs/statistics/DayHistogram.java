package zhixiao.jobs.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * How many cases took how many days: the statistic that durations are stored as. Histograms of courts and
 * months merge by addition, so quantiles of any roll-up are exact.
 */
public final class DayHistogram {
    /** Nothing at all. */
    public static final DayHistogram EMPTY = new DayHistogram(new int[0], new long[0]);

    private final int[] days;
    private final long[] upTo;

    private DayHistogram(int[] days, long[] counts) {
        this.days = days;
        this.upTo = counts.clone();
        Arrays.parallelPrefix(upTo, Long::sum);
    }

    /**
     * The histogram of a map from days to cases.
     *
     * @return refused if a duration is negative (an error of the data) or a count is
     */
    public static Outcome<DayHistogram> of(Map<Integer, Long> cases) {
        TreeMap<Integer, Long> sorted = new TreeMap<>();
        for (Map.Entry<Integer, Long> entry : cases.entrySet()) {
            if (entry.getKey() < 0 || !Inputs.count(entry.getValue())) {
                return Outcome.refused(RefusalCode.INVALID_INPUT);
            }
            if (entry.getValue() > 0) {
                sorted.put(entry.getKey(), entry.getValue());
            }
        }
        return Outcome.known(ofSorted(sorted));
    }

    /**
     * The histogram of days with their cases, each day once; in ascending order it is formed fastest.
     *
     * @param cases as many as days
     * @return refused if a duration is negative (an error of the data) or a count is
     */
    public static Outcome<DayHistogram> of(int[] days, long[] cases) {
        boolean plain = true;
        for (int i = 0; i < days.length; i++) {
            plain &= days[i] > (i == 0 ? -1 : days[i - 1]) && cases[i] > 0 && Inputs.count(cases[i]);
        }
        if (plain) {
            return Outcome.known(new DayHistogram(days.clone(), cases));
        }
        TreeMap<Integer, Long> sorted = new TreeMap<>();
        for (int i = 0; i < days.length; i++) {
            sorted.put(days[i], cases[i]);
        }
        return of(sorted);
    }

    private static DayHistogram ofSorted(TreeMap<Integer, Long> sorted) {
        return new DayHistogram(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** The histogram of single durations; refused if one is negative. */
    public static Outcome<DayHistogram> ofDays(int... durations) {
        TreeMap<Integer, Long> cases = new TreeMap<>();
        for (int duration : durations) {
            cases.merge(duration, 1L, Long::sum);
        }
        return of(cases);
    }

    /** Both together. */
    public DayHistogram plus(DayHistogram other) {
        TreeMap<Integer, Long> sum = new TreeMap<>(counts());
        other.counts().forEach((day, cases) -> sum.merge(day, cases, Long::sum));
        return ofSorted(sum);
    }

    /** How many cases there are. */
    public long total() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    /** The mean duration of these cases in days; refused if there are none. */
    public Outcome<Double> mean() {
        if (total() == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        return Outcome.number(sum(day -> day) / total());
    }

    /** The sum of something over all cases. @param of what a case of so many days has */
    public double sum(IntToDoubleFunction of) {
        double sum = 0;
        for (int i = 0; i < days.length; i++) {
            sum += of.applyAsDouble(days[i]) * (upTo[i] - (i == 0 ? 0 : upTo[i - 1]));
        }
        return sum;
    }

    /** Cases by days, shortest first, without zeros. */
    public SortedMap<Integer, Long> counts() {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (int i = 0; i < days.length; i++) {
            counts.put(days[i], upTo[i] - (i == 0 ? 0 : upTo[i - 1]));
        }
        return counts;
    }

    /** The cases that took no more than so many days. */
    public long within(int limit) {
        int found = Arrays.binarySearch(days, limit);
        int above = found >= 0 ? found + 1 : -found - 1;
        return above == 0 ? 0 : upTo[above - 1];
    }

    /**
     * The duration at a place in order, shortest first.
     *
     * @param place from 1 to {@link #total()}
     * @throws IndexOutOfBoundsException outside of that: a programmer's mistake
     */
    public int at(long place) {
        if (place < 1 || place > total()) {
            throw new IndexOutOfBoundsException("place " + place + " of " + total());
        }
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] >= place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return days[low];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayHistogram that && Arrays.equals(days, that.days) && Arrays.equals(upTo, that.upTo);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(days) + Arrays.hashCode(upTo);
    }

    @Override
    public String toString() {
        return counts().toString();
    }
}
