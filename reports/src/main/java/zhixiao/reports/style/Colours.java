package zhixiao.reports.style;

import java.awt.Color;
import java.util.Optional;
import java.util.regex.Pattern;

/** Colours that a style may choose. */
final class Colours {
    /** Least contrast of text with its ground (WCAG 2.2, success criterion 1.4.3). */
    static final double LEAST_CONTRAST = 4.5;

    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");

    private Colours() {}

    /** A colour {@code #rrggbb}, or empty if it is not written so. */
    static Optional<Color> parse(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(Color.decode(text)) : Optional.empty();
    }

    /** Its contrast with white paper, from 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
    static double contrastWithWhite(Color colour) {
        double luminance = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
