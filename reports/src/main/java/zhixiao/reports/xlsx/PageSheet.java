package zhixiao.reports.xlsx;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import zhixiao.reports.model.Chart;
import zhixiao.reports.model.ChartContent;
import zhixiao.reports.model.Report;
import zhixiao.reports.model.Table;

/** A section of the report: its tables one below the other, the numbers of its charts, and its notes. */
final class PageSheet {
    private final SheetTable tables;

    PageSheet(CellStyles styles) {
        this.tables = new SheetTable(styles);
    }

    void write(XSSFSheet sheet, Report.Section section) {
        Widths widths =
                new Widths(section.parts().stream().map(PageSheet::table).toList());
        widths.apply(sheet);
        Lines lines = new Lines(sheet, tables, widths);
        lines.add(section.title(), CellStyles.Role.TITLE);
        section.lead().forEach(paragraph -> lines.add(paragraph, CellStyles.Role.PARAGRAPH));
        for (Report.Part part : section.parts()) {
            lines.skip();
            part(sheet, lines, part, widths);
        }
        lines.skip();
        section.notes().forEach(note -> lines.add(note, CellStyles.Role.NOTE));
    }

    private void part(XSSFSheet sheet, Lines lines, Report.Part part, Widths widths) {
        if (part instanceof Chart chart) {
            lines.add(chart.title(), CellStyles.Role.HEADING);
            lines.add(chart.subtitle(), CellStyles.Role.NOTE);
            int head = lines.next();
            lines.at(tables.write(sheet, head, chart.data(), widths));
            if (chart.content() instanceof ChartContent.YearOnYear months) {
                lines.at(MonthCharts.draw(sheet, chart, months, head, lines.next(), lines.columns()));
            }
            lines.add(chart.note(), CellStyles.Role.NOTE);
            chart.remarks().forEach(remark -> lines.add(remark, CellStyles.Role.PARAGRAPH));
        } else if (part instanceof Table table) {
            lines.add(table.caption(), CellStyles.Role.HEADING);
            lines.at(tables.write(sheet, lines.next(), table, widths));
        }
    }

    private static Table table(Report.Part part) {
        return part instanceof Chart chart ? chart.data() : (Table) part;
    }

    /** Lines of text that run over all columns. */
    static final class Lines {
        private final XSSFSheet sheet;
        private final SheetTable tables;
        private final Widths widths;
        private int next;

        Lines(XSSFSheet sheet, SheetTable tables, Widths widths) {
            this.sheet = sheet;
            this.tables = tables;
            this.widths = widths;
        }

        void add(String text, CellStyles.Role role) {
            Row row = sheet.createRow(next);
            tables.text(row, 0, text, role);
            if (columns() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns() - 1));
            }
            float height = widths.height(text);
            row.setHeightInPoints(
                    switch (role) {
                        case TITLE -> height * 1.6f;
                        case HEADING -> height * 1.15f;
                        default -> height;
                    });
            next++;
        }

        /** A label and what it says. */
        void add(String label, String text, CellStyles.Role role) {
            Row row = sheet.createRow(next);
            tables.text(row, 0, label, role);
            tables.text(row, 1, text, role);
            sheet.addMergedRegion(new CellRangeAddress(next, next, 1, columns() - 1));
            row.setHeightInPoints(widths.height(label + text));
            next++;
        }

        void skip() {
            next++;
        }

        int next() {
            return next;
        }

        void at(int row) {
            next = row;
        }

        int columns() {
            return widths.columns();
        }
    }
}
