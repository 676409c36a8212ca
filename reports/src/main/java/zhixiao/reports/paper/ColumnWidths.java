package zhixiao.reports.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhixiao.reports.model.Table;
import zhixiao.reports.text.TextWidth;

/**
 * How the columns of a table divide the width of a page. Each column has room for its longest word first; then numbers
 * stand in one line and texts in lines of a comfortable length as far as there is room; what is left goes to long texts
 * by their length. No font is asked: every machine divides alike.
 */
public final class ColumnWidths {
    /** A longer word, such as a checksum, may be broken. */
    private static final int LONGEST_WORD = 13;

    /** What fits into so many characters is not broken at all. */
    private static final int SHORT = 6;

    /** Texts of a column of words should fill so many lines at most, as long as these are neither short nor long. */
    private static final int LINES = 6;

    private static final int SHORT_LINE = 14;

    private static final int LONG_LINE = 36;

    /** A longer text of a column of numbers is broken at its blanks, and asks for no room for the whole of it. */
    private static final int WHOLE_NUMBER = 20;

    /** Texts longer than that ask for no more. */
    private static final int LONGEST_LINE = 120;

    /** Bold figures and wide signs take a little more than their count of characters. */
    private static final int SLACK = 1;

    /** Padding on both sides, in characters. */
    private static final int PADDING = 2;

    /** What the widths of all columns add up to. */
    public static final int WHOLE = 10_000;

    /** Characters that a row stands in for each row that it stands under. */
    private static final int UNDER = 2;

    private static final Pattern WORDS = Pattern.compile("[ \\x{2E80}-\\x{FFFF}]+");

    private ColumnWidths() {}

    /**
     * The widths in ten-thousandths of the page; together they are {@link #WHOLE}.
     *
     * @param room how many characters of Latin script a line has that runs over the whole page
     */
    public static List<Integer> of(Table table, int room) {
        int columns = table.columns().size();
        double[] words = new double[columns];
        double[] lines = new double[columns];
        double[] rest = new double[columns];
        for (int column = 0; column < columns; column++) {
            int longest = 0;
            boolean number = table.columns().get(column).number();
            words[column] = longestWord(table.columns().get(column).title());
            for (Table.Row row : table.rows()) {
                if (row.style() != Table.Style.GROUP) {
                    String text = row.cells().get(column).text();
                    words[column] = Math.max(words[column], longestWord(text));
                    boolean broken = number && TextWidth.of(text) > WHOLE_NUMBER;
                    longest = Math.max(
                            longest,
                            broken
                                    ? longestWord(text)
                                    : TextWidth.of(text) + SLACK + (column == 0 ? UNDER * row.depth() : 0));
                }
            }
            lines[column] = Math.max(words[column], number ? longest : Math.min(longest, comfortable(longest)));
            rest[column] = Math.max(0, Math.min(LONGEST_LINE, longest) - lines[column]);
        }
        double left = room - PADDING * columns - sum(words);
        double[] widths = words.clone();
        left = add(widths, differences(lines, words), left, true);
        add(widths, sum(rest) == 0 ? lines : rest, left, false);
        return shares(widths);
    }

    /** Divides room by weights; if capped, no column gets more than its weight. @return the room that is left */
    private static double add(double[] widths, double[] weights, double room, boolean capped) {
        double all = sum(weights);
        if (room <= 0 || all == 0) {
            return Math.max(0, room);
        }
        double factor = capped ? Math.min(1, room / all) : room / all;
        for (int column = 0; column < widths.length; column++) {
            widths[column] += weights[column] * factor;
        }
        return room - all * factor;
    }

    private static List<Integer> shares(double[] widths) {
        double all = sum(widths) + PADDING * widths.length;
        List<Integer> shares = new ArrayList<>();
        int given = 0;
        for (int column = 0; column < widths.length; column++) {
            boolean last = column == widths.length - 1;
            shares.add(last ? WHOLE - given : (int) Math.floor((widths[column] + PADDING) / all * WHOLE));
            given += shares.get(column);
        }
        return List.copyOf(shares);
    }

    private static double[] differences(double[] more, double[] less) {
        double[] differences = new double[more.length];
        for (int place = 0; place < more.length; place++) {
            differences[place] = more[place] - less[place];
        }
        return differences;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static int comfortable(int longest) {
        return Math.max(SHORT_LINE, Math.min(LONG_LINE, longest / LINES));
    }

    /** Lines may end at a blank and between two Chinese characters; three or fewer of these stay together. */
    private static int longestWord(String text) {
        int longest = Math.min(SHORT, TextWidth.of(text));
        for (String word : WORDS.split(text)) {
            longest = Math.max(longest, Math.min(LONGEST_WORD, TextWidth.of(word)));
        }
        return longest + SLACK;
    }
}
