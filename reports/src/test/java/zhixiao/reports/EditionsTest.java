package zhixiao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.spec.text.Language;

/** One page for leaders, a sheet for each court, and the burden. */
class EditionsTest {
    private static final ReportRequest ALL = new ReportRequest(Map.of(
            Edition.OVERVIEW, Set.of(Format.HTML, Format.PDF, Format.DOCX),
            Edition.COURT, Set.of(Format.HTML, Format.PDF),
            Edition.BURDEN, Set.of(Format.HTML, Format.PDF)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOverviewFillsOnePageHoweverMuchIsNoted(Language language) throws Exception {
        Path run = ExampleMeeting.add(
                ExampleRun.write(folder.resolve("run"), true), "Long words on long causes 原因很长 ".repeat(80));
        Path reports = written(run, language, Edition.OVERVIEW);
        try (PDDocument pdf = Loader.loadPDF(reports.resolve("overview.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(Files.readString(reports.resolve("overview.html"))).contains("<svg", "class=\"tile\"", "…");
        assertThat(printed(reports.resolve("overview.html"))).isEqualTo(1);
    }

    @Test
    void theOverviewTellsWhatToTalkAboutInTheOrderOfTheCatalogue() throws IOException {
        Path run = ExampleMeeting.add(ExampleRun.write(folder.resolve("run"), false));
        String page = text(
                Files.readString(written(run, Language.EN, Edition.OVERVIEW).resolve("overview.html")));
        assertThat(page)
                .contains("of the 2 indicators that could be held against this court's own past, 1 show a signal")
                .contains("Slow rate the newest month lies above its limits 30.00% 30 / 100 =cmd")
                .contains("Items of the last meeting: 2; overdue: 1.")
                .contains("lie beyond what chance explains")
                .doesNotContain("Contents", "rank 1");
    }

    @Test
    void aSheetTellsOfOneCourtAndOfNoOther() throws IOException {
        Path run = ExampleMeeting.add(ExampleRun.write(folder.resolve("run"), false));
        Path courts = written(run, Language.EN, Edition.COURT).resolve("courts");
        // The court above has figures of its own, too, and each court has one file of each form.
        try (Stream<Path> files = Files.list(courts)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "H.html", "H.pdf", "A.html", "A.pdf", "B.html", "B.pdf", "C.html", "C.pdf", "D.html",
                            "D.pdf", "E.html", "E.pdf");
        }
        String sheet = text(Files.readString(courts.resolve("B.html")));
        assertThat(sheet)
                .contains("Own figures: Beta Court", "For this court only", "50.00%", "20 / 40")
                // Five courts are too few for lines that tell nothing of single ones.
                .contains("fewer than 10 courts of this level have one")
                .doesNotContain("Upper Court", "Gamma Court", "Delta Court", "Epsilon Court", "Sons", "=cmd")
                .doesNotContain("8 / 80", "12 / 100", "25.00%", "250 control charts", "1,250");
        try (PDDocument pdf = Loader.loadPDF(courts.resolve("B.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Beta Court")
                    .doesNotContain("Upper Court", "Gamma Court", "=cmd");
        }
    }

    @Test
    void fromTenCourtsOnTheLinesAreToldAtItsOwnNumberOfCases() throws IOException {
        Path run = ExampleRun.write(folder.resolve("run"), false, 12);
        String sheet =
                text(Files.readString(written(run, Language.EN, Edition.COURT).resolve("courts/B.html")));
        // The lines have points at 20 and at 50 cases, and the court has 40: two thirds of the way.
        assertThat(sheet).contains("Slow rate 50.00% 20 / 40 15.40% to 17.80% 14.80% to 19.60% ◆ above the outer line");
    }

    @Test
    void withoutACheckTheBurdenIsUnknownAndSaysHowToKnowIt() throws IOException {
        Path run = ExampleRun.write(folder.resolve("run"), false);
        assertThat(text(Files.readString(
                        written(run, Language.EN, Edition.BURDEN).resolve("burden.html"))))
                .contains("No use of the figures was checked");
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        Path run = ExampleMeeting.add(ExampleRun.write(folder.resolve("run"), true));
        assertThat(bytes(write(run, "one", Language.ZH_HANS, ALL)))
                .hasSize(3 + 12 + 2)
                .isEqualTo(bytes(write(run, "two", Language.ZH_HANS, ALL)));
    }

    /** How many pages a browser prints. */
    private int printed(Path page) throws Exception {
        Path browser = Path.of("/usr/bin/chromium");
        assumeTrue(Files.isExecutable(browser), "no browser here");
        Path target = folder.resolve("printed.pdf");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + target,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        try (PDDocument pdf = Loader.loadPDF(target.toFile())) {
            return pdf.getNumberOfPages();
        }
    }

    private Path written(Path run, Language language, Edition edition) throws IOException {
        return write(
                run,
                "reports",
                language,
                new ReportRequest(Map.of(edition, ALL.forms().get(edition))));
    }

    private Path write(Path run, String name, Language language, ReportRequest request) throws IOException {
        Path reports = Files.createDirectories(folder.resolve(name));
        Reports.write(run, reports, language, request, SheetCount.UNTOLD);
        return reports;
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    private static String text(String page) {
        return page.substring(page.indexOf("<body"))
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }
}
