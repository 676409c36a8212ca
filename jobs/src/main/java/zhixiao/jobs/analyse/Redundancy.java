package zhixiao.jobs.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixiao.jobs.statistics.redundancy.Movement;
import zhixiao.reports.data.Figure;

/**
 * Which indicators move together: changes from month to month within one court, over all courts' own cases. Two
 * that always move together tell once what they seem to tell twice, and burden courts twice.
 */
final class Redundancy {
    /** Changes by indicator, then by court and month; courts and months are one number. */
    private final Map<String, Map<Long, Double>> changes = new LinkedHashMap<>();

    /**
     * Two indicators.
     *
     * @param one the one that comes first in the catalogue
     * @param other the other
     * @param movement how their changes go together
     */
    record Pair(Subject one, Subject other, Movement movement) {}

    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    /** Takes in the whole months of a court's own cases, all lines together. */
    void add(Subject subject, int court, List<Figure> months) {
        subjects.put(subject.indicator().id(), subject);
        Map<Long, Double> own = changes.computeIfAbsent(subject.indicator().id(), key -> new HashMap<>());
        for (int i = 1; i < months.size(); i++) {
            Figure before = months.get(i - 1);
            Figure now = months.get(i);
            double from = before.value().getAsDouble();
            double change = now.value().getAsDouble() - from;
            boolean next = before.start().plusMonths(1).equals(now.start());
            if (next && !(subject.kind().isCount() && from == 0)) {
                // Of counts the relative change: otherwise large courts would decide alone.
                own.put(key(court, now.start()), subject.kind().isCount() ? change / from : change);
            }
        }
    }

    private static long key(int court, LocalDate month) {
        return court * 100_000L + month.getYear() * 12L + month.getMonthValue();
    }

    /** Every pair of indicators, in the order of the catalogue. */
    List<Pair> pairs() {
        List<Subject> all = List.copyOf(subjects.values());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pairs.add(new Pair(all.get(i), all.get(j), movement(all.get(i), all.get(j))));
            }
        }
        return pairs;
    }

    private Movement movement(Subject one, Subject other) {
        Map<Long, Double> first = changes.get(one.indicator().id());
        Map<Long, Double> second = changes.get(other.indicator().id());
        // A sum of doubles depends on its order, so the order is that of courts and months.
        List<Long> both =
                first.keySet().stream().filter(second::containsKey).sorted().toList();
        Movement movement = Movement.NONE;
        for (long key : both) {
            movement = movement.plus(first.get(key), second.get(key));
        }
        return movement;
    }
}
