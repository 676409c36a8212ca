package zhixiao.reports.xlsx;

import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import zhixiao.reports.model.Detail;
import zhixiao.reports.model.Report;
import zhixiao.reports.text.ReportText;

/** The first sheet: what the book is about, the overview in sentences, and what its marks mean. */
final class OverviewSheet {
    private static final int[] WIDTHS = {26, 34, 26, 34};

    private final SheetTable tables;
    private final ReportText text;

    OverviewSheet(CellStyles styles, ReportText text) {
        this.tables = new SheetTable(styles);
        this.text = text;
    }

    void write(XSSFSheet sheet, Detail detail, Optional<String> letterhead) {
        Report report = detail.report();
        PageSheet.Lines lines = new PageSheet.Lines(sheet, tables, Widths.fixed(WIDTHS));
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        lines.add(report.mark(), CellStyles.Role.NOTE);
        letterhead.ifPresent(issuer -> lines.add(issuer, CellStyles.Role.HEADING));
        lines.add(report.title(), CellStyles.Role.TITLE);
        for (Report.Fact fact : report.head()) {
            lines.add(fact.label(), fact.text(), CellStyles.Role.PARAGRAPH);
        }
        lines.skip();
        lines.add(text.get("section.overview"), CellStyles.Role.HEADING);
        report.tiles()
                .forEach(tile ->
                        lines.add(tile.label(), tile.value() + "  " + tile.change(), CellStyles.Role.PARAGRAPH));
        report.sentences().forEach(sentence -> lines.add(sentence, CellStyles.Role.PARAGRAPH));
        lines.skip();
        lines.add(text.get("sheet.contents"), CellStyles.Role.HEADING);
        for (Detail.Sheet listed : detail.sheets()) {
            lines.add(listed.name(), about(listed), CellStyles.Role.PARAGRAPH);
        }
        lines.skip();
        lines.add(text.get("sheet.order"), CellStyles.Role.NOTE);
        lines.add(text.get("note.small", text.numbers().whole(30)), CellStyles.Role.NOTE);
        report.sections().stream()
                .filter(section -> section.id().equals("indicators"))
                .flatMap(section -> section.notes().stream())
                .forEach(note -> lines.add(note, CellStyles.Role.NOTE));
        lines.skip();
        lines.add(report.footer(), CellStyles.Role.NOTE);
    }

    private static String about(Detail.Sheet sheet) {
        if (sheet instanceof Detail.Listing listing) {
            return listing.table().caption();
        }
        return ((Detail.Page) sheet).section().title();
    }
}
