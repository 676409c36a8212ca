package zhixiao.reports.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import zhixiao.reports.chart.ChartRenderer;
import zhixiao.reports.chart.Fonts;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.model.Layout;
import zhixiao.reports.model.Report;
import zhixiao.reports.model.Table;
import zhixiao.reports.paper.ColumnWidths;
import zhixiao.reports.paper.PaperText;
import zhixiao.reports.style.ReportStyle;
import zhixiao.reports.style.Templates;
import zhixiao.reports.text.ReportText;
import zhixiao.reports.text.TextWidth;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/** Writes reports as PDF. */
public final class PdfReport {
    /** Stands in for a counter of pages, which the style sheet puts in. */
    private static final String PAGE = "\uE000";

    private static final String PAGES = "\uE001";

    /** So many characters of Latin script stand in a line of a table: 8 points high, on paper of 182 mm. */
    private static final int CHARACTERS = 112;

    /** So many stand in the head of a page beside the mark. */
    private static final int HEAD = 76;

    /** The height of a logo in millimetres. */
    private static final int LOGO_HEIGHT = 14;

    private final Language language;
    private final ReportText words;
    private final ChartRenderer renderer;
    private final ReportStyle style;
    private final PdfFonts fonts = new PdfFonts();

    /** Writes in a language, in a style. */
    public PdfReport(Language language, ReportStyle style) {
        this.language = language;
        this.style = style;
        this.words = new ReportText(language);
        this.renderer = new ChartRenderer(language);
    }

    /**
     * Writes it; the same report of the same run gives the same bytes.
     *
     * @param manifest the run: its cut-off stands for the time at which the file was made, its fingerprint for its id
     * @throws IOException if the file cannot be written
     */
    public void write(Report report, Layout layout, Manifest manifest, Path target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        draw(report, layout, manifest.version(), document -> {
            new Stamp(manifest).on(document);
            document.save(bytes);
        });
        Files.write(target, bytes.toByteArray());
    }

    /** How many pages it fills. @param version of zhixiao */
    public int pages(Report report, Layout layout, String version) throws IOException {
        int[] pages = new int[1];
        draw(report, layout, version, document -> pages[0] = document.getNumberOfPages());
        return pages[0];
    }

    private void draw(Report screen, Layout layout, String version, Use use) throws IOException {
        Report report = PaperText.of(style.on(screen, language));
        XRLog.setLoggingEnabled(false);
        ChartDrawers charts = new ChartDrawers(report, renderer);
        PDDocument document = new PDDocument();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withHtmlContent(page(report, layout, charts), null)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useObjectDrawerFactory(charts.factory())
                .withProducer("zhixiao " + version)
                .toStream(OutputStream.nullOutputStream());
        fonts.add(builder, document, Fonts.family(language));
        if (Fonts.family(language) != Fonts.Family.SC) {
            fonts.add(builder, document, Fonts.Family.SC);
        }
        try (PdfBoxRenderer drawing = builder.buildPdfRenderer()) {
            drawing.createPDFWithoutClosing();
            use.of(drawing.getPdfDocument());
        }
    }

    /** What is done with a document before it is closed. */
    private interface Use {
        void of(PDDocument document) throws IOException;
    }

    private String page(Report report, Layout layout, ChartDrawers charts) throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("lang", language.tag());
        style.letterhead(language).ifPresent(issuer -> model.put("letterhead", issuer));
        style.logo().ifPresent(logo -> {
            model.put("logo", logo.dataUri());
            model.put("logoWidth", logo.widthAt(LOGO_HEIGHT));
            model.put("logoHeight", LOGO_HEIGHT);
        });
        model.put("report", report);
        model.put("shortTitle", TextWidth.cut(report.title(), HEAD));
        model.put("charts", charts.drawings());
        model.put("widths", widths(report));
        model.put("chartType", ChartDrawers.TYPE);
        model.put("layout", Word.of(layout));
        model.put("style", style.templates().fill(Templates.PDF_SHEET, Map.of("colour", style.colour())));
        model.put("fonts", families());
        model.put("overview", words.get("section.overview"));
        model.put("contents", words.get("contents"));
        model.put("noted", words.get("remark.label"));
        model.put("page", words.get("page.of", PAGE, PAGES));
        return style.templates().page(Templates.PDF_PAGE, model);
    }

    /** The widths of the columns, by the section and the place of a part in it; of a chart there are none. */
    private static Map<String, List<List<Integer>>> widths(Report report) {
        Map<String, List<List<Integer>>> widths = new LinkedHashMap<>();
        for (Report.Section section : report.sections()) {
            widths.put(
                    section.id(),
                    section.parts().stream()
                            .map(part -> part instanceof Table table
                                    ? ColumnWidths.of(table, CHARACTERS)
                                    : List.<Integer>of())
                            .toList());
        }
        return widths;
    }

    private String families() {
        Fonts.Family family = Fonts.family(language);
        return "\"" + family.title() + "\", \"" + Fonts.Family.SC.title() + "\"";
    }
}
