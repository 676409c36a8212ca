package zhixiao.jobs.statistics.disclosure;

import java.util.List;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * A table of counts that is published with the totals of its rows and columns.
 *
 * @param rows the counts, row by row, all rows of the same length
 */
public record CellTable(List<List<Long>> rows) {

    /** Copies the rows. */
    public CellTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A table; refused if it is empty, ragged or has a negative count. */
    public static Outcome<CellTable> of(List<List<Long>> rows) {
        boolean valid = !rows.isEmpty()
                && !rows.get(0).isEmpty()
                && rows.stream()
                        .allMatch(row ->
                                row.size() == rows.get(0).size() && row.stream().allMatch(Inputs::count));
        return valid ? Outcome.known(new CellTable(rows)) : Outcome.refused(RefusalCode.INVALID_INPUT);
    }

    /**
     * A cell by its place.
     *
     * @param row from 0
     * @param column from 0
     */
    public record Cell(int row, int column) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
        }
    }

    /** The count of a cell. */
    public long at(Cell cell) {
        return rows.get(cell.row()).get(cell.column());
    }

    /** How many columns there are. */
    public int width() {
        return rows.get(0).size();
    }

    /** How many rows there are. */
    public int height() {
        return rows.size();
    }
}
