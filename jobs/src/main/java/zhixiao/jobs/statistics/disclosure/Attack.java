package zhixiao.jobs.statistics.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a reader can work out about hidden cells from the totals of rows and columns: the smallest and the
 * largest count that fits what is published.
 */
public final class Attack {
    private final NetworkAttack attack;
    private final Map<CellTable.Cell, Integer> counts = new HashMap<>();

    /**
     * Prepares an attack.
     *
     * @param table the true table
     * @param hidden the cells that are not published
     */
    public Attack(CellTable table, Set<CellTable.Cell> hidden) {
        CountNetwork network = new CountNetwork();
        for (int knot = 0; knot < table.height() + table.width(); knot++) {
            network.knot();
        }
        BitSet unknown = new BitSet();
        for (CellTable.Cell cell : hidden) {
            int count = network.count(cell.row(), table.height() + cell.column(), table.at(cell));
            counts.put(cell, count);
            unknown.set(count);
        }
        this.attack = new NetworkAttack(network, unknown);
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
        return attack.range(counts.get(cell));
    }

    /** True if a hidden cell can be any of so many counts. */
    boolean protects(CellTable.Cell cell, long width) {
        return attack.protects(counts.get(cell), width);
    }
}
