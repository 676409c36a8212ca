package zhixiao.reports.html;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The templates of reports, and the style sheets beside them. */
public final class Templates {
    private static final String FOLDER = "/zhixiao/reports";

    private Templates() {}

    /**
     * The page that a template makes of a model.
     *
     * @param name the template's path, such as {@code html/report.ftlh}; its ending makes it escape by itself
     * @param model what it asks for, by name
     * @throws IllegalStateException if the template asks for what is not there
     */
    public static String fill(String name, Map<String, Object> model) throws IOException {
        StringWriter page = new StringWriter();
        try {
            configuration().getTemplate(name).process(model, page);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return page.toString();
    }

    /** A file beside the templates as it is. @param name its path, such as {@code html/report.css} */
    public static String text(String name) throws IOException {
        try (InputStream stream = Templates.class.getResourceAsStream(FOLDER + "/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Escapes by itself, formats nothing by a locale, and can reach no class. */
    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Templates.class, FOLDER);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNumberFormat("computer");
        return configuration;
    }
}
