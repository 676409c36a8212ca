package zhixiao.jobs.statistics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * A single row or column of counts with its total.
 *
 * @param shown what may be seen
 * @param primary places (from 0) that are hidden for their size
 * @param secondary places that are hidden for the protection of others
 */
public record OneWay(List<Shown> shown, Set<Integer> primary, Set<Integer> secondary) {

    /** Copies the list. */
    public OneWay {
        shown = List.copyOf(shown);
    }

    /**
     * Hides small counts; with a published total also the smallest others, until two are hidden and together
     * leave enough possible.
     *
     * @return refused if there is nothing left to hide behind
     */
    public static Outcome<OneWay> of(List<Long> counts, Primary rule, boolean totalPublished) {
        if (counts.stream().anyMatch(count -> !Inputs.count(count))) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        Set<Integer> primary = new TreeSet<>(IntStream.range(0, counts.size())
                .filter(i -> rule.hides(counts.get(i)))
                .boxed()
                .toList());
        Set<Integer> hidden = new TreeSet<>(primary);
        List<Integer> others = new ArrayList<>(IntStream.range(0, counts.size())
                .filter(i -> !primary.contains(i) && counts.get(i) > 0)
                .boxed()
                .sorted(Comparator.comparingLong(counts::get))
                .toList());
        while (totalPublished && !primary.isEmpty() && !enough(counts, hidden, rule)) {
            if (others.isEmpty()) {
                return Outcome.refused(RefusalCode.NOT_PROTECTABLE);
            }
            hidden.add(others.remove(0));
        }
        Set<Integer> secondary = new TreeSet<>(hidden);
        secondary.removeAll(primary);
        List<Shown> shown = IntStream.range(0, counts.size())
                .<Shown>mapToObj(i -> hidden.contains(i) ? Shown.SUPPRESSED : new Shown.Exact(counts.get(i)))
                .toList();
        return Outcome.known(new OneWay(shown, primary, secondary));
    }

    /** Each hidden count can be anything up to their sum. */
    private static boolean enough(List<Long> counts, Set<Integer> hidden, Primary rule) {
        return hidden.size() > 1 && hidden.stream().mapToLong(counts::get).sum() >= rule.threshold();
    }
}
