package zhixiao.jobs.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the range of a hidden cell by trying all tables that fit: slow, and independent of the attack. */
final class BruteForce {
    private final List<CellTable.Cell> hidden;
    private final CellTable.Cell target;
    private final long[] rows;
    private final long[] columns;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;

    private BruteForce(CellTable table, Set<CellTable.Cell> hidden, CellTable.Cell target) {
        this.hidden = new ArrayList<>(hidden);
        this.target = target;
        this.rows = new long[table.height()];
        this.columns = new long[table.width()];
        for (CellTable.Cell cell : hidden) {
            rows[cell.row()] += table.at(cell);
            columns[cell.column()] += table.at(cell);
        }
    }

    static Attack.Range range(CellTable table, Set<CellTable.Cell> hidden, CellTable.Cell target) {
        BruteForce search = new BruteForce(table, hidden, target);
        search.fill(0, -1);
        return new Attack.Range(search.least, search.most);
    }

    private void fill(int place, long value) {
        if (place == hidden.size()) {
            for (long left : rows) {
                if (left != 0) {
                    return;
                }
            }
            for (long left : columns) {
                if (left != 0) {
                    return;
                }
            }
            least = Math.min(least, value);
            most = Math.max(most, value);
            return;
        }
        CellTable.Cell cell = hidden.get(place);
        long limit = Math.min(rows[cell.row()], columns[cell.column()]);
        for (long count = 0; count <= limit; count++) {
            rows[cell.row()] -= count;
            columns[cell.column()] -= count;
            fill(place + 1, cell.equals(target) ? count : value);
            rows[cell.row()] += count;
            columns[cell.column()] += count;
        }
    }
}
