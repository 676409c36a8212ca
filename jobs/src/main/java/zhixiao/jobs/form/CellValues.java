package zhixiao.jobs.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixiao.reports.xlsx.SheetReader.Kind;
import zhixiao.reports.xlsx.SheetReader.ReadCell;

/** What people write into cells; whatever is none of it is empty. */
public final class CellValues {
    /** Texts that begin so are formulas to many programs; some read the wide forms as the narrow ones. */
    private static final String FORMULA_BEGINNINGS = "=+-@＝＋－＠";

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private CellValues() {}

    /** A text of at most so many characters that no program takes for a formula. Line breaks are part of it; nothing else that cannot be seen is. */
    public static Optional<String> text(String written, int longest) {
        String text = written.replace("\r\n", "\n").replace('\t', ' ');
        boolean fits = text.codePointCount(0, text.length()) <= longest
                && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) < 0
                && text.codePoints().noneMatch(CellValues::unseen);
        return fits ? Optional.of(text) : Optional.empty();
    }

    private static boolean unseen(int character) {
        int type = Character.getType(character);
        return character != '\n'
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.UNASSIGNED);
    }

    /** A day from 1990 to 2099, as a day of the workbook or as a text. */
    public static Optional<LocalDate> day(ReadCell cell) {
        Optional<LocalDate> day = cell.kind() == Kind.TEXT ? day(cell.text()) : cell.day();
        return day.filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    }

    private static Optional<LocalDate> day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Integer> parts = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            Optional.ofNullable(matcher.group(group)).map(Integer::valueOf).ifPresent(parts::add);
        }
        try {
            return Optional.of(LocalDate.of(parts.get(0), parts.get(1), parts.get(2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A whole number from 1 on. */
    public static Optional<Integer> whole(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
