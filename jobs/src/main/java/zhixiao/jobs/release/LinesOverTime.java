package zhixiao.jobs.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.jobs.ledger.ReleasedCount;
import zhixiao.jobs.release.Measure.Window;
import zhixiao.jobs.statistics.disclosure.Attack;
import zhixiao.jobs.statistics.disclosure.CountNetwork;
import zhixiao.jobs.statistics.disclosure.OverlappingSums;
import zhixiao.jobs.statistics.disclosure.Primary;

/**
 * What windows that overlap tell of the lines of one court together: each line is bounded by the others, for all of them are
 * their total. Looked at are the windows that were released, whatever was hidden in them, and the stretches that their ends
 * divide time into.
 */
final class LinesOverTime {
    private final List<List<ReleasedCount>> before;
    private final List<LocalDate> cuts;
    private final List<OverlappingSums> known = new ArrayList<>();
    private final List<int[]> stretches;

    /**
     * Takes what is out.
     *
     * @param before what earlier releases told or hid, of the total first, then of each line
     * @param window the window that is to be released
     */
    LinesOverTime(List<List<ReleasedCount>> before, Window window) {
        this.before = before;
        TreeSet<LocalDate> ends = new TreeSet<>();
        before.forEach(counts -> ends.addAll(EarlierReleases.cuts(counts, window)));
        this.cuts = List.copyOf(ends);
        before.forEach(counts -> known.add(EarlierReleases.known(counts, cuts)));
        Set<List<Integer>> looked = new LinkedHashSet<>();
        for (int cut = 1; cut < cuts.size(); cut++) {
            looked.add(List.of(cut - 1, cut));
        }
        for (List<ReleasedCount> counts : before) {
            counts.forEach(count -> looked.add(place(count.from(), count.to())));
        }
        looked.add(place(window.from(), window.to()));
        this.stretches = looked.stream()
                .map(stretch -> new int[] {stretch.get(0), stretch.get(1)})
                .toList();
    }

    private List<Integer> place(LocalDate from, LocalDate to) {
        return List.of(cuts.indexOf(from), cuts.indexOf(to.plusDays(1)));
    }

    /**
     * True if a release would narrow a count that may be small, or one that was hidden, by more than may be.
     *
     * @param window its window
     * @param told its counts, of the total first, then of each line; null for those that it does not tell
     */
    boolean givesAway(Window window, List<Long> told, Primary rule) {
        List<OverlappingSums> after = new ArrayList<>();
        List<Integer> now = place(window.from(), window.to());
        for (int line = 0; line < known.size(); line++) {
            OverlappingSums sums = known.get(line).copy();
            if (told.get(line) != null) {
                sums.know(now.get(0), now.get(1), told.get(line));
            }
            after.add(sums);
        }
        for (int[] stretch : stretches) {
            Attack.Range[] were = ranges(known, stretch);
            Attack.Range[] are = ranges(after, stretch);
            for (int line = 1; line < are.length; line++) {
                boolean itself = stretch[0] == now.get(0) && stretch[1] == now.get(1) && told.get(line) != null;
                boolean narrow = are[line].most() - are[line].least() < rule.threshold();
                boolean secret = hidden(line, stretch) || are[line].most() > 0 && are[line].least() < rule.threshold();
                if (!itself && narrow && secret && !are[line].equals(were[line])) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hidden(int line, int[] stretch) {
        return before.get(line).stream()
                .anyMatch(count -> count.cases().isEmpty()
                        && place(count.from(), count.to()).equals(List.of(stretch[0], stretch[1])));
    }

    /** The ranges of a stretch, of the total first, then of each line: as time alone tells, and then as the others bound it. */
    private static Attack.Range[] ranges(List<OverlappingSums> sums, int[] stretch) {
        Attack.Range[] ranges =
                sums.stream().map(one -> one.range(stretch[0], stretch[1])).toArray(Attack.Range[]::new);
        Attack.Range total = ranges[0];
        Attack.Range[] bounded = ranges.clone();
        for (int line = 1; line < ranges.length; line++) {
            long least = 0;
            long most = 0;
            for (int other = 1; other < ranges.length; other++) {
                if (other != line) {
                    least += ranges[other].least();
                    most = ranges[other].most() == CountNetwork.NO_LIMIT || most == CountNetwork.NO_LIMIT
                            ? CountNetwork.NO_LIMIT
                            : most + ranges[other].most();
                }
            }
            long upper = total.most() == CountNetwork.NO_LIMIT ? total.most() : total.most() - least;
            long lower = most == CountNetwork.NO_LIMIT ? 0 : total.least() - most;
            bounded[line] =
                    new Attack.Range(Math.max(ranges[line].least(), lower), Math.min(ranges[line].most(), upper));
        }
        return bounded;
    }
}
