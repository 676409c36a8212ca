package zhixiao.jobs.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Which measures are tied by sums that hold in every place: a = b + c, a = b + c + d, a + b = c + d. Whoever sees two of
 * three such counts of a place can tell the third one, whatever the indicators are called and in whichever quotients they
 * stand. Nobody has to declare such sums; a sum that holds in every place by chance only costs a few more hidden counts.
 */
public final class SumRelations {
    private static final long SEED = 20250101;
    private static final int NOTHING = -1;

    private final List<long[]> measures;
    private final long[] marks;
    private final int[] group;

    /** A sum of two measures, or of one and nothing. */
    private record Pair(int one, int other) {
        boolean shares(Pair pair) {
            return has(pair.one) || has(pair.other);
        }

        private boolean has(int measure) {
            return measure != NOTHING && (one == measure || other == measure);
        }
    }

    private SumRelations(List<long[]> measures) {
        this.measures = measures;
        this.marks = measures.stream().mapToLong(SumRelations::mark).toArray();
        this.group = new int[measures.size()];
        for (int measure = 0; measure < group.length; measure++) {
            group[measure] = measure;
        }
    }

    /**
     * Finds them.
     *
     * @param measures counts by place, all of the same length; no two alike
     * @param declared numbers of measures that hang together in any case
     * @return numbers of measures that hang together, from 0; of two or more each, in ascending order
     */
    public static List<List<Integer>> groups(List<long[]> measures, List<Integer> declared) {
        SumRelations relations = new SumRelations(measures);
        declared.forEach(measure -> relations.join(declared.get(0), measure));
        relations.find();
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int measure = 0; measure < measures.size(); measure++) {
            groups.computeIfAbsent(relations.first(measure), first -> new ArrayList<>())
                    .add(measure);
        }
        return groups.values().stream()
                .filter(members -> members.size() > 1)
                .sorted((one, other) -> Integer.compare(one.get(0), other.get(0)))
                .toList();
    }

    /** A number that adds up as the counts do: sums that differ in a place hardly ever have the same. */
    private static long mark(long[] counts) {
        SplittableRandom random = new SplittableRandom(SEED);
        long mark = 0;
        for (long count : counts) {
            mark += count * random.nextLong();
        }
        return mark;
    }

    private void find() {
        Map<Long, List<Pair>> sums = new HashMap<>();
        for (int one = 0; one < marks.length; one++) {
            for (int other = NOTHING; other < one; other++) {
                Pair pair = new Pair(one, other);
                if (!zero(one) && (other == NOTHING || !zero(other))) {
                    List<Pair> same = sums.computeIfAbsent(mark(pair), sum -> new ArrayList<>());
                    same.forEach(before -> tie(before, new Pair(NOTHING, NOTHING), pair));
                    same.add(pair);
                }
            }
        }
        // What one measure is more than another is the sum of two others.
        for (int one = 0; one < marks.length; one++) {
            for (int other = 0; other < marks.length; other++) {
                Pair more = new Pair(one, NOTHING);
                Pair less = new Pair(other, NOTHING);
                if (one != other && !zero(one) && !zero(other)) {
                    sums.getOrDefault(marks[one] - marks[other], List.of()).forEach(pair -> tie(more, less, pair));
                }
            }
        }
    }

    /** Ties all of them if the first less the second is the third in every place, and no measure stands on both sides. */
    private void tie(Pair more, Pair less, Pair sum) {
        if (more.shares(sum) || less.shares(sum) || !holds(more, less, sum)) {
            return;
        }
        for (Pair pair : List.of(less, sum)) {
            for (int measure : new int[] {pair.one(), pair.other()}) {
                join(more.one(), measure);
            }
        }
        join(more.one(), more.other());
    }

    private void join(int one, int other) {
        if (other != NOTHING) {
            group[first(other)] = first(one);
        }
    }

    private boolean holds(Pair more, Pair less, Pair sum) {
        for (int place = 0; place < measures.get(0).length; place++) {
            if (at(more, place) - at(less, place) != at(sum, place)) {
                return false;
            }
        }
        return true;
    }

    private long at(Pair pair, int place) {
        return at(pair.one(), place) + at(pair.other(), place);
    }

    private long at(int measure, int place) {
        return measure == NOTHING ? 0 : measures.get(measure)[place];
    }

    private long mark(Pair pair) {
        return marks[pair.one()] + (pair.other() == NOTHING ? 0 : marks[pair.other()]);
    }

    private boolean zero(int measure) {
        for (long count : measures.get(measure)) {
            if (count != 0) {
                return false;
            }
        }
        return true;
    }

    private int first(int measure) {
        int found = measure;
        while (group[found] != found) {
            found = group[found];
        }
        return found;
    }
}
