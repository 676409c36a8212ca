package zhixiao.jobs.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import zhixiao.jobs.statistics.redundancy.Movement;
import zhixiao.reports.data.Figure;

/**
 * Which indicators move together: changes from month to month within one court, over all courts' own cases. Two
 * that always move together tell once what they seem to tell twice, and burden courts twice.
 */
final class Redundancy {
    /**
     * Two indicators.
     *
     * @param one the one that comes first in the catalogue
     * @param other the other
     * @param movement how their changes go together
     */
    record Pair(Subject one, Subject other, Movement movement) {}

    private final List<Subject> subjects = new ArrayList<>();
    private final List<Changes> changes = new ArrayList<>();

    /** Changes of one indicator, ascending by key: court and month as one number. */
    private static final class Changes {
        private long[] keys = new long[1024];
        private double[] values = new double[1024];
        private int size;

        void add(long key, double value) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            keys[size] = key;
            values[size] = value;
            size++;
        }
    }

    /**
     * Takes in the whole months of a court's own cases, all lines together: indicator by indicator, courts in their
     * order.
     */
    void add(Subject subject, int court, List<Figure> months) {
        if (subjects.isEmpty() || subjects.get(subjects.size() - 1) != subject) {
            subjects.add(subject);
            changes.add(new Changes());
        }
        Changes own = changes.get(changes.size() - 1);
        for (int i = 1; i < months.size(); i++) {
            Figure before = months.get(i - 1);
            Figure now = months.get(i);
            double from = before.value().getAsDouble();
            double change = now.value().getAsDouble() - from;
            boolean next = before.start().plusMonths(1).equals(now.start());
            if (next && !(subject.kind().isCount() && from == 0)) {
                // Of counts the relative change: otherwise large courts would decide alone.
                own.add(key(court, now.start()), subject.kind().isCount() ? change / from : change);
            }
        }
    }

    private static long key(int court, LocalDate month) {
        return court * 1_000_000L + month.getYear() * 12L + month.getMonthValue();
    }

    /** Every pair of indicators, in the order of the catalogue. */
    List<Pair> pairs() {
        int size = subjects.size();
        return IntStream.range(0, size * size)
                .filter(pair -> pair / size < pair % size)
                .parallel()
                .mapToObj(pair -> pair(pair / size, pair % size))
                .toList();
    }

    private Pair pair(int one, int other) {
        return new Pair(subjects.get(one), subjects.get(other), movement(changes.get(one), changes.get(other)));
    }

    private static Movement movement(Changes one, Changes other) {
        Movement.Sums movement = new Movement.Sums();
        int j = 0;
        for (int i = 0; i < one.size; i++) {
            while (j < other.size && other.keys[j] < one.keys[i]) {
                j++;
            }
            if (j < other.size && other.keys[j] == one.keys[i]) {
                movement.add(one.values[i], other.values[j]);
            }
        }
        return movement.movement();
    }
}
