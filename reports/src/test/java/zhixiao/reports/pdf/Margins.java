package zhixiao.reports.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Looks at the margins of pages: paper, and nothing else. */
final class Margins {
    private static final int DOTS_PER_INCH = 72;

    /** Of the style sheet: 14 mm left and right, but for a dot at the edge. */
    private static final int MARGIN = (int) (14 / 25.4 * DOTS_PER_INCH) - 1;

    private Margins() {}

    /** The pages, from 1, on which something stands in the left or the right margin. */
    static List<Integer> used(PDDocument document) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        List<Integer> used = new ArrayList<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage image = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
            if (dark(image, 0) || dark(image, image.getWidth() - MARGIN)) {
                used.add(page + 1);
            }
        }
        return used;
    }

    private static boolean dark(BufferedImage image, int from) {
        for (int x = from; x < from + MARGIN; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFF) < 0xF0) {
                    return true;
                }
            }
        }
        return false;
    }
}
