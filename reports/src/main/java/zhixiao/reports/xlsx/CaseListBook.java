package zhixiao.reports.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhixiao.reports.model.Table;
import zhixiao.reports.office.OfficeProperties;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/**
 * A workbook with cases that somebody has to act on, a sheet for each list. It holds case numbers: every page says that it
 * is internal, and it goes to nobody but the court that owns the cases.
 */
public final class CaseListBook {
    /** No name of a sheet may be longer. */
    private static final int LONGEST_NAME = 31;

    private final ReportText text;

    /** Writes in a language. */
    public CaseListBook(Language language) {
        this.text = new ReportText(language);
    }

    /**
     * A sheet.
     *
     * @param name its name; made fit for a sheet, and told apart from those before it
     * @param lead what stands above the table, below the mark: a title, then notes
     * @param table the rows
     */
    public record Sheet(String name, List<String> lead, Table table) {
        /** Copies the list, so that the value cannot change. */
        public Sheet {
            lead = List.copyOf(lead);
        }
    }

    /**
     * Writes it; the same content gives the same bytes.
     *
     * @param title what stands on the head of every page
     * @param asOf the day of the lists, which stands for the time at which the file was made
     */
    public void write(String title, List<Sheet> sheets, LocalDate asOf, Path target) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyles styles = new CellStyles(workbook, text);
            OfficeProperties.set(workbook.getProperties(), title, asOf);
            List<String> names = names(sheets);
            names.forEach(workbook::createSheet);
            StreamedBook.write(workbook, target, streaming -> {
                for (int place = 0; place < sheets.size(); place++) {
                    Sheet sheet = sheets.get(place);
                    List<String> lead = new ArrayList<>(List.of(text.get("cases.mark")));
                    lead.addAll(sheet.lead());
                    SXSSFSheet written = streaming.getSheet(names.get(place));
                    ListingSheet.write(workbook, written, styles, lead, sheet.table());
                    PrintSetup.apply(workbook.getSheetAt(place), text.get("cases.mark") + " " + title, text);
                }
            });
        }
    }

    /** Sheets are told apart without regard to case. */
    private static List<String> names(List<Sheet> sheets) {
        Set<String> taken = new HashSet<>();
        return sheets.stream()
                .map(sheet -> {
                    String name = WorkbookUtil.createSafeSheetName(sheet.name());
                    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                        String ending = " (" + number + ")";
                        String whole = WorkbookUtil.createSafeSheetName(sheet.name());
                        name = whole.substring(0, Math.min(whole.length(), LONGEST_NAME - ending.length())) + ending;
                    }
                    return name;
                })
                .toList();
    }
}
