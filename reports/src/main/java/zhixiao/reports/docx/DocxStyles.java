package zhixiao.reports.docx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import zhixiao.reports.style.ReportStyle;
import zhixiao.reports.style.Templates;
import zhixiao.spec.text.Language;

/**
 * The styles of a document. GB/T 9704-2012 names typefaces for Chinese: a narrow Song (小标宋) for the title in size 2 (22
 * points), Fangsong for the text in size 3 (16 points) with 22 lines on a page, Hei and Kai for headings. English is
 * set in one typeface, in sizes that are usual for it.
 */
final class DocxStyles {
    /** The type area of the standard is 225 mm high and has 22 lines: 28.95 points each. */
    private static final int STANDARD_LINE = 579;

    private DocxStyles() {}

    /** Gives a document the styles of a language. @throws ProblemException if the court's own template makes none */
    static void apply(XWPFDocument document, Language language, ReportStyle style) throws IOException {
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(
                                    style.templates().page(Templates.DOCX_STYLES, model(language, style)))
                            .getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> model(Language language, ReportStyle style) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("colour", style.colour().substring(1));
        boolean chinese = language != Language.EN;
        model.put("latin", "Times New Roman");
        model.put("latinLanguage", "en-US");
        model.put("eastAsianLanguage", language == Language.ZH_HANT ? "zh-TW" : "zh-CN");
        // Fonts that end in GB2312 have simplified characters only.
        boolean simplified = language == Language.ZH_HANS;
        model.put("song", simplified ? "方正小标宋简体" : "方正小标宋_GBK");
        model.put("fangSong", simplified ? "仿宋_GB2312" : "仿宋");
        model.put("kai", simplified ? "楷体_GB2312" : "楷体");
        model.put("hei", "黑体");
        model.put("pageNumber", "宋体");
        model.put("bold", !chinese);
        model.put("title", chinese ? 44 : 36);
        model.put("titleLine", chinese ? 700 : 480);
        model.put("body", chinese ? 32 : 24);
        model.put("line", chinese ? STANDARD_LINE : 360);
        model.put("indent", chinese ? 640 : 0);
        model.put("headingIndent", chinese ? 640 : 0);
        model.put("headingIndentChars", chinese ? 200 : 0);
        model.put("smallHeading", chinese ? 28 : 24);
        model.put("smallHeadingLine", chinese ? 440 : 340);
        model.put("caption", chinese ? 24 : 22);
        model.put("table", 18);
        model.put("note", 18);
        return model;
    }
}
