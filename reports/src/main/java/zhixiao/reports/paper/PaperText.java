package zhixiao.reports.paper;

import zhixiao.reports.model.Cell;

/** How cells are written where columns are narrow. */
public final class PaperText {
    private static final String FRACTION = " / ";

    private static final String UNBROKEN = "\u00A0/\u00A0";

    private PaperText() {}

    /** The text of a cell: a numerator is not parted from its denominator at the end of a line. */
    public static String of(Cell cell) {
        return cell.text().replace(FRACTION, UNBROKEN);
    }
}
