package zhixiao.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import zhixiao.reports.data.CourtFolders;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.docx.DocxReport;
import zhixiao.reports.html.HtmlReport;
import zhixiao.reports.model.BurdenBuilder;
import zhixiao.reports.model.CourtBuilder;
import zhixiao.reports.model.DetailBuilder;
import zhixiao.reports.model.Layout;
import zhixiao.reports.model.OverviewBuilder;
import zhixiao.reports.model.Report;
import zhixiao.reports.model.ReportBuilder;
import zhixiao.reports.pdf.PdfReport;
import zhixiao.reports.style.ReportStyle;
import zhixiao.reports.xlsx.XlsxReport;
import zhixiao.spec.text.Language;

/** Writes editions of the report of a run. The same run gives the same bytes. */
public final class Reports {
    private final Path folder;
    private final Path directory;
    private final Language language;
    private final ReportStyle style;
    private final HtmlReport html;
    private final PdfReport pdf;

    private Reports(Path folder, Path directory, Language language, ReportStyle style) {
        this.folder = folder;
        this.directory = directory;
        this.language = language;
        this.style = style;
        this.html = new HtmlReport(language, style);
        this.pdf = new PdfReport(language, style);
    }

    /**
     * Writes editions, each under its name, in the style that the run keeps.
     *
     * @param folder the folder of the run
     * @param directory where they go; it is there
     * @param language the language of the reports
     * @param request which editions, in which forms
     * @param count is told of the sheets of courts, which may be many
     * @throws zhixiao.spec.problem.ProblemException if the folder lacks a file, or has another contract
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path folder, Path directory, Language language, ReportRequest request, SheetCount count)
            throws IOException {
        Reports reports = new Reports(folder, directory, language, ReportStyle.of(folder));
        for (Map.Entry<Edition, Set<Format>> wanted : request.forms().entrySet()) {
            reports.write(wanted.getKey(), wanted.getValue(), count);
        }
    }

    private void write(Edition edition, Set<Format> formats, SheetCount count) throws IOException {
        if (edition == Edition.COURT) {
            courts(formats, count);
            return;
        }
        RunFolder run = RunFolder.read(folder);
        switch (edition) {
            case MEETING -> {
                Report report = new ReportBuilder(run, language).build();
                write(edition, formats, report, run, Layout.BOOK);
            }
            case OVERVIEW -> {
                OverviewBuilder builder = new OverviewBuilder(run, language);
                write(edition, formats, builder.fitting(page -> onePage(page, run)), run, Layout.SHEET);
            }
            case BURDEN -> write(edition, formats, new BurdenBuilder(run, language).build(), run, Layout.SHEET);
            case COURT -> throw new IllegalStateException("Sheets of courts are many reports");
        }
    }

    private void write(Edition edition, Set<Format> formats, Report report, RunFolder run, Layout layout)
            throws IOException {
        for (Format format : formats) {
            Path target = directory.resolve(edition.place(format));
            switch (format) {
                case HTML -> Files.writeString(target, html.render(report, layout), StandardCharsets.UTF_8);
                case PDF -> pdf.write(report, layout, run.manifest(), target);
                case DOCX ->
                    new DocxReport(language, style).write(report, run.manifest().asOf(), target);
                case XLSX ->
                    new XlsxReport(language, style)
                            .write(
                                    new DetailBuilder(run, language).build(report),
                                    run.manifest().asOf(),
                                    target);
            }
        }
    }

    /** Memory holds the figures of some courts at a time; sheets are made on all cores, each in a file of its own. */
    private void courts(Set<Format> formats, SheetCount count) throws IOException {
        Path sheets = Files.createDirectories(directory.resolve(Edition.COURTS));
        // What draws is not for several threads.
        Map<Thread, Reports> byThread = new ConcurrentHashMap<>();
        CourtFolders courts = CourtFolders.of(folder);
        AtomicInteger done = new AtomicInteger();
        courts.each(
                run -> byThread.computeIfAbsent(
                                Thread.currentThread(), any -> new Reports(folder, directory, language, style))
                        .sheet(run, sheets, formats),
                () -> count.told(done.incrementAndGet(), courts.size()));
    }

    private void sheet(RunFolder run, Path sheets, Set<Format> formats) throws IOException {
        Report report = new CourtBuilder(run, language).build();
        String name = CourtFolders.nameOf(run.court());
        if (formats.contains(Format.HTML)) {
            Files.writeString(
                    sheets.resolve(name + ".html"), html.render(report, Layout.SHEET), StandardCharsets.UTF_8);
        }
        if (formats.contains(Format.PDF)) {
            pdf.write(report, Layout.SHEET, run.manifest(), sheets.resolve(name + ".pdf"));
        }
    }

    private boolean onePage(Report report, RunFolder run) throws IOException {
        return pdf.pages(report, Layout.SHEET, run.manifest().version()) == 1;
    }
}
