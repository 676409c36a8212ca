package zhixiao.reports.text;

/** How wide a text is, without asking a font. */
public final class TextWidth {
    /** From here on, characters fill a square. */
    private static final int FIRST_SQUARE = 0x2E80;

    private TextWidth() {}

    /** The width in characters of Latin script: one of Chinese is as wide as two. */
    public static int of(String text) {
        return text.codePoints()
                .map(character -> character >= FIRST_SQUARE ? 2 : 1)
                .sum();
    }

    /** The text, or as much of its beginning as fits into so many characters of Latin script, with an ellipsis. */
    public static String cut(String text, int most) {
        if (of(text) <= most) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int used = 2;
        for (int character : text.codePoints().toArray()) {
            used += of(Character.toString(character));
            if (used > most) {
                break;
            }
            cut.appendCodePoint(character);
        }
        return cut.toString().strip() + "…";
    }
}
