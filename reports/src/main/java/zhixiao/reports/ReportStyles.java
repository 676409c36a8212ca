package zhixiao.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import zhixiao.reports.docx.DocxReport;
import zhixiao.reports.html.HtmlReport;
import zhixiao.reports.model.Layout;
import zhixiao.reports.model.Specimen;
import zhixiao.reports.pdf.PdfReport;
import zhixiao.reports.style.ReportStyle;
import zhixiao.reports.style.StyleReader;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.Language;

/** Reads styles of reports before any long work, and tries them on a specimen: a mistake in a template shows at once. */
public final class ReportStyles {
    private ReportStyles() {}

    /**
     * The style of a folder.
     *
     * @param folder where {@value StyleReader#FILE} is
     * @param problems takes every mistake in it: of what is written, and the first one of each template
     * @return empty if there is no such file, or if it is no map
     */
    public static Optional<ReportStyle> read(Path folder, Language language, Problems problems) throws IOException {
        Optional<ReportStyle> style = new StyleReader(problems).read(folder);
        if (style.isPresent() && !style.get().templates().areShipped()) {
            tryOut(style.get(), language, problems);
        }
        return style;
    }

    private static void tryOut(ReportStyle style, Language language, Problems problems) throws IOException {
        for (Layout layout : Layout.values()) {
            attempt(problems, () -> new HtmlReport(language, style).render(Specimen.report(), layout));
            attempt(problems, () -> new PdfReport(language, style).pages(Specimen.report(), layout, ""));
        }
        attempt(problems, () -> new DocxReport(language, style)
                .write(Specimen.report(), Specimen.DAY, new ByteArrayOutputStream()));
    }

    private interface Attempt {
        void make() throws IOException;
    }

    private static void attempt(Problems problems, Attempt attempt) throws IOException {
        try {
            attempt.make();
        } catch (ProblemException e) {
            e.problems().forEach(problems::add);
        }
    }
}
