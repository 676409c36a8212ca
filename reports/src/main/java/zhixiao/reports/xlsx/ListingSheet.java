package zhixiao.reports.xlsx;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;
import zhixiao.reports.model.Table;

/** One table alone on a sheet: its rows can be filtered, and its head is on every screen and every page. */
final class ListingSheet {
    private ListingSheet() {}

    /**
     * Writes it.
     *
     * @param workbook the book that the streaming one stands for
     * @param lead what stands above the table: a mark first, then a title, then notes; may be empty
     */
    static void write(XSSFWorkbook workbook, SXSSFSheet sheet, CellStyles styles, List<String> lead, Table table)
            throws IOException {
        write(workbook, sheet, styles, lead, table, new Widths(List.of(table)));
    }

    /** The same with widths that are given. */
    static void write(
            XSSFWorkbook workbook, SXSSFSheet sheet, CellStyles styles, List<String> lead, Table table, Widths widths)
            throws IOException {
        SheetTable tables = new SheetTable(styles);
        widths.apply(sheet);
        int head = 0;
        for (String line : lead) {
            Row row = sheet.createRow(head);
            tables.text(row, 0, line, head == 1 ? CellStyles.Role.HEADING : CellStyles.Role.NOTE);
            sheet.addMergedRegion(new CellRangeAddress(head, head, 0, widths.columns() - 1));
            row.setHeightInPoints(widths.height(line));
            head++;
        }
        int below = tables.write(sheet, head, table, widths);
        // At once, and not when the book is written: that goes through the sheets in an order of its own, and texts are
        // numbered as they come.
        sheet.flushRows();
        sheet.createFreezePane(1, head + 1);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        sheet.setAutoFilter(
                new CellRangeAddress(head, below - 1, 0, table.columns().size() - 1));
        withoutButtonsOnNumbers(
                workbook.getSheet(sheet.getSheetName()).getCTWorksheet().getAutoFilter(), table.columns());
    }

    /** The button of a filter also sorts: on columns of values there is none. */
    private static void withoutButtonsOnNumbers(CTAutoFilter filter, List<Table.Column> columns) {
        // By hand: POI's smaller schema has no type for a column of a filter.
        try (XmlCursor cursor = filter.newCursor()) {
            cursor.toEndToken();
            for (int column = 0; column < columns.size(); column++) {
                if (columns.get(column).number()) {
                    cursor.beginElement("filterColumn", XSSFRelation.NS_SPREADSHEETML);
                    cursor.insertAttributeWithValue("colId", String.valueOf(column));
                    cursor.insertAttributeWithValue("hiddenButton", "1");
                    cursor.toNextToken();
                }
            }
        }
    }
}
