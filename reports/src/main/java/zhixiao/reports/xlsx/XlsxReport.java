package zhixiao.reports.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhixiao.reports.model.Detail;
import zhixiao.reports.office.OfficeProperties;
import zhixiao.reports.style.ReportStyle;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** Writes the detail edition as a workbook. */
public final class XlsxReport {
    /** A sheet with more columns is printed on two pages side by side. */
    private static final int WIDE = 16;

    private final Language language;
    private final ReportText text;
    private final ReportStyle style;

    /** Writes in a language, in a style: a workbook has its letterhead, mark and last line. */
    public XlsxReport(Language language, ReportStyle style) {
        this.language = language;
        this.style = style;
        this.text = new ReportText(language);
    }

    /**
     * Writes it; the same detail gives the same bytes.
     *
     * @param asOf the cut-off, which stands for the time at which the file was made
     */
    public void write(Detail plain, LocalDate asOf, Path target) throws IOException {
        Detail detail = new Detail(style.on(plain.report(), language), plain.language(), plain.sheets());
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyles styles = new CellStyles(workbook, text);
            OfficeProperties.set(workbook.getProperties(), detail.report().title(), asOf);
            // All sheets first: the order of creation is the order of the book.
            workbook.createSheet(text.get("sheet.overview"));
            detail.sheets().forEach(sheet -> workbook.createSheet(sheet.name()));
            new OverviewSheet(styles, text).write(workbook.getSheetAt(0), detail, style.letterhead(language));
            for (Detail.Sheet sheet : detail.sheets()) {
                if (sheet instanceof Detail.Page page) {
                    new PageSheet(styles).write(workbook.getSheet(page.name()), page.section());
                }
            }
            StreamedBook.write(workbook, target, streaming -> {
                for (Detail.Sheet sheet : detail.sheets()) {
                    if (sheet instanceof Detail.Listing listing) {
                        ListingSheet.write(
                                workbook, streaming.getSheet(listing.name()), styles, List.of(), listing.table());
                    }
                }
                for (int place = 0; place < workbook.getNumberOfSheets(); place++) {
                    PrintSetup.apply(workbook.getSheetAt(place), detail.report().title(), text);
                }
                for (Detail.Sheet sheet : detail.sheets()) {
                    if (sheet instanceof Detail.Listing listing
                            && listing.table().columns().size() > WIDE) {
                        workbook.getSheet(listing.name()).getPrintSetup().setFitWidth((short) 2);
                    }
                }
            });
        }
    }
}
