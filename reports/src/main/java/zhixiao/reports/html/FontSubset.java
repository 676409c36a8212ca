package zhixiao.reports.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import zhixiao.reports.chart.Fonts;

/**
 * The characters of a page as fonts inside it, so that every machine shows the same. A font is read once for all pages.
 */
final class FontSubset {
    /** What a browser needs: tables of layout would still speak of glyphs that are not there. */
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private final Fonts.Family family;
    private final Map<String, TrueTypeFont> read = new HashMap<>();

    FontSubset(Fonts.Family family) {
        this.family = family;
    }

    /** The {@code @font-face} rules for the characters of a text; what TC does not have comes from SC. */
    String css(String text) throws IOException {
        Set<Integer> characters = new TreeSet<>();
        // The writer of the character map knows the basic plane only.
        text.codePoints()
                .filter(character -> character >= ' ' && character <= 0xFFFF)
                .forEach(characters::add);
        StringBuilder css = new StringBuilder();
        for (boolean bold : new boolean[] {false, true}) {
            Set<Integer> missing = face(css, family, bold, characters);
            if (family != Fonts.Family.SC && !missing.isEmpty()) {
                face(css, Fonts.Family.SC, bold, missing);
            }
        }
        return css.toString();
    }

    /** Adds a face, and returns the characters that the font does not have. */
    private Set<Integer> face(StringBuilder css, Fonts.Family family, boolean bold, Set<Integer> characters)
            throws IOException {
        Set<Integer> missing = new TreeSet<>();
        TrueTypeFont font = font(family, bold);
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        for (int character : characters) {
            if (font.getUnicodeCmapLookup().getGlyphId(character) == 0) {
                missing.add(character);
            } else {
                subsetter.add(character);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        subsetter.writeToStream(bytes);
        css.append("@font-face{font-family:\"")
                .append(family.title())
                .append("\";font-weight:")
                .append(bold ? 700 : 400)
                .append(";src:url(data:font/ttf;base64,")
                .append(Base64.getEncoder().encodeToString(bytes.toByteArray()))
                .append(") format(\"truetype\")}\n");
        return missing;
    }

    /** From memory, so that there is nothing to close. */
    private TrueTypeFont font(Fonts.Family family, boolean bold) throws IOException {
        String name = family + (bold ? " bold" : "");
        if (!read.containsKey(name)) {
            try (InputStream stream = family.open(bold)) {
                read.put(name, new TTFParser().parse(new RandomAccessReadBuffer(stream)));
            }
        }
        return read.get(name);
    }
}
