package zhixiao.jobs.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhixiao.jobs.statistics.disclosure.CountNetwork;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;

/**
 * The places that a count of a release has: every court with its own cases and with those below it, by line and in all.
 * All measures have the same places, and the same sums tie them.
 */
final class Places {
    private final List<Manifest.Court> courts;
    private final List<String> lines;
    private final Map<String, Integer> courtNumbers = new HashMap<>();
    private final Map<String, Integer> lineNumbers = new HashMap<>();
    private final int[] parents;

    /**
     * Numbers the places.
     *
     * @param courts in official order
     * @param lines codes of the lines, {@code all} not among them
     */
    Places(List<Manifest.Court> courts, List<String> lines) {
        this.courts = List.copyOf(courts);
        this.lines = new ArrayList<>(List.of(Figure.ALL_LINES));
        this.lines.addAll(lines);
        for (Manifest.Court court : courts) {
            courtNumbers.put(court.code(), courtNumbers.size());
        }
        for (String line : this.lines) {
            lineNumbers.put(line, lineNumbers.size());
        }
        this.parents = courts.stream()
                .mapToInt(court -> court.parent()
                        .map(parent -> courtNumbers.getOrDefault(parent, -1))
                        .orElse(-1))
                .toArray();
    }

    /** The places of each court and scope, all lines together first. */
    List<List<Integer>> groups() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int first = 0; first < size(); first += lines.size()) {
            List<Integer> group = new ArrayList<>();
            for (int line = 0; line < lines.size(); line++) {
                group.add(first + line);
            }
            groups.add(group);
        }
        return groups;
    }

    int size() {
        return 2 * courts.size() * lines.size();
    }

    /** The place of a figure. */
    int of(Figure figure) {
        return of(figure.court(), figure.scope(), figure.line());
    }

    /** A place by its names; −1 if there is none. */
    int of(String court, String scope, String line) {
        Integer courtNumber = courtNumbers.get(court);
        Integer lineNumber = lineNumbers.get(line);
        return courtNumber == null || lineNumber == null
                ? -1
                : place(courtNumber, scope.equals(Figure.TREE), lineNumber);
    }

    private int place(int court, boolean tree, int line) {
        return (2 * court + (tree ? 1 : 0)) * lines.size() + line;
    }

    Manifest.Court court(int place) {
        return courts.get(place / lines.size() / 2);
    }

    String scope(int place) {
        return place / lines.size() % 2 == 0 ? Figure.OWN : Figure.TREE;
    }

    String line(int place) {
        return lines.get(place % lines.size());
    }

    /**
     * Fills in what a court has with those below it, where no figure told it: there are none where nobody is below.
     *
     * @param values by place
     * @param told places that a figure told
     */
    void fill(long[] values, BitSet told) {
        boolean[] done = new boolean[courts.size()];
        for (int court = 0; court < courts.size(); court++) {
            fill(court, values, told, done);
        }
    }

    private void fill(int court, long[] values, BitSet told, boolean[] done) {
        if (done[court]) {
            return;
        }
        done[court] = true;
        List<Integer> below = new ArrayList<>();
        for (int other = 0; other < parents.length; other++) {
            if (parents[other] == court) {
                fill(other, values, told, done);
                below.add(other);
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            int tree = place(court, true, line);
            if (!told.get(tree)) {
                values[tree] = values[place(court, false, line)];
                for (int other : below) {
                    values[tree] += values[place(other, true, line)];
                }
            }
        }
    }

    /** The sums that tie the places; the count of a place has its number. @param values by place, 0 or more */
    CountNetwork network(long[] values) {
        CountNetwork network = new CountNetwork();
        int top = network.knot();
        int[] down = new int[courts.size()];
        int[] own = new int[courts.size()];
        int[][] up = new int[courts.size()][lines.size()];
        for (int court = 0; court < courts.size(); court++) {
            down[court] = network.knot();
            own[court] = network.knot();
            for (int line = 1; line < lines.size(); line++) {
                up[court][line] = network.knot();
            }
        }
        for (int court = 0; court < courts.size(); court++) {
            int parent = parents[court];
            for (int line = 0; line < lines.size(); line++) {
                int from = line == 0 ? down[court] : own[court];
                network.count(from, line == 0 ? own[court] : up[court][line], values[place(court, false, line)]);
            }
            for (int line = 0; line < lines.size(); line++) {
                int from = line > 0 ? up[court][line] : parent < 0 ? top : down[parent];
                int to = line == 0 ? down[court] : parent < 0 ? top : up[parent][line];
                network.count(from, to, values[place(court, true, line)]);
            }
        }
        return network;
    }
}
