package zhixiao.reports.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;
import zhixiao.reports.model.Detail;
import zhixiao.reports.model.Table;
import zhixiao.reports.office.StableZip;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** Writes the detail edition as a workbook. */
public final class XlsxReport {
    /** So many rows of a long sheet are held in memory. */
    private static final int WINDOW = 200;

    /** A sheet with more columns is printed on two pages side by side. */
    private static final int WIDE = 16;

    private final ReportText text;

    /** Writes in a language. */
    public XlsxReport(Language language) {
        this.text = new ReportText(language);
    }

    /**
     * Writes it; the same detail gives the same bytes.
     *
     * @param asOf the cut-off, which stands for the time at which the file was made
     */
    public void write(Detail detail, LocalDate asOf, Path target) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyles styles = new CellStyles(workbook, text);
            properties(workbook, detail, asOf);
            // All sheets first: the order of creation is the order of the book.
            workbook.createSheet(text.get("sheet.overview"));
            detail.sheets().forEach(sheet -> workbook.createSheet(sheet.name()));
            new OverviewSheet(styles, text).write(workbook.getSheetAt(0), detail);
            for (Detail.Sheet sheet : detail.sheets()) {
                if (sheet instanceof Detail.Page page) {
                    new PageSheet(styles).write(workbook.getSheet(page.name()), page.section());
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, WINDOW, false, true)) {
                // The JDK cannot read what POI writes for entries beyond 4 GB; a sheet has none.
                streaming.setZip64Mode(Zip64Mode.Never);
                for (Detail.Sheet sheet : detail.sheets()) {
                    if (sheet instanceof Detail.Listing listing) {
                        list(workbook, streaming.getSheet(listing.name()), styles, listing.table());
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
                streaming.write(bytes);
            }
            Files.write(target, StableZip.of(bytes.toByteArray()));
        }
    }

    private static void list(XSSFWorkbook workbook, SXSSFSheet sheet, CellStyles styles, Table table)
            throws IOException {
        Widths widths = new Widths(List.of(table));
        widths.apply(sheet);
        new SheetTable(styles).write(sheet, 0, table, widths);
        // At once, and not when the book is written: that goes through the sheets in an order of its own, and texts are
        // numbered as they come.
        sheet.flushRows();
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        sheet.setAutoFilter(
                new CellRangeAddress(0, table.rows().size(), 0, table.columns().size() - 1));
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

    private static void properties(XSSFWorkbook workbook, Detail detail, LocalDate asOf) {
        Optional<Date> day =
                Optional.of(Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(detail.report().title());
        properties.setCreator("zhixiao");
        properties.setCreated(day);
        properties.setModified(day);
    }
}
