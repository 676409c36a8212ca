package zhixiao.reports.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import zhixiao.reports.chart.ChartRenderer;
import zhixiao.reports.model.Chart;
import zhixiao.reports.model.Report;
import zhixiao.reports.model.Table;
import zhixiao.reports.office.OfficeProperties;
import zhixiao.reports.office.StableZip;
import zhixiao.reports.paper.PaperText;
import zhixiao.reports.style.ReportStyle;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** Writes reports as DOCX. */
public final class DocxReport {
    /** One-character dashes stand on both sides of a page number (GB/T 9704-2012, 7.5). */
    private static final String DASH = "—";

    private static final double TWENTIETHS_PER_MILLIMETRE = 1440 / 25.4;

    private final Language language;
    private final ReportText words;
    private final ReportStyle style;

    /** Writes in a language, in a style. */
    public DocxReport(Language language, ReportStyle style) {
        this.language = language;
        this.style = style;
        this.words = new ReportText(language);
    }

    /**
     * Writes it; the same report gives the same bytes.
     *
     * @param asOf the cut-off, which stands for the time at which the file was made
     * @throws IOException if the file cannot be written
     */
    public void write(Report screen, LocalDate asOf, Path target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(screen, asOf, bytes);
        Files.write(target, StableZip.of(bytes.toByteArray()));
    }

    /** The same, as it comes from the library: the times of its entries are those of now. */
    public void write(Report screen, LocalDate asOf, OutputStream target) throws IOException {
        Report report = PaperText.of(style.on(screen, language));
        try (XWPFDocument document = new XWPFDocument()) {
            DocxStyles.apply(document, language, style);
            OfficeProperties.set(document.getProperties(), report.title(), asOf);
            DocxTables tables = new DocxTables(document);
            paragraph(document, "Mark", report.mark());
            DocxLetterhead.write(document, style, language);
            paragraph(document, "Title", report.title());
            tables.writeFacts(report.head());
            paragraph(document, "Heading1", words.get("section.overview"));
            tables.write(report.tiles());
            paragraph(document, "Note", "");
            int number = 1;
            for (String sentence : report.sentences()) {
                paragraph(document, "BodyText", number + ". " + sentence);
                number++;
            }
            DocxCharts charts = new DocxCharts(document, tables, new ChartRenderer(language, DocxCharts.WIDTH));
            for (Report.Section section : report.sections()) {
                write(document, section, tables, charts);
            }
            // The last line of all is not to stand on a page of its own.
            document.getLastParagraph().setKeepNext(true);
            paragraph(document, "Note", report.footer());
            page(document);
            document.write(target);
        }
    }

    private static void write(XWPFDocument document, Report.Section section, DocxTables tables, DocxCharts charts)
            throws IOException {
        paragraph(document, "Heading1", section.title());
        section.lead().forEach(text -> paragraph(document, "BodyText", text));
        List<Chart> following = new ArrayList<>();
        for (Report.Part part : section.parts()) {
            if (part instanceof Chart chart) {
                following.add(chart);
            } else {
                charts.write(following);
                following.clear();
                tables.write((Table) part);
            }
        }
        charts.write(following);
        section.notes().forEach(note -> paragraph(document, "Note", note));
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    /** Paper, type area of 156 by 225 mm, and page numbers: on the outer side of each page. */
    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        CTPageSz paper = section.addNewPgSz();
        paper.setW(twentieths(210));
        paper.setH(twentieths(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twentieths(37));
        margins.setBottom(twentieths(35));
        margins.setLeft(twentieths(28));
        margins.setRight(twentieths(26));
        margins.setHeader(twentieths(15));
        // The number stands 7 mm below the type area.
        margins.setFooter(twentieths(23));
        margins.setGutter(BigInteger.ZERO);
        document.setEvenAndOddHeadings(true);
        number(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private static void number(XWPFDocument document, HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph paragraph = document.createFooter(pages).createParagraph();
        paragraph.setStyle("Footer");
        paragraph.setAlignment(side);
        paragraph.createRun().setText(DASH + " ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.createRun().setText(" " + DASH);
    }

    private static BigInteger twentieths(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWENTIETHS_PER_MILLIMETRE));
    }
}
