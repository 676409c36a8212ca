package zhixiao.reports.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhixiao.reports.model.Table;
import zhixiao.reports.office.OfficeProperties;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/**
 * A workbook that goes out to be filled in and comes back: a table with shaded columns for people to write in, with lists of
 * the words that may stand there, and a sheet with those words, by which the workbook is known again. Read by {@link
 * SheetReader}.
 */
public final class FormBook {
    /** Stands in the first cell of the sheet of words. */
    public static final String MARK = "zhixiao";

    private static final byte[] SHADE = {(byte) 0xFE, (byte) 0xF9, (byte) 0xE7};
    private static final String FIRST_DAY = "DATE(1990,1,1)";
    private static final String LAST_DAY = "DATE(2099,12,31)";

    private final ReportText text;

    /** Writes in a language. */
    public FormBook(Language language) {
        this.text = new ReportText(language);
    }

    /**
     * A column to write in.
     *
     * @param column its place in the table, from 0
     * @param content what may stand there
     * @param words the words to choose from, where there are any
     */
    public record Input(int column, Content content, List<String> words) {
        /** Copies the list, so that the value cannot change. */
        public Input {
            words = List.copyOf(words);
        }
    }

    /** What may stand in a cell. */
    public enum Content {
        /** One of the words. */
        WORD,
        /** One of the words, or something else. */
        WORD_OR_OTHER,
        DAY,
        TEXT
    }

    /**
     * What the workbook holds.
     *
     * @param kind what it is a form of, and which: stand below the mark, in this order
     * @param sheet the name of the sheet
     * @param lead what stands above the table: a title, then notes
     * @param table the rows
     * @param widths the widths of its columns, in characters of Latin script: those to write in would be narrow by content
     * @param inputs the columns to write in, by their places
     */
    public record Form(
            List<String> kind, String sheet, List<String> lead, Table table, List<Integer> widths, List<Input> inputs) {
        /** Copies the lists, so that the value cannot change. */
        public Form {
            kind = List.copyOf(kind);
            lead = List.copyOf(lead);
            widths = List.copyOf(widths);
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * Writes it; the same content gives the same bytes.
     *
     * @param title what stands on the head of every page
     * @param asOf the day of the content, which stands for the time at which the file was made
     */
    public void write(String title, Form form, LocalDate asOf, Path target) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyles styles = new CellStyles(workbook, text);
            OfficeProperties.set(workbook.getProperties(), title, asOf);
            String first = WorkbookUtil.createSafeSheetName(form.sheet());
            String second = WorkbookUtil.createSafeSheetName(text.get("form.words"));
            workbook.createSheet(first);
            workbook.createSheet(second);
            StreamedBook.write(workbook, target, streaming -> {
                SXSSFSheet sheet = streaming.getSheet(first);
                List<String> lead = new ArrayList<>(List.of(text.get("cases.mark")));
                lead.addAll(form.lead());
                Widths widths = Widths.fixed(
                        form.widths().stream().mapToInt(Integer::intValue).toArray());
                ListingSheet.write(workbook, sheet, styles, lead, form.table(), widths);
                words(streaming.getSheet(second), styles, form);
                if (!form.table().rows().isEmpty()) {
                    for (Input input : form.inputs()) {
                        input(sheet, second, form, input, lead.size() + 1);
                    }
                }
                String head = text.get("cases.mark") + " " + title;
                // The columns to write in need room: on smaller paper nobody could read them.
                PrintSetup.apply(workbook.getSheetAt(0), head, text, PaperSize.A3_PAPER);
                PrintSetup.apply(workbook.getSheetAt(1), head, text);
            });
        }
    }

    /** The mark and what the form is of in the first column; the words of each input in the column of its place, shifted by one. */
    private void words(SXSSFSheet sheet, CellStyles styles, Form form) throws IOException {
        SheetTable cells = new SheetTable(styles);
        List<String> kind = new ArrayList<>(List.of(MARK));
        kind.addAll(form.kind());
        int rows = form.inputs().stream()
                .mapToInt(input -> input.words().size() + 1)
                .reduce(kind.size(), Math::max);
        for (int place = 0; place < rows; place++) {
            Row row = sheet.createRow(place);
            if (place < kind.size()) {
                cells.text(row, 0, kind.get(place), CellStyles.Role.NOTE);
            }
            int column = 0;
            for (Input input : form.inputs()) {
                List<String> words = input.words();
                if (words.isEmpty()) {
                    continue;
                }
                column++;
                if (place == 0) {
                    String title = form.table().columns().get(input.column()).title();
                    cells.text(row, column, title, CellStyles.Role.COLUMN);
                } else if (place <= words.size()) {
                    cells.text(row, column, words.get(place - 1), CellStyles.Role.TEXT);
                }
            }
        }
        Widths.fixed(22, 22, 22, 22, 22).apply(sheet);
        sheet.flushRows();
    }

    private void input(SXSSFSheet sheet, String words, Form form, Input input, int from) {
        int to = from + form.table().rows().size() - 1;
        CellRangeAddressList cells = new CellRangeAddressList(from, to, input.column(), input.column());
        shade(sheet, new CellRangeAddress(from, to, input.column(), input.column()));
        DataValidationHelper helper = sheet.getDataValidationHelper();
        Optional<DataValidationConstraint> constraint =
                switch (input.content()) {
                    case WORD, WORD_OR_OTHER -> Optional.of(list(helper, words, form, input));
                    case DAY ->
                        Optional.of(helper.createDateConstraint(
                                DataValidationConstraint.OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, null));
                    case TEXT -> Optional.empty();
                };
        constraint.ifPresent(allowed -> {
            DataValidation validation = helper.createValidation(allowed, cells);
            validation.setEmptyCellAllowed(true);
            // True shows the arrow, whatever the name of the method says.
            validation.setSuppressDropDownArrow(true);
            validation.setShowErrorBox(input.content() != Content.WORD_OR_OTHER);
            validation.createErrorBox(
                    form.table().columns().get(input.column()).title(),
                    text.get(input.content() == Content.DAY ? "form.day" : "form.choose"));
            sheet.addValidationData(validation);
        });
    }

    private static DataValidationConstraint list(DataValidationHelper helper, String words, Form form, Input input) {
        long before = form.inputs().stream()
                .takeWhile(other -> other.column() != input.column())
                .filter(other -> !other.words().isEmpty())
                .count();
        String column = CellReference.convertNumToColString((int) before + 1);
        return helper.createFormulaListConstraint("'" + words.replace("'", "''") + "'!$" + column + "$2:$" + column
                + "$" + (input.words().size() + 1));
    }

    /** By a format that always holds, so that it stays with the column whatever is typed or pasted there. */
    private static void shade(SXSSFSheet sheet, CellRangeAddress cells) {
        ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule("TRUE");
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(new XSSFColor(SHADE, new DefaultIndexedColorMap()));
        pattern.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }
}
