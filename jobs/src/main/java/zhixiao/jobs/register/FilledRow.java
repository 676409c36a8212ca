package zhixiao.jobs.register;

import java.util.Optional;
import zhixiao.reports.xlsx.SheetReader.ReadCell;
import zhixiao.reports.xlsx.SheetReader.ReadRow;

/**
 * A row of a workbook that has come back.
 *
 * @param sheet where it stands
 * @param row what stands in it
 */
record FilledRow(FilledSheet sheet, ReadRow row) {

    /** The cell of a column, or empty. */
    Optional<ReadCell> cell(RegisterColumn column) {
        return row.cell(sheet.places().get(column));
    }

    /** Where a cell stands, such as {@code 瀚01.xlsx:Register!C7}. */
    String place(RegisterColumn column) {
        return sheet.place(row.number(), sheet.places().get(column));
    }
}
