package zhixiao.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.html.HtmlReport;
import zhixiao.reports.model.Layout;
import zhixiao.reports.model.Report;
import zhixiao.reports.model.ReportBuilder;
import zhixiao.reports.style.ReportStyle;
import zhixiao.spec.text.Language;

/** The report of the data review meeting (數據會商). */
public final class MeetingReport {
    private MeetingReport() {}

    /**
     * Writes the report of a run as one HTML file. The same run gives the same bytes.
     *
     * @param runFolder the folder of the run: {@code manifest.json} and {@code indicators.arrow} are read
     * @param target the file to write
     * @param language the language of the report
     * @param style its style; what the folder itself keeps is not looked at
     * @throws zhixiao.spec.problem.ProblemException if the folder lacks one of the files, or has another contract
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path runFolder, Path target, Language language, ReportStyle style) throws IOException {
        Report report = new ReportBuilder(RunFolder.read(runFolder), language).build();
        Files.writeString(target, new HtmlReport(language, style).render(report, Layout.BOOK), StandardCharsets.UTF_8);
    }

    /** The same in the style that the folder of the run keeps. */
    public static void write(Path runFolder, Path target, Language language) throws IOException {
        write(runFolder, target, language, ReportStyle.of(runFolder));
    }

    /**
     * Writes the report of a run in several forms, each under its name. The same run gives the same bytes.
     *
     * @param runFolder the folder of the run
     * @param directory where the files go; it is there
     * @param language the language of the report
     * @param formats which forms
     * @throws zhixiao.spec.problem.ProblemException if the folder lacks one of the files, or has another contract
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path runFolder, Path directory, Language language, Set<Format> formats)
            throws IOException {
        Reports.write(
                runFolder, directory, language, new ReportRequest(Map.of(Edition.MEETING, formats)), SheetCount.UNTOLD);
    }
}
