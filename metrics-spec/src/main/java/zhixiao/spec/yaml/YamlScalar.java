package zhixiao.spec.yaml;

import zhixiao.spec.source.Position;

/**
 * A single value, kept as the text that its author wrote: {@code no} stays a word and {@code 0301} keeps
 * its zero, because the reader that asks for it knows what it should be.
 *
 * @param text the text without quotes; empty for an explicit null
 * @param isNull true for {@code null}, {@code ~} and nothing at all
 * @param position where it begins, quotes included
 * @param content where its text begins, for positions inside an expression
 * @param folded true if line breaks were folded, so that inner positions are not known
 */
public record YamlScalar(String text, boolean isNull, Position position, Position content, boolean folded)
        implements YamlValue {

    /** The place of a character of the text, given by line and column from 1. */
    public Position inside(int line, int column) {
        if (folded) {
            return position;
        }
        return line == 1
                ? new Position(content.file(), content.line(), content.column() + column - 1)
                : new Position(content.file(), content.line() + line - 1, content.column() + column - 1);
    }
}
