package zhixiao.spec.source;

/**
 * A spec file as it was read.
 *
 * @param path how the user named it, for messages and for finding files relative to it; never null
 * @param text its whole text; never null
 */
public record SpecFile(String path, String text) {

    /** The line with a number from 1, without its line break; an empty string past the end. */
    public String line(int number) {
        int start = lineStart(number);
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    /** The position of the file as a whole. */
    public Position start() {
        return new Position(this, 1, 1);
    }

    /** The offset in the text of a position; the text's length if it lies past the end. */
    public int offset(Position position) {
        int offset = lineStart(position.line());
        for (int column = 1; column < position.column() && offset < text.length(); column++) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return offset;
    }

    /** The position of an offset in the text. */
    public Position position(int offset) {
        int line = 1;
        int start = 0;
        for (int next = afterLine(0); next >= 0 && next <= offset; next = afterLine(next)) {
            line++;
            start = next;
        }
        return new Position(this, line, text.codePointCount(start, Math.min(offset, text.length())) + 1);
    }

    private int lineStart(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            start = afterLine(start);
            if (start < 0) {
                return text.length();
            }
        }
        return start;
    }

    /** Where the line after the one at an offset begins, or -1 if that is the last one. */
    private int afterLine(int offset) {
        for (int i = offset; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                return i + 1;
            }
            if (character == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return -1;
    }
}
