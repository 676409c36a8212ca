package zhixiao.reports.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import zhixiao.reports.style.Logo;
import zhixiao.reports.style.ReportStyle;
import zhixiao.spec.text.Language;

/** Who issues the document: the logo, and the name in a line of its own (发文机关标志 of GB/T 9704-2012, 7.2.4). */
final class DocxLetterhead {
    private static final double HEIGHT = 16;

    private DocxLetterhead() {}

    static void write(XWPFDocument document, ReportStyle style, Language language) throws IOException {
        Optional<String> issuer = style.letterhead(language);
        if (style.logo().isPresent()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle("Picture");
            picture(style.logo().get(), issuer.orElse(""), paragraph.createRun());
        }
        if (issuer.isPresent()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle("Letterhead");
            paragraph.createRun().setText(issuer.get());
        }
    }

    private static void picture(Logo logo, String issuer, XWPFRun run) throws IOException {
        PictureType type = logo.kind() == Logo.Kind.PNG ? PictureType.PNG : PictureType.JPEG;
        try {
            run.addPicture(
                    new ByteArrayInputStream(logo.bytes()),
                    type,
                    "logo." + logo.kind().name().toLowerCase(Locale.ROOT),
                    emu(logo.widthAt(HEIGHT)),
                    emu(HEIGHT));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(issuer);
    }

    private static int emu(double millimetres) {
        return (int) Math.round(millimetres * Units.EMU_PER_CENTIMETER / 10);
    }
}
