package zhixiao.jobs.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader can work out about hidden cells from the totals of rows and columns: the smallest and the
 * largest count that fits what is published. A cell may grow only if others in its row and column shrink, so
 * this is a flow between rows and columns, and the limits are exact for whole numbers.
 */
public final class Attack {
    private final CellTable table;
    private final Map<Integer, List<Integer>> neighbours = new HashMap<>();

    /**
     * Prepares an attack.
     *
     * @param table the true table
     * @param hidden the cells that are not published
     */
    public Attack(CellTable table, Set<CellTable.Cell> hidden) {
        this.table = table;
        for (CellTable.Cell cell : hidden) {
            neighbours.computeIfAbsent(row(cell), node -> new ArrayList<>()).add(column(cell));
            neighbours.computeIfAbsent(column(cell), node -> new ArrayList<>()).add(row(cell));
        }
        neighbours.values().forEach(list -> list.sort(null));
    }

    /**
     * What is known of a cell.
     *
     * @param least the smallest count that is possible
     * @param most the largest
     */
    public record Range(long least, long most) {

        /** How many counts are possible, less one. */
        public long width() {
            return most - least;
        }
    }

    /** The range of a hidden cell. */
    public Range range(CellTable.Cell cell) {
        long value = table.at(cell);
        long more = flow(column(cell), row(cell), cell, Long.MAX_VALUE);
        long less = Math.min(value, flow(row(cell), column(cell), cell, value));
        return new Range(value - less, value + more);
    }

    private int row(CellTable.Cell cell) {
        return cell.row();
    }

    private int column(CellTable.Cell cell) {
        return table.height() + cell.column();
    }

    /** The largest flow from one node to another without the cell itself, up to a limit. */
    private long flow(int from, int to, CellTable.Cell without, long limit) {
        Map<CellTable.Cell, Long> change = new HashMap<>();
        long total = 0;
        while (total < limit) {
            int[] before = path(from, to, without, change);
            if (before[to] < 0) {
                break;
            }
            long step = limit - total;
            for (int node = to; node != from; node = before[node]) {
                step = Math.min(step, capacity(before[node], node, change));
            }
            for (int node = to; node != from; node = before[node]) {
                boolean grows = before[node] < table.height();
                change.merge(cell(before[node], node), grows ? step : -step, Long::sum);
            }
            total += step;
        }
        return total;
    }

    private int[] path(int from, int to, CellTable.Cell without, Map<CellTable.Cell, Long> change) {
        int[] before = new int[table.height() + table.width()];
        Arrays.fill(before, -1);
        before[from] = from;
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && before[to] < 0) {
            int node = open.remove();
            for (int next : neighbours.getOrDefault(node, List.of())) {
                if (before[next] < 0 && !cell(node, next).equals(without) && capacity(node, next, change) > 0) {
                    before[next] = node;
                    open.add(next);
                }
            }
        }
        return before;
    }

    /** A step from a row to a column makes the cell larger without limit, one back makes it smaller down to 0. */
    private long capacity(int from, int to, Map<CellTable.Cell, Long> change) {
        CellTable.Cell cell = cell(from, to);
        return from < table.height() ? Long.MAX_VALUE : table.at(cell) + change.getOrDefault(cell, 0L);
    }

    private CellTable.Cell cell(int node, int other) {
        return node < table.height()
                ? new CellTable.Cell(node, other - table.height())
                : new CellTable.Cell(other, node - table.height());
    }

    /** True if a hidden cell can be any of so many counts. */
    boolean protects(CellTable.Cell cell, long width) {
        return range(cell).width() >= width;
    }
}
