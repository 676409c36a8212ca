package zhixiao.reports.xlsx;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import zhixiao.reports.model.Table;

/** Writes tables into sheets. */
final class SheetTable {
    /** Texts that would begin a formula if they were typed. */
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    /** Stands in tables where there is nothing to tell; a sheet leaves the cell empty, for charts and sums. */
    private static final String NONE = "—";

    private final CellStyles styles;

    SheetTable(CellStyles styles) {
        this.styles = styles;
    }

    /** Writes a table from a row on. @return the row below it */
    int write(Sheet sheet, int from, Table table, Widths widths) {
        Row head = sheet.createRow(from);
        List<Table.Column> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            CellStyles.Role role =
                    columns.get(column).number() ? CellStyles.Role.NUMBER_COLUMN : CellStyles.Role.COLUMN;
            text(head, column, columns.get(column).title(), role);
        }
        height(head, widths, columns.stream().map(Table.Column::title));
        int row = from + 1;
        for (Table.Row cells : table.rows()) {
            write(sheet, row, columns, cells);
            if (cells.style() != Table.Style.GROUP) {
                height(sheet.getRow(row), widths, cells.cells().stream().map(zhixiao.reports.model.Cell::text));
            }
            row++;
        }
        return row;
    }

    private static void height(Row row, Widths widths, Stream<String> texts) {
        widths.heightOf(texts.toList()).ifPresent(row::setHeightInPoints);
    }

    private void write(Sheet sheet, int place, List<Table.Column> columns, Table.Row cells) {
        Row row = sheet.createRow(place);
        boolean total = cells.style() == Table.Style.TOTAL;
        if (cells.style() == Table.Style.GROUP) {
            for (int column = 0; column < columns.size(); column++) {
                text(row, column, column == 0 ? cells.cells().get(0).text() : "", CellStyles.Role.GROUP);
            }
            sheet.addMergedRegion(new CellRangeAddress(place, place, 0, columns.size() - 1));
            return;
        }
        for (int column = 0; column < cells.cells().size(); column++) {
            zhixiao.reports.model.Cell cell = cells.cells().get(column);
            if (cell.value().isPresent()) {
                value(row, column, cell.value().get(), total);
            } else if (columns.get(column).number()) {
                Cell word = row.createCell(column);
                word.setCellStyle(styles.word(total));
                if (!cell.text().equals(NONE) && !cell.text().isEmpty()) {
                    word.setCellValue(cell.text());
                }
            } else {
                Cell written = text(row, column, cell.text(), total ? CellStyles.Role.TOTAL : CellStyles.Role.TEXT);
                if (column == 0 && cells.depth() > 0) {
                    written.setCellStyle(styles.under(cells.depth(), guarded(cell.text())));
                }
            }
        }
    }

    private void value(Row row, int column, zhixiao.reports.model.Cell.Value value, boolean total) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.value(value, total));
        if (value instanceof zhixiao.reports.model.Cell.Amount amount) {
            cell.setCellValue(NumberCodes.shown(amount));
        } else if (value instanceof zhixiao.reports.model.Cell.Day day) {
            cell.setCellValue(day.day());
        }
    }

    /** Writes a text: whatever it looks like, it is never a formula. */
    Cell text(Row row, int column, String text, CellStyles.Role role) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.text(role, guarded(text)));
        cell.setCellValue(text);
        return cell;
    }

    private static boolean guarded(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
