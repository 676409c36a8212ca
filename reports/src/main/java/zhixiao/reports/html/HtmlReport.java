package zhixiao.reports.html;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import zhixiao.reports.chart.ChartRenderer;
import zhixiao.reports.chart.Fonts;
import zhixiao.reports.model.Report;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** Writes reports as HTML. */
public final class HtmlReport {
    private static final String FONTS_PLACE = "/*fonts*/";

    private final Language language;

    /** Writes in a language. */
    public HtmlReport(Language language) {
        this.language = language;
    }

    /** The page of a report. */
    public String render(Report report) throws IOException {
        ReportText words = new ReportText(language);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("lang", language.tag());
        model.put("report", report);
        model.put("charts", charts(report));
        model.put("style", Templates.text("html/report.css"));
        model.put("overview", words.get("section.overview"));
        model.put("contents", words.get("contents"));
        model.put("dataTable", words.get("chart.dataTable"));
        String text = Templates.fill("html/report.ftlh", model);
        return text.replace(FONTS_PLACE, new FontSubset(Fonts.family(language)).css(text));
    }

    private Map<String, String> charts(Report report) {
        ChartRenderer renderer = new ChartRenderer(language);
        Map<String, String> charts = new LinkedHashMap<>();
        report.charts().forEach(chart -> charts.put(chart.id(), renderer.svg(chart)));
        return charts;
    }
}
