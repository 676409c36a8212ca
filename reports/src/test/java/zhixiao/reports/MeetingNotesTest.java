package zhixiao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.spec.text.Language;

/** What people noted, in every form of the report: beside its figure, as it was written, and apart from what is computed. */
class MeetingNotesTest {
    @TempDir
    static Path folder;

    private static String page;

    @BeforeAll
    static void write() throws IOException {
        Path run = ExampleMeeting.add(ExampleRun.write(folder.resolve("run"), false));
        Path reports = Files.createDirectories(folder.resolve("reports"));
        MeetingReport.write(run, reports, Language.EN, Set.of(Format.values()));
        page = Files.readString(reports.resolve("index.html"));
    }

    @Test
    void aNoteStandsBesideItsSignalAndItsNumberBesideTheFigure() {
        assertThat(text(chart("control-slow-rate")))
                .contains("Noted ① Sep 2025: possible cause: " + ExampleMeeting.READ);
        assertThat(text(page)).contains("Slow rate ① 25.00%").contains("Filed ② 7 months in a row lie below");
    }

    @Test
    void problemsFollowUpAndProposalsAreSections() {
        assertThat(text(page))
                .contains(
                        "7. Problems",
                        "8. Items of the last meeting",
                        "9. Proposals",
                        "Meeting Fourth meeting, 2025-10-15")
                .contains(
                        "① Slow rate Sep 2025 30.00% (+20.00 pp on the year); the newest month lies above its limits — =cmd")
                .contains("not noted yet")
                .contains("Speak with the experts Beta Court, 民一庭 2025-09-30 ◆ under way, overdue")
                .contains("Slow rate 28.00% (Jul 2025) 30.00% (Sep 2025)")
                .contains("Close old cases 民二庭 2025-09-30 done — — — —")
                .contains("A plan for each =cmd")
                .contains("what people noted is told as such");
    }

    @Test
    void aNoteOfOneLanguageIsPrintedAsItIs() {
        assertThat(text(page)).contains("收案减少");
    }

    @Test
    void aWordCannotBreakOutOfThePage() throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        assertThat(page).doesNotContain("<b onload");
    }

    @Test
    void theOtherFormsHaveTheSameWordsAndNoFormula() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(folder.resolve("reports/report.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains(ExampleMeeting.READ.replaceAll("\\s", ""));
        }
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("reports/report.docx")))) {
            List<String> cells = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(cells).contains(ExampleMeeting.READ);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("reports/report.xlsx")))) {
            List<String> texts = Stream.of("Problems", "Last meeting", "Proposals")
                    .flatMap(sheet -> Stream.iterate(
                                    0, row -> row <= book.getSheet(sheet).getLastRowNum(), row -> row + 1)
                            .map(row -> book.getSheet(sheet).getRow(row)))
                    .filter(row -> row != null)
                    .flatMap(row -> Stream.iterate(0, cell -> cell < row.getLastCellNum(), cell -> cell + 1)
                            .map(row::getCell))
                    .filter(cell -> cell != null && cell.getCellType() == CellType.STRING)
                    .map(cell -> cell.getStringCellValue())
                    .toList();
            assertThat(texts).contains(ExampleMeeting.READ, "A plan for each " + ExampleMeeting.READ);
        }
    }

    @Test
    void withoutNotesThereIsNoSuchSection() throws IOException {
        Path run = ExampleRun.write(folder.resolve("bare"), false);
        MeetingReport.write(run, folder.resolve("bare.html"), Language.EN);
        assertThat(text(Files.readString(folder.resolve("bare.html"))))
                .doesNotContain("Problems", "Proposals", "Noted", "①")
                .contains("Every sentence and title is computed");
    }

    private static String chart(String id) {
        String from = page.substring(page.indexOf("<figure class=\"chart\" id=\"" + id + "\""));
        return from.substring(0, from.indexOf("<details>"));
    }

    private static String text(String part) {
        String body = part.contains("<body") ? part.substring(part.indexOf("<body")) : part;
        return Stream.of(body.replaceAll("(?s)<svg.*?</svg>", " ")
                        .replaceAll("<[^>]+>", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                        .split("\\s+"))
                .collect(Collectors.joining(" "));
    }
}
