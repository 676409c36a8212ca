package zhixiao.reports.style;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.source.Position;
import zhixiao.spec.source.SpecFile;

/** The templates of reports and their style sheets, which are templates, too. */
public final class Templates {
    /** The page for screens. */
    public static final String HTML_PAGE = "html/report.ftlh";

    /** Its style sheet. */
    public static final String HTML_SHEET = "html/report.css";

    /** The page for paper. */
    public static final String PDF_PAGE = "pdf/report.ftlh";

    /** Its style sheet. */
    public static final String PDF_SHEET = "pdf/report.css";

    /** The styles of a document to be edited. */
    public static final String DOCX_STYLES = "docx/styles.ftlx";

    /** All that a style may replace. The first is what the pages have in common. */
    public static final List<String> NAMES =
            List.of("html/parts.ftlh", HTML_PAGE, HTML_SHEET, PDF_PAGE, PDF_SHEET, DOCX_STYLES);

    private static final String FOLDER = "/zhixiao/reports";

    /** So much of a line of a page is quoted. */
    private static final int QUOTED = 120;

    private final Map<String, SpecFile> own;
    private final Configuration configuration;

    private Templates(Map<String, SpecFile> own) {
        this.own = Map.copyOf(own);
        this.configuration = configuration(own);
    }

    /** The templates that come with zhixiao. */
    public static Templates shipped() {
        return new Templates(Map.of());
    }

    /** The same, some of them replaced. @param own the files by names of {@link #NAMES} */
    static Templates with(Map<String, SpecFile> own) {
        return new Templates(own);
    }

    /** True if the pages come from shipped templates alone. */
    public boolean areShipped() {
        return own.isEmpty();
    }

    /**
     * What a template makes of a model.
     *
     * @param name one of {@link #NAMES}; its ending makes it escape by itself
     * @param model what it asks for, by name
     * @throws ProblemException at the place in the court's own template that cannot be read, or that asks for what is
     *     not there
     */
    public String fill(String name, Map<String, Object> model) throws IOException {
        StringWriter page = new StringWriter();
        try {
            template(name).process(model, page);
        } catch (ParseException e) {
            throw broken(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
        } catch (TemplateException e) {
            throw broken(
                    e.getTemplateSourceName(),
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    e.getMessageWithoutStackTop(),
                    e);
        }
        return page.toString();
    }

    /**
     * What a template of a page makes of a model.
     *
     * @param name {@link #HTML_PAGE} or {@link #PDF_PAGE}
     * @throws ProblemException as {@link #fill}; or if a court's own templates made what is not well-formed XML
     */
    public String page(String name, Map<String, Object> model) throws IOException {
        String page = fill(name, model);
        if (!own.isEmpty()) {
            verifyWellFormed(name, page);
        }
        return page;
    }

    /** A page that no reader of XML can read prints as nothing, or not at all. */
    private void verifyWellFormed(String name, String page) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newSAXParser().parse(new InputSource(new StringReader(page)), new DefaultHandler() {
                @Override
                public InputSource resolveEntity(String publicId, String systemId) {
                    return new InputSource(new StringReader(""));
                }
            });
        } catch (SAXParseException e) {
            SpecFile file = own.getOrDefault(name, own.values().iterator().next());
            String line = page.lines()
                    .skip(e.getLineNumber() - 1L)
                    .findFirst()
                    .orElse("")
                    .strip();
            throw new ProblemException(Problem.at(
                    file.start(),
                    ProblemCode.PAGE_NOT_WELL_FORMED,
                    e.getMessage(),
                    line.substring(0, Math.min(line.length(), QUOTED))));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The engine remembers a file that it could not read, and says so only the first time. */
    private Template template(String name) throws IOException {
        try {
            return configuration.getTemplate(name);
        } catch (IOException e) {
            if (e.getCause() instanceof ParseException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** A shipped template as it is. @param name one of {@link #NAMES} */
    public static String text(String name) throws IOException {
        try (InputStream stream = Templates.class.getResourceAsStream(FOLDER + "/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private RuntimeException broken(String name, Integer line, Integer column, String message, Exception cause) {
        SpecFile file = name == null ? null : own.get(name);
        if (file == null) {
            return new IllegalStateException(cause);
        }
        Position place = new Position(file, line == null ? 1 : line, column == null ? 1 : column);
        return new ProblemException(Problem.at(place, ProblemCode.TEMPLATE_BROKEN, said(message)));
    }

    /** What the engine says, without its tips, and without the place, which is told in our own form. */
    private static String said(String message) {
        String words =
                message.strip().lines().takeWhile(line -> !line.isBlank()).collect(Collectors.joining(" "));
        return words.replaceAll(" *\\[in template .*?\\]", "");
    }

    /** Escapes by itself, formats nothing by a locale, and can reach no class. */
    private static Configuration configuration(Map<String, SpecFile> own) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        StringTemplateLoader replaced = new StringTemplateLoader();
        own.forEach((name, file) -> replaced.putTemplate(name, file.text()));
        configuration.setTemplateLoader(new MultiTemplateLoader(
                new TemplateLoader[] {replaced, new ClassTemplateLoader(Templates.class, FOLDER)}));
        configuration.setLocalizedLookup(false);
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
