package zhixiao.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import zhixiao.spec.text.Language;

/** The fonts of reports: Noto Sans SC and, for traditional script, Noto Sans TC; from the jar, never the machine's. */
public final class Fonts {
    private static final Set<Family> REGISTERED = EnumSet.noneOf(Family.class);

    static {
        withoutMachineFonts();
    }

    private Fonts() {}

    /** A font family, regular and bold. */
    public enum Family {
        SC("Noto Sans SC", "NotoSansSC"),
        TC("Noto Sans TC", "NotoSansTC");

        private final String title;
        private final String file;

        /** The files of both weights, regular and bold. */
        @SuppressWarnings("unchecked")
        private final SoftReference<byte[]>[] read = new SoftReference[2];

        Family(String title, String file) {
            this.title = title;
            this.file = file;
        }

        /** Its name in style sheets. */
        public String title() {
            return title;
        }

        /** The file of a weight: ten megabytes that many reports read again, so they stay unpacked as long as there is room. */
        public InputStream open(boolean bold) {
            return new ByteArrayInputStream(bytes(bold));
        }

        private synchronized byte[] bytes(boolean bold) {
            byte[] kept = read[bold ? 1 : 0] == null ? null : read[bold ? 1 : 0].get();
            if (kept == null) {
                kept = unpacked(bold);
                read[bold ? 1 : 0] = new SoftReference<>(kept);
            }
            return kept;
        }

        private byte[] unpacked(boolean bold) {
            String weight = bold ? "Bold" : "Regular";
            String name = "/fonts/ttf/" + file + "/" + file + "-" + weight + ".ttf";
            try (InputStream stream = Fonts.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("The fonts are not in the jar");
                }
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The family that text of a language is set in. */
    public static Family family(Language language) {
        return language == Language.ZH_HANT ? Family.TC : Family.SC;
    }

    /** A font of a family at a size in pixels. */
    static synchronized Font font(Family family, boolean bold, float size) {
        if (REGISTERED.add(family)) {
            register(family, false);
            register(family, true);
        }
        Font font = new Font(family.title(), bold ? Font.BOLD : Font.PLAIN, 1).deriveFont(size);
        if (!font.getFamily().equals(family.title())) {
            throw new IllegalStateException("The font " + family.title() + " was not taken");
        }
        return font;
    }

    private static void register(Family family, boolean bold) {
        try (InputStream stream = family.open(bold)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, stream);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Must come before the first class of AWT: without a font configuration of its own, AWT fails on machines
     * that have no fonts, even if it is given one.
     */
    private static void withoutMachineFonts() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty("sun.awt.fontconfig") == null) {
            try {
                Path file = Files.createTempFile("fontconfig", ".properties");
                Files.writeString(file, "version=1\nsequence.allfonts=default\n");
                file.toFile().deleteOnExit();
                System.setProperty("sun.awt.fontconfig", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
