package zhixiao.reports.html;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import zhixiao.reports.chart.ChartRenderer;
import zhixiao.reports.chart.Fonts;
import zhixiao.reports.model.Layout;
import zhixiao.reports.model.Report;
import zhixiao.reports.style.ReportStyle;
import zhixiao.reports.style.Templates;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/** Writes reports as HTML. */
public final class HtmlReport {
    private static final String FONTS_PLACE = "/*fonts*/";

    private final Language language;
    private final ReportText words;
    private final ChartRenderer renderer;
    private final FontSubset fonts;
    private final ReportStyle style;

    /** Writes in a language, in a style. */
    public HtmlReport(Language language, ReportStyle style) {
        this.language = language;
        this.style = style;
        this.words = new ReportText(language);
        this.renderer = new ChartRenderer(language);
        this.fonts = new FontSubset(Fonts.family(language));
    }

    /** The page of a report. */
    public String render(Report plain, Layout layout) throws IOException {
        Report report = style.on(plain, language);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("lang", language.tag());
        style.letterhead(language).ifPresent(issuer -> model.put("letterhead", issuer));
        style.logo().ifPresent(logo -> model.put("logo", logo.dataUri()));
        model.put("report", report);
        model.put("charts", charts(report));
        model.put("layout", Word.of(layout));
        model.put("style", style.templates().fill(Templates.HTML_SHEET, Map.of("colour", style.colour())));
        model.put("overview", words.get("section.overview"));
        model.put("contents", words.get("contents"));
        model.put("noted", words.get("remark.label"));
        model.put("dataTable", words.get("chart.dataTable"));
        String text = style.templates().page(Templates.HTML_PAGE, model);
        return text.replace(FONTS_PLACE, fonts.css(text));
    }

    private Map<String, String> charts(Report report) {
        Map<String, String> charts = new LinkedHashMap<>();
        report.charts().forEach(chart -> charts.put(chart.id(), renderer.svg(chart)));
        return charts;
    }
}
