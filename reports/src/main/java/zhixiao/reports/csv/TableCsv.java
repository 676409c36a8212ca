package zhixiao.reports.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zhixiao.reports.model.Cell;
import zhixiao.reports.model.Table;

/**
 * A table as CSV that spreadsheets open in one step: UTF-8 with a byte order mark, every text in quotes, numbers as they are.
 * A text that a spreadsheet would take for a formula stands behind an apostrophe.
 */
public final class TableCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private TableCsv() {}

    /** The lines, the head first. */
    public static String of(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(column -> text(column.title())).collect(Collectors.joining(",")));
        for (Table.Row row : table.rows()) {
            lines.add(row.cells().stream().map(TableCsv::cell).collect(Collectors.joining(",")));
        }
        return BYTE_ORDER_MARK + String.join("\r\n", lines) + "\r\n";
    }

    private static String cell(Cell cell) {
        return cell.value()
                .map(value -> value instanceof Cell.Amount amount
                        ? BigDecimal.valueOf(amount.number()).toPlainString()
                        : ((Cell.Day) value).day().toString())
                .orElseGet(() -> text(cell.text()));
    }

    private static String text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
