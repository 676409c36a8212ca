package zhixiao.spec.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import zhixiao.spec.source.Position;

/**
 * A single value, kept as the text that its author wrote: {@code no} stays a word and {@code 0301} keeps
 * its zero, because the reader that asks for it knows what it should be.
 *
 * @param text the text without quotes, with folded lines and escapes resolved; empty for a null
 * @param isNull true for {@code null} and for nothing at all; other words for it, such as {@code ~}, are words
 * @param position where it begins, quotes included
 * @param style how it is written
 */
public record YamlScalar(String text, boolean isNull, Position position, Style style) implements YamlValue {

    /** How a scalar is written, which decides where its characters stand in the file. */
    public enum Style {
        /** Without quotes. */
        PLAIN,
        /** In single quotes. */
        SINGLE_QUOTED,
        /** In double quotes. */
        DOUBLE_QUOTED,
        /** After {@code |} or {@code >}. */
        BLOCK,
        /** Not at all: its author left it out because it is the usual one. */
        IMPLIED
    }

    /** A word that stands nowhere, with the place that messages about it should point at. */
    public static YamlScalar implied(String text, Position place) {
        return new YamlScalar(text, false, place, Style.IMPLIED);
    }

    /** The text as a calendar day {@code yyyy-MM-dd}, or empty if it is none. */
    public Optional<LocalDate> date() {
        return Values.date(text);
    }

    /** The text as a decimal number, or empty if it is none. */
    public Optional<BigDecimal> number() {
        return Values.number(text);
    }

    /** The place of a character of the text. An offset past the end is the place right after the last one. */
    public Position at(int offset) {
        return style == Style.IMPLIED ? position : ScalarPlaces.of(this, offset);
    }
}
