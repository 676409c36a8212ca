package zhixiao.spec.source;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

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

    /** The position of an offset in the text. For many of them: {@link #positions}. */
    public Position position(int offset) {
        return positions().apply(offset);
    }

    /** The positions of offsets in the text. Where its lines begin is looked up once for all of them. */
    public IntFunction<Position> positions() {
        IntStream.Builder found = IntStream.builder();
        for (int next = 0; next >= 0; next = afterLine(next)) {
            found.add(next);
        }
        int[] starts = found.build().toArray();
        return offset -> {
            int place = Arrays.binarySearch(starts, offset);
            int line = place >= 0 ? place : -place - 2;
            return new Position(this, line + 1, text.codePointCount(starts[line], Math.min(offset, text.length())) + 1);
        };
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
