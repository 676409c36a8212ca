package zhixiao.spec.problem;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import zhixiao.spec.source.Position;

/** The line that a problem stands in, with a caret below its place, as wide on a terminal as in the file. */
final class Excerpt {
    /** A line that is longer is shown around the place only. */
    private static final int LONGEST = 160;

    private static final int BEFORE = 100;
    private static final Set<UnicodeScript> WIDE_SCRIPTS =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private static final Pattern SECRET = Pattern.compile("(?i)(?<=(pass|passwd|password|passwort|pwd|secret|token)"
            + "[\"']?\\s{0,9}[:=]\\s{0,9})[^\\s{&;,}][^&;,}]*|(?<=//[^\\s/@:]{1,99}:)[^\\s/@]+(?=@)");

    private Excerpt() {}

    /** Two lines, or none where the line is blank. */
    static List<String> of(Position position) {
        String line = hidden(visible(position.file().line(position.line())));
        if (line.isBlank()) {
            return List.of();
        }
        int[] characters = line.codePoints().toArray();
        int place = Math.min(position.column() - 1, characters.length);
        int from = characters.length <= LONGEST ? 0 : Math.max(0, place - BEFORE);
        int to = Math.min(characters.length, from + LONGEST);
        String cutBefore = from == 0 ? "" : "…";
        String cutAfter = to == characters.length ? "" : "…";
        int width = cutBefore.length();
        for (int i = from; i < place; i++) {
            width += width(characters[i]);
        }
        return List.of(
                "| " + cutBefore + new String(characters, from, to - from) + cutAfter, "| " + " ".repeat(width) + "^");
    }

    /** A line with stars for what may be a password: behind a key or parameter of that name, or before the host of an address. */
    private static String hidden(String line) {
        return SECRET.matcher(line).replaceAll(found -> "*".repeat(found.group().length()));
    }

    /** A text without what a terminal would obey: control characters are shown as a blank or a question mark. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean obeyed = Character.getType(character) == Character.FORMAT
                    || Character.isISOControl(character) && character != '\n' && character != '\r';
            visible.appendCodePoint(character == '\t' ? ' ' : obeyed ? '?' : character);
        });
        return visible.toString();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = WIDE_SCRIPTS.contains(UnicodeScript.of(character))
                || character >= 0x3000 && character <= 0x303F
                || character >= 0xFF01 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6;
        return wide ? 2 : 1;
    }
}
