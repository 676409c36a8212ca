package zhixiao.reports.xlsx;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import zhixiao.reports.text.ReportText;

/** Paper: A4 across unless told otherwise, as wide as the page, as many pages as it takes. */
final class PrintSetup {
    private PrintSetup() {}

    static void apply(XSSFSheet sheet, String title, ReportText text) {
        apply(sheet, title, text, PaperSize.A4_PAPER);
    }

    static void apply(XSSFSheet sheet, String title, ReportText text, PaperSize paper) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(paper);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.7);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        // "&" begins a code in heads and feet.
        sheet.getHeader().setLeft(title.replace("&", "&&"));
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setRight(text.get("page.of", "&P", "&N"));
    }
}
