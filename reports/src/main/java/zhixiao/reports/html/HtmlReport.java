package zhixiao.reports.html;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import zhixiao.reports.chart.ChartRenderer;
import zhixiao.reports.chart.Fonts;
import zhixiao.reports.model.Chart;
import zhixiao.reports.model.Report;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** Writes reports as HTML. */
public final class HtmlReport {
    private static final String FOLDER = "/zhixiao/reports/html";
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
        model.put("style", style());
        model.put("overview", words.get("section.overview"));
        model.put("contents", words.get("contents"));
        model.put("dataTable", words.get("chart.dataTable"));
        StringWriter page = new StringWriter();
        try {
            template().process(model, page);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        String text = page.toString();
        return text.replace(FONTS_PLACE, new FontSubset(Fonts.family(language)).css(text));
    }

    private Map<String, String> charts(Report report) {
        ChartRenderer renderer = new ChartRenderer(language);
        Map<String, String> charts = new LinkedHashMap<>();
        for (Report.Section section : report.sections()) {
            for (Report.Part part : section.parts()) {
                if (part instanceof Chart chart) {
                    charts.put(chart.id(), renderer.svg(chart));
                }
            }
        }
        return charts;
    }

    private static String style() throws IOException {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(FOLDER + "/report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Escapes by itself, formats nothing by a locale, and can reach no class. */
    private static Template template() throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(HtmlReport.class, FOLDER);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNumberFormat("computer");
        return configuration.getTemplate("report.ftlh");
    }
}
