package zhixiao.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import zhixiao.reports.Edition;
import zhixiao.reports.ExampleRun;
import zhixiao.reports.Format;
import zhixiao.reports.MeetingReport;
import zhixiao.reports.ReportRequest;
import zhixiao.reports.Reports;
import zhixiao.reports.SheetCount;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.model.Chart;
import zhixiao.reports.model.Report;
import zhixiao.reports.model.ReportBuilder;
import zhixiao.reports.model.Table;
import zhixiao.spec.text.Language;

/** The report on paper, as a machine for standards, a search, and a reader of pages see it. */
class PdfReportTest {
    /** Radicals and compatibility forms: they look like characters, and no search finds them. */
    private static final Pattern RADICALS = Pattern.compile("[\\x{2E80}-\\x{2FDF}\\x{F900}-\\x{FAFF}]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndFitToBeKept(Language language) throws Exception {
        byte[] pdf = pdf(run(), language);
        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void shortEditionsAreAccessibleAndFitToBeKeptToo() throws Exception {
        Set<Format> pdf = Set.of(Format.PDF);
        Path reports = Files.createDirectories(folder.resolve("editions"));
        Reports.write(
                run(),
                reports,
                Language.ZH_HANT,
                new ReportRequest(Map.of(Edition.OVERVIEW, pdf, Edition.COURT, pdf, Edition.BURDEN, pdf)),
                SheetCount.UNTOLD);
        for (String file : List.of("overview.pdf", "courts/A.pdf", "burden.pdf")) {
            byte[] bytes = Files.readAllBytes(reports.resolve(file));
            assertThat(Conformance.broken(bytes, PDFAFlavour.PDFUA_1)).as(file).isEmpty();
            assertThat(Conformance.broken(bytes, PDFAFlavour.PDFA_2_A)).as(file).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceCanBeFoundAndEveryFontIsInside(Language language) throws IOException {
        Path run = run();
        Report report = new ReportBuilder(RunFolder.read(run), language).build();
        try (PDDocument document = Loader.loadPDF(pdf(run, language))) {
            String text = text(document);
            assertThat(text).doesNotContainPattern(RADICALS);
            assertThat(text).contains(squeezed(report.title()), squeezed(report.footer()));
            assertThat(report.sentences()).isNotEmpty().allSatisfy(sentence -> assertThat(text)
                    .contains(squeezed(sentence)));
            for (Report.Section section : report.sections()) {
                assertThat(text).contains(squeezed(section.title()));
                section.lead().forEach(lead -> assertThat(text).contains(squeezed(lead)));
                section.notes().forEach(note -> assertThat(text).contains(squeezed(note)));
            }
            // Names of courts stand in charts too, as text.
            assertThat(text.split(Pattern.quote(squeezed(language == Language.EN ? "Beta Court" : "乙院")), -1))
                    .hasSizeGreaterThan(3);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).as("a subset has a tag").matches("[A-Z]{6}\\+NotoSans(SC|TC)-.*");
                }
            }
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws Exception {
        byte[] first = pdf(run(), Language.ZH_HANS);
        Thread.sleep(1100); // A PDF tells seconds.
        assertThat(pdf(run(), Language.ZH_HANS)).isEqualTo(first);
    }

    @Test
    void bookmarksLeadToEverySectionAndEveryPageHasItsMarkAndNumber() throws IOException {
        Path run = run();
        Report report = new ReportBuilder(RunFolder.read(run), Language.EN).build();
        try (PDDocument document = Loader.loadPDF(pdf(run, Language.EN))) {
            List<String> names = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
                assertThat(item.findDestinationPage(document))
                        .as(item.getTitle())
                        .isNotNull();
            }
            assertThat(names)
                    .containsSubsequence(report.sections().stream()
                            .map(Report.Section::title)
                            .toList());
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(4);
            for (int page = 1; page <= pages; page++) {
                assertThat(lines(document, page).get(0)).startsWith(report.mark());
                assertThat(lines(document, page)).endsWith("Page " + page + " of " + pages);
                assertThat(lines(document, page))
                        .as("something between head and foot")
                        .hasSizeGreaterThan(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH_HANS", "EN"})
    void noPageEndsWithAHeading(Language language) throws IOException {
        Path run = run();
        Report report = new ReportBuilder(RunFolder.read(run), language).build();
        List<String> headings = new ArrayList<>();
        for (Report.Section section : report.sections()) {
            headings.add(section.title());
            for (Report.Part part : section.parts()) {
                if (part instanceof Table table) {
                    headings.add(table.caption());
                    headings.add(
                            table.columns().stream().map(Table.Column::title).collect(Collectors.joining()));
                } else if (part instanceof Chart chart) {
                    headings.add(chart.title());
                    headings.add(chart.subtitle());
                }
            }
        }
        List<String> squeezed = headings.stream().map(PdfReportTest::squeezed).toList();
        try (PDDocument document = Loader.loadPDF(pdf(run, language))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<String> lines = lines(document, page);
                String last = squeezed(lines.get(lines.size() - 2));
                assertThat(squeezed)
                        .as("page %s ends with %s", page, last)
                        .noneMatch(heading -> heading.equals(last) || last.length() > 6 && heading.endsWith(last));
            }
        }
    }

    @Test
    void hostileAndVeryLongNamesStayTextOnTheirPage() throws Exception {
        String unbroken = "Abcdefghij".repeat(30);
        String manifest = Files.readString(run().resolve("manifest.json"));
        assertThat(manifest).contains("Beta Court", "Upper Court");
        Files.writeString(
                folder.resolve("run/manifest.json"),
                manifest.replace("Beta Court", unbroken)
                        .replace("Upper Court", "Upper Court of the Long Name ".repeat(12)));
        byte[] pdf = Files.readAllBytes(written(folder.resolve("run"), Language.EN));
        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains(squeezed(ExampleRun.HOSTILE), unbroken);
            assertThat(Margins.used(document)).isEmpty();
        }
    }

    private Path run() throws IOException {
        return ExampleRun.write(folder.resolve("run"), true);
    }

    private byte[] pdf(Path run, Language language) throws IOException {
        return Files.readAllBytes(written(run, language));
    }

    private Path written(Path run, Language language) throws IOException {
        MeetingReport.write(run, folder, language, EnumSet.of(Format.PDF));
        return folder.resolve(Format.PDF.file());
    }

    /** All text without the heads and feet of its pages and without blanks. */
    private static String text(PDDocument document) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            List<String> lines = lines(document, page);
            text.append(String.join("", lines.subList(1, lines.size() - 1)));
        }
        return squeezed(text.toString());
    }

    private static List<String> lines(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        return Arrays.stream(stripper.getText(document).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }
}
