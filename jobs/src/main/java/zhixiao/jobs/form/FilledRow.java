package zhixiao.jobs.form;

import java.util.Optional;
import zhixiao.reports.xlsx.SheetReader.ReadCell;
import zhixiao.reports.xlsx.SheetReader.ReadRow;

/**
 * A row of a workbook that has come back.
 *
 * @param <C> the columns of its sheet
 * @param sheet where it stands
 * @param row what stands in it
 */
public record FilledRow<C extends Enum<C>>(FilledSheet<C> sheet, ReadRow row) {

    /** The cell of a column, or empty, also where there is no such column. */
    public Optional<ReadCell> cell(C column) {
        return Optional.ofNullable(sheet.places().get(column)).flatMap(row::cell);
    }

    /** Where a cell stands, such as {@code 瀚01.xlsx:Register!C7}. */
    public String place(C column) {
        return sheet.place(row.number(), sheet.places().get(column));
    }
}
