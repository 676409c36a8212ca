package zhixiao.spec.source;

import java.util.List;

/**
 * A spec file as it was read.
 *
 * @param path how the user named it, for messages and for finding files relative to it; never null
 * @param text its whole text; never null
 */
public record SpecFile(String path, String text) {

    /** The line with a number from 1, or an empty string past the end. */
    public String line(int number) {
        List<String> lines = text.lines().toList();
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The position of the file as a whole. */
    public Position start() {
        return new Position(this, 1, 1);
    }
}
