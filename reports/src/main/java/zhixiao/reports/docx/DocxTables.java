package zhixiao.reports.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import zhixiao.reports.model.Report;
import zhixiao.reports.model.Table;
import zhixiao.reports.paper.ColumnWidths;

/** Writes tables: few lines, heads that are repeated on every page, rows that no page parts. */
final class DocxTables {
    /** The width of the type area in twentieths of a point: 156 mm. */
    static final int WIDTH = 8844;

    /** So many characters of Latin script, 9 points high, stand in a line that is so wide. */
    private static final int CHARACTERS = 90;

    /** How far a row stands in for each row that it stands under, in twentieths of a point. */
    private static final int UNDER = 140;

    private static final String STRONG = "6B7280";
    private static final String LIGHT = "D1D5DB";
    private static final String GROUP = "F3F4F6";

    private final XWPFDocument document;

    DocxTables(XWPFDocument document) {
        this.document = document;
    }

    /** A table of the report with its caption above it. */
    void write(Table table) {
        XWPFParagraph caption = document.createParagraph();
        caption.setStyle("Caption");
        caption.createRun().setText(table.caption());
        List<Integer> widths = ColumnWidths.of(table, CHARACTERS).stream()
                .map(share -> share * WIDTH / ColumnWidths.WHOLE)
                .toList();
        XWPFTable target = begin(widths);
        lines(target);
        XWPFTableRow head = row(target);
        head.setRepeatHeader(true);
        for (int column = 0; column < widths.size(); column++) {
            Table.Column title = table.columns().get(column);
            write(cell(head, widths.get(column)), title.title(), "TableHead", title.number());
        }
        for (Table.Row row : table.rows()) {
            if (row.style() == Table.Style.GROUP) {
                group(target, row.cells().get(0).text(), widths.size());
            } else {
                row(target, table, row, widths);
            }
        }
    }

    /** The overview in numbers: names, numbers and their changes below each other. */
    void write(List<Report.Tile> tiles) {
        List<Integer> widths = tiles.stream().map(tile -> WIDTH / tiles.size()).toList();
        XWPFTable target = begin(widths);
        lines(target);
        XWPFTableRow names = row(target);
        tiles.forEach(tile -> center(write(cell(names, widths.get(0)), tile.label(), "TableHead", false)));
        XWPFTableRow values = row(target);
        tiles.forEach(tile -> write(cell(values, widths.get(0)), tile.value(), "TileValue", false));
        XWPFTableRow changes = row(target);
        tiles.forEach(tile -> center(write(cell(changes, widths.get(0)), tile.change(), "TableText", false)));
    }

    /** What the report is about: label and text. */
    void writeFacts(List<Report.Fact> facts) {
        List<Integer> widths = List.of(WIDTH / 5, WIDTH - WIDTH / 5);
        XWPFTable target = begin(widths);
        for (Report.Fact fact : facts) {
            XWPFTableRow row = row(target);
            write(cell(row, widths.get(0)), fact.label(), "TableHead", false);
            write(cell(row, widths.get(1)), fact.text(), "TableText", false);
        }
    }

    /** An empty table of columns that do not give way. */
    XWPFTable begin(List<Integer> widths) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.removeBorders();
        table.setCellMargins(0, 60, 0, 60);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        return table;
    }

    /** A new row, which no page parts. */
    static XWPFTableRow row(XWPFTable table) {
        XWPFTableRow row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
        row.setCantSplitRow(true);
        return row;
    }

    static XWPFTableCell cell(XWPFTableRow row, int width) {
        XWPFTableCell cell = row.createCell();
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(width));
        return cell;
    }

    private static void row(XWPFTable target, Table table, Table.Row row, List<Integer> widths) {
        XWPFTableRow written = row(target);
        for (int column = 0; column < widths.size(); column++) {
            XWPFParagraph paragraph = write(
                    cell(written, widths.get(column)),
                    row.cells().get(column).text(),
                    "TableText",
                    table.columns().get(column).number());
            if (column == 0 && row.depth() > 0) {
                paragraph.setIndentationLeft(row.depth() * UNDER);
            }
            if (row.style() == Table.Style.TOTAL) {
                paragraph.getRuns().forEach(run -> run.setBold(true));
            }
        }
    }

    private static void group(XWPFTable target, String title, int columns) {
        XWPFTableCell cell = cell(row(target), WIDTH);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        cell.setColor(GROUP);
        write(cell, title, "TableHead", false);
    }

    private static XWPFParagraph write(XWPFTableCell cell, String text, String style, boolean right) {
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        if (right) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void center(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
    }

    private static void lines(XWPFTable table) {
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, STRONG);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, STRONG);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LIGHT);
    }
}
