package zhixiao.reports.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhixiao.reports.office.OfficeFonts;
import zhixiao.reports.text.ReportText;

/** The styles of a workbook; each is made once, for a workbook holds few. */
final class CellStyles {
    private static final int INK = 0x1F2937;
    private static final int MUTED = 0x4B5563;

    private final XSSFWorkbook workbook;
    private final String font;
    private final NumberCodes codes;
    private final Map<Object, XSSFCellStyle> made = new HashMap<>();

    CellStyles(XSSFWorkbook workbook, ReportText text) {
        this.workbook = workbook;
        this.font = OfficeFonts.screen(text.language());
        this.codes = new NumberCodes(text);
        // Files open with the font of the first style for row and column heads, too.
        XSSFFont first = workbook.getFontAt(0);
        first.setFontName(font);
        first.setFontHeightInPoints((short) 10);
    }

    /** What a text is. */
    enum Role {
        TITLE,
        HEADING,
        PARAGRAPH,
        NOTE,
        COLUMN,
        NUMBER_COLUMN,
        GROUP,
        TEXT,
        TOTAL
    }

    /** A style of text; {@code guarded} keeps a text that looks like a formula a text, even after somebody edits it. */
    XSSFCellStyle text(Role role, boolean guarded) {
        return made.computeIfAbsent(role + "/" + guarded, any -> make(role, guarded));
    }

    /** The style of a text that stands under others. @param depth under how many */
    XSSFCellStyle under(int depth, boolean guarded) {
        return made.computeIfAbsent("under" + depth + "/" + guarded, any -> {
            XSSFCellStyle style = make(Role.TEXT, guarded);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) depth);
            return style;
        });
    }

    /** The style of a number or a day; its format tells unit, sign and mark. */
    XSSFCellStyle value(zhixiao.reports.model.Cell.Value value, boolean total) {
        String code = codes.of(value);
        return made.computeIfAbsent("=" + code + total, any -> {
            XSSFCellStyle style = make(total ? Role.TOTAL : Role.TEXT, false);
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setIndention((short) 1);
            // A number has nothing to break, and some programs drop the indent of one that may.
            style.setWrapText(false);
            style.setDataFormat(workbook.createDataFormat().getFormat(code));
            return style;
        });
    }

    /** The style of a word where a number would stand. */
    XSSFCellStyle word(boolean total) {
        return made.computeIfAbsent("word" + total, any -> {
            XSSFCellStyle style = make(total ? Role.TOTAL : Role.TEXT, true);
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setIndention((short) 1);
            return style;
        });
    }

    private XSSFCellStyle make(Role role, boolean guarded) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setQuotePrefixed(guarded);
        switch (role) {
            case TITLE -> style.setFont(font(15, true, INK));
            case HEADING -> style.setFont(font(11, true, INK));
            case PARAGRAPH -> style.setFont(font(10, false, INK));
            case NOTE -> style.setFont(font(9, false, MUTED));
            case COLUMN, NUMBER_COLUMN -> {
                style.setFont(font(10, true, INK));
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
                style.setBorderBottom(BorderStyle.THIN);
                fill(style, 0xE5E7EB);
                if (role == Role.NUMBER_COLUMN) {
                    style.setAlignment(HorizontalAlignment.RIGHT);
                    style.setIndention((short) 1);
                }
            }
            case GROUP -> {
                style.setFont(font(10, true, INK));
                fill(style, 0xF3F4F6);
            }
            case TEXT -> style.setFont(font(10, false, INK));
            case TOTAL -> {
                style.setFont(font(10, true, INK));
                style.setBorderTop(BorderStyle.THIN);
            }
        }
        return style;
    }

    private void fill(XSSFCellStyle style, int colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFFont font(int points, boolean bold, int colour) {
        XSSFFont made = workbook.createFont();
        made.setFontName(font);
        made.setFontHeightInPoints((short) points);
        made.setBold(bold);
        made.setColor(colour(colour));
        return made;
    }

    private static XSSFColor colour(int rgb) {
        byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        return new XSSFColor(bytes, new DefaultIndexedColorMap());
    }
}
