package zhixiao.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import zhixiao.reports.chart.Fonts;

/** The fonts of documents, parsed once: a quarter of the time of a court's sheet went into reading them. Not for several threads. */
final class PdfFonts {
    private final Map<String, TrueTypeFont> parsed = new HashMap<>();

    /** Gives both weights of a family to a document, which takes in the characters that it uses. */
    void add(PdfRendererBuilder builder, PDDocument document, Fonts.Family family) throws IOException {
        add(builder, document, family, false);
        add(builder, document, family, true);
    }

    private void add(PdfRendererBuilder builder, PDDocument document, Fonts.Family family, boolean bold)
            throws IOException {
        PDType0Font font = PDType0Font.load(document, parsed(family, bold), true);
        builder.useFont(new PDFontSupplier(font), family.title(), bold ? 700 : 400, FontStyle.NORMAL, true);
    }

    private TrueTypeFont parsed(Fonts.Family family, boolean bold) throws IOException {
        String key = family + (bold ? " bold" : "");
        TrueTypeFont font = parsed.get(key);
        if (font == null) {
            try (InputStream stream = family.open(bold)) {
                font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            }
            parsed.put(key, font);
        }
        return font;
    }
}
