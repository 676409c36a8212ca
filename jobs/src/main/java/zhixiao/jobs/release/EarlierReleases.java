package zhixiao.jobs.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.jobs.ledger.ReleasedCount;
import zhixiao.jobs.release.Measure.Window;
import zhixiao.jobs.statistics.disclosure.CountNetwork;
import zhixiao.jobs.statistics.disclosure.Differencing;
import zhixiao.jobs.statistics.disclosure.OverlappingSums;
import zhixiao.jobs.statistics.disclosure.Primary;

/** What the public knows from earlier releases, and what a count of another one would give away together with it. */
final class EarlierReleases {
    private final Map<Key, List<ReleasedCount>> byKey = new HashMap<>();

    private record Key(String measure, int place) {}

    /** What follows for a count of this release. */
    enum Verdict {
        /** Nothing. */
        FREE,
        /** The same count of the same window is out: it cannot be hidden any more, and hides nothing. */
        KNOWN,
        /** The same window was released without it: it stays hidden. */
        STAYS_HIDDEN,
        /** The difference to what is out is small, or was hidden. */
        GIVES_AWAY
    }

    /** Sorts what is known by places; courts and lines that are no more cannot be compared, and are left out. */
    EarlierReleases(List<ReleasedCount> counts, Places places) {
        for (ReleasedCount count : counts) {
            int place = places.of(count.court(), count.scope(), count.line());
            if (place >= 0) {
                byKey.computeIfAbsent(new Key(count.measure(), place), any -> new ArrayList<>())
                        .add(count);
            }
        }
    }

    /** What follows for the count of a measure at a place, in a window, with what is small. */
    Verdict verdict(Measure measure, int place, Window window, Primary rule) {
        List<ReleasedCount> before = before(measure, place);
        long now = measure.values()[place];
        boolean known = false;
        for (ReleasedCount count : before) {
            if (count.from().equals(window.from()) && count.to().equals(window.to())) {
                if (count.cases().isEmpty()) {
                    return Verdict.STAYS_HIDDEN;
                }
                if (rule.hides(Math.abs(count.cases().getAsLong() - now))) {
                    // The difference is what was entered late.
                    return Verdict.GIVES_AWAY;
                }
                known |= count.cases().getAsLong() == now;
            }
        }
        if (known) {
            return Verdict.KNOWN;
        }
        return measure.adds() && givesAway(before, now, window, rule) ? Verdict.GIVES_AWAY : Verdict.FREE;
    }

    private List<ReleasedCount> before(Measure measure, int place) {
        return measure.parts().stream()
                .map(Measure.Part::key)
                .distinct()
                .flatMap(key -> byKey.getOrDefault(new Key(key, place), List.of()).stream())
                .toList();
    }

    /**
     * True if the lines of a court in a window, with its total, would give away what earlier releases hid.
     *
     * @param group the places of a court and scope, all lines first
     * @param told those that would be told
     */
    boolean linesGiveAway(Measure measure, List<Integer> group, BitSet told, Window window, Primary rule) {
        if (!measure.adds()) {
            return false;
        }
        List<List<ReleasedCount>> before =
                group.stream().map(place -> before(measure, place)).toList();
        if (before.stream().allMatch(List::isEmpty)) {
            return false;
        }
        List<Long> counts = new ArrayList<>();
        group.forEach(place -> counts.add(told.get(place) ? measure.values()[place] : null));
        return new LinesOverTime(before, window).givesAway(window, counts, rule);
    }

    /**
     * The most that the count of a measure at a place can be in a window, by what is out of windows that overlap it; {@link
     * CountNetwork#NO_LIMIT} where nothing bounds it.
     */
    long most(Measure measure, int place, Window window) {
        List<ReleasedCount> before = measure.adds() ? before(measure, place) : List.of();
        if (before.isEmpty()) {
            return CountNetwork.NO_LIMIT;
        }
        List<LocalDate> cuts = List.copyOf(cuts(before, window));
        return known(before, cuts)
                .range(cuts.indexOf(window.from()), cuts.indexOf(window.to().plusDays(1)))
                .most();
    }

    /** Windows are cut at every day on which one begins or ends. */
    static TreeSet<LocalDate> cuts(List<ReleasedCount> before, Window window) {
        TreeSet<LocalDate> cuts =
                new TreeSet<>(Set.of(window.from(), window.to().plusDays(1)));
        before.forEach(count -> cuts.addAll(List.of(count.from(), count.to().plusDays(1))));
        return cuts;
    }

    /** What windows tell of each other, the newest release first: an older one may contradict it, for cases are entered late. */
    static OverlappingSums known(List<ReleasedCount> before, List<LocalDate> cuts) {
        OverlappingSums known = OverlappingSums.between(cuts.size());
        for (int i = before.size() - 1; i >= 0; i--) {
            ReleasedCount count = before.get(i);
            if (count.cases().isPresent()) {
                known.know(
                        cuts.indexOf(count.from()),
                        cuts.indexOf(count.to().plusDays(1)),
                        count.cases().getAsLong());
            }
        }
        return known;
    }

    /**
     * Sums within sums give what lies between, whichever releases contradict each other; and windows that overlap in any way
     * bound each other, as far as they agree.
     */
    private static boolean givesAway(List<ReleasedCount> before, long now, Window window, Primary rule) {
        if (now == 0) {
            return false;
        }
        TreeSet<LocalDate> cuts = cuts(before, window);
        Differencing differencing = new Differencing(rule);
        before.stream()
                .filter(count -> count.cases().isPresent())
                .forEach(count -> differencing.release(new Differencing.Sum(
                        cells(cuts, count.from(), count.to()), count.cases().getAsLong())));
        before.stream()
                .filter(count -> count.cases().isEmpty())
                .forEach(count -> differencing.keep(cells(cuts, count.from(), count.to())));
        return !differencing.release(new Differencing.Sum(cells(cuts, window.from(), window.to()), now))
                || overlapsGiveAway(before, now, window, rule, List.copyOf(cuts));
    }

    private static boolean overlapsGiveAway(
            List<ReleasedCount> before, long now, Window window, Primary rule, List<LocalDate> cuts) {
        OverlappingSums known = known(before, cuts);
        OverlappingSums after = known.copy();
        int[][] hidden = before.stream()
                .filter(count -> count.cases().isEmpty())
                .map(count -> new int[] {
                    cuts.indexOf(count.from()), cuts.indexOf(count.to().plusDays(1))
                })
                .toArray(int[][]::new);
        return after.know(cuts.indexOf(window.from()), cuts.indexOf(window.to().plusDays(1)), now)
                && after.givesAway(known, hidden, rule);
    }

    private static Set<String> cells(TreeSet<LocalDate> cuts, LocalDate from, LocalDate to) {
        Set<String> cells = new HashSet<>();
        cuts.subSet(from, true, to, true).forEach(cut -> cells.add(cut.toString()));
        return cells;
    }

    /** What is to be remembered of a measure. @param hidden the places that were hidden */
    static List<ReleasedCount> remembered(
            long entry, Measure measure, Places places, Window window, BitSet shown, BitSet hidden) {
        List<ReleasedCount> counts = new ArrayList<>();
        for (String key :
                measure.parts().stream().map(Measure.Part::key).distinct().toList()) {
            BitSet all = (BitSet) shown.clone();
            all.or(hidden);
            all.stream()
                    .forEach(place -> counts.add(new ReleasedCount(
                            entry,
                            key,
                            places.court(place).code(),
                            places.scope(place),
                            places.line(place),
                            window.from(),
                            window.to(),
                            hidden.get(place) ? OptionalLong.empty() : OptionalLong.of(measure.values()[place]))));
        }
        return counts;
    }
}
