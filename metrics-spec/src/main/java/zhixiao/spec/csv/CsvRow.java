package zhixiao.spec.csv;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import zhixiao.spec.source.Position;

/** A row of a CSV file, the header among them, with the place of each of its cells. */
public final class CsvRow {
    private final List<String> columns;
    private final List<String> cells;
    private final int offset;
    private final IntUnaryOperator afterCell;
    private final IntFunction<Position> positions;

    /** @param afterCell where the cell after the one at an offset begins */
    CsvRow(
            List<String> columns,
            List<String> cells,
            int offset,
            IntUnaryOperator afterCell,
            IntFunction<Position> positions) {
        this.columns = columns;
        this.cells = cells;
        this.offset = offset;
        this.afterCell = afterCell;
        this.positions = positions;
    }

    /** The columns of the file, in order. */
    public List<String> columns() {
        return columns;
    }

    /** The cell of a column that the file has, without the spaces around it. */
    public String get(String column) {
        return cells.get(columns.indexOf(column)).strip();
    }

    /** Where the row begins. */
    public Position place() {
        return positions.apply(offset);
    }

    /** Where the cell of a column begins; of one that the file does not have, where the row does. */
    public Position place(String column) {
        int place = offset;
        for (int i = columns.indexOf(column); i > 0; i--) {
            place = afterCell.applyAsInt(place);
        }
        return positions.apply(place);
    }
}
