package zhixiao.reports.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import zhixiao.reports.model.Cell;
import zhixiao.reports.model.Table;
import zhixiao.reports.text.TextWidth;

/** Widths of columns, in characters of Latin script: one of Chinese is as wide as two. No font is asked. */
final class Widths {
    private static final int LEAST_COLUMNS = 8;
    private static final int LEAST = 9;
    private static final int MOST = 56;
    private static final int UNITS_OF_A_CHARACTER = 256;
    private static final double LINE_POINTS = 14.5;

    /** No row of a sheet may be higher, in points. */
    private static final double HIGHEST = 409;

    /** Indents and the room that programs leave beside a text. */
    private static final int AT_THE_EDGES = 2;

    /** Where a line may end: behind a space, and on both sides of a Chinese character. */
    private static final Pattern WORDS = Pattern.compile("(?<= )|(?<=[\\x{2E80}-\\x{FFFF}])|(?=[\\x{2E80}-\\x{FFFF}])");

    private final int[] widths;

    private Widths(int[] widths) {
        this.widths = widths;
    }

    /** Widths that are given. */
    static Widths fixed(int... widths) {
        return new Widths(widths.clone());
    }

    /** Widths for tables that stand one below the other. */
    Widths(List<Table> tables) {
        int columns =
                tables.stream().mapToInt(table -> table.columns().size()).max().orElse(1);
        // Narrower sheets would break every sentence into many lines.
        widths = new int[Math.max(columns, LEAST_COLUMNS)];
        Arrays.fill(widths, LEAST);
        for (Table table : tables) {
            for (int column = 0; column < table.columns().size(); column++) {
                // Heads may break once or twice.
                widen(column, TextWidth.of(table.columns().get(column).title()) / 2 + 3);
            }
            for (Table.Row row : table.rows()) {
                if (row.style() != Table.Style.GROUP) {
                    widen(row.cells());
                }
            }
        }
    }

    private void widen(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            widen(column, TextWidth.of(cells.get(column).text()) + 3);
        }
    }

    private void widen(int column, int width) {
        widths[column] = Math.max(widths[column], Math.min(MOST, Math.max(LEAST, width)));
    }

    /** Sets them. */
    void apply(Sheet sheet) {
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * UNITS_OF_A_CHARACTER);
        }
    }

    /** How many columns there are. */
    int columns() {
        return widths.length;
    }

    /** The height of a text that runs over all columns, in points. */
    float height(String text) {
        int all = 0;
        for (int width : widths) {
            all += width;
        }
        int lines = 1 + TextWidth.of(text) / Math.max(1, all - 4);
        return (float) (lines * LINE_POINTS + 2);
    }

    /** The height of a row whose texts need several lines; nothing for a usual one. */
    Optional<Float> heightOf(List<String> texts) {
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            lines = Math.max(lines, lines(texts.get(column), widths[column] - AT_THE_EDGES));
        }
        return lines == 1 ? Optional.empty() : Optional.of((float) Math.min(HIGHEST, lines * LINE_POINTS));
    }

    /** How many lines a text needs: words are not cut unless one alone is too long; Chinese breaks anywhere. */
    private static int lines(String text, int room) {
        int lines = 1;
        int used = 0;
        for (String word : WORDS.split(text)) {
            int width = TextWidth.of(word);
            if (used > 0 && used + TextWidth.of(word.stripTrailing()) > room) {
                lines++;
                used = 0;
            }
            used += width;
            if (used > room && TextWidth.of(word.stripTrailing()) > room) {
                lines += (used - 1) / room;
                used = (used - 1) % room + 1;
            }
        }
        return lines;
    }
}
