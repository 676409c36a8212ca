package zhixiao.reports.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import zhixiao.reports.Edition;
import zhixiao.reports.ExampleRun;
import zhixiao.reports.Format;
import zhixiao.reports.ReportRequest;
import zhixiao.reports.ReportStyles;
import zhixiao.reports.Reports;
import zhixiao.reports.SheetCount;
import zhixiao.reports.pdf.Conformance;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.Language;

/** A court gives its reports its own look, without Java, and no figure changes. */
class ReportStyleTest {
    private static final String COURT = """
            version: 1
            style: north
            letterhead: { zh-Hans: 北方<高院>, zh-Hant: 北方<高院>, en: North <High> Court }
            mark: { zh-Hans: 机密·三年, zh-Hant: 機密·三年, en: Secret for 3 years }
            footer: { zh-Hans: 审管办编, zh-Hant: 審管辦編, en: By the bureau. }
            logo: seal.png
            colour: "#8E1B1B"
            """;

    @TempDir
    Path folder;

    private Path style;

    @BeforeEach
    void begin() throws IOException {
        style = Files.createDirectories(folder.resolve("north"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHeadIsTheCourtsAndTheRestIsAsShipped(Language language) throws Exception {
        write("style.yaml", COURT);
        seal();
        Path plain = reports(folder.resolve("plain"), language);
        Path styled = styled(language);

        String shipped = Files.readString(plain.resolve("index.html"));
        String page = Files.readString(styled.resolve("index.html"));
        String issuer = language == Language.EN ? "North &lt;High&gt; Court" : "北方&lt;高院&gt;";
        assertThat(page).contains(issuer, "data:image/png;base64,", "#8e1b1b").doesNotContain("#0b5fa5; }");
        assertThat(main(page)).isEqualTo(main(shipped)).hasSizeGreaterThan(1000);
        assertThat(page).doesNotContainPattern("(src|href)=\"http").contains("img-src data:");

        byte[] pdf = Files.readAllBytes(styled.resolve("report.pdf"));
        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        String mark = language == Language.EN ? "Secret for 3 years" : language == Language.ZH_HANS ? "机密·三年" : "機密·三年";
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(1);
            assertThat(text.getText(document))
                    .contains(mark, language == Language.EN ? "North <High> Court" : "北方<高院>");
            text.setStartPage(2);
            text.setEndPage(2);
            assertThat(text.getText(document)).contains(mark);
        }
    }

    @Test
    void documentsAndWorkbooksHaveItToo() throws Exception {
        write("style.yaml", COURT);
        seal();
        Path styled = styled(Language.EN);
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(styled.resolve("report.docx")))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("North <High> Court", "Secret for 3 years");
            assertThat(document.getAllPictures().get(0).getFileName()).endsWith(".png");
            assertThat(document.getStyles().getStyle("Letterhead").getCTStyle().toString())
                    .contains("8e1b1b");
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(styled.resolve("report.xlsx")))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Secret for 3 years");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("North <High> Court");
        }
    }

    @Test
    void everyShippedTemplateCanBeTakenAsItIs() throws Exception {
        for (Map.Entry<String, String> file : StartingStyle.files("north", true).entrySet()) {
            write(file.getKey(), file.getValue());
        }
        assertThat(problems()).isEmpty();
        ReportStyle read = ReportStyle.read(style);
        assertThat(read.files().keySet()).containsAll(Templates.NAMES);
        assertThat(read.letterhead(Language.ZH_HANS)).contains("某某省高级人民法院");
    }

    @Test
    void aTemplateOfTheCourtReplacesTheShippedOne() throws Exception {
        write("style.yaml", "version: 1\nstyle: north\n");
        write(
                "html/report.ftlh",
                Templates.text("html/report.ftlh").replace("<main>", "<main><p>Ours: ${report.title}</p>"));
        write("html/report.css", "h1 { color: ${colour}; }");
        assertThat(problems()).isEmpty();
        String page = Files.readString(styled(Language.EN).resolve("index.html"));
        assertThat(page).contains("<p>Ours: ", "h1 { color: #0b5fa5; }").doesNotContain(".tiles { display");
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsPlace() throws Exception {
        write("style.yaml", """
                version: 1
                style: north
                logo: seal.svg
                letterhed: North
                colour: "#f5c518"
                """);
        write("seal.svg", "<svg/>");
        write("html/raport.ftlh", "");
        write("html/report.ftlh", "<html>\n<p>${raport.title}</p></html>");
        write("pdf/report.ftlh", "<html>\n <#list report.sections as section>");
        write("docx/styles.ftlx", "<w:styles><w:style></w:styles>");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "style.yaml:3:1 ZX103 letterhead",
                        "style.yaml:3:7 ZX704 seal.svg",
                        "style.yaml:4:1 ZX102 letterhed ? letterhead",
                        "style.yaml:5:9 ZX705 #f5c518",
                        "html/raport.ftlh:1:1 ZX703 html/raport.ftlh ? html/report.ftlh",
                        "html/report.ftlh:2:6 ZX701 The following has evaluated to null or missing: ==> raport",
                        "pdf/report.ftlh:2:35 ZX701 " + problemsOf("pdf/report.ftlh"),
                        "docx/styles.ftlx:1:1 ZX702 " + problemsOf("docx/styles.ftlx"));
    }

    @Test
    void aPageThatNobodyCanReadIsRefusedWithItsLine() throws Exception {
        write("style.yaml", "version: 1\nstyle: north\n");
        write("html/report.ftlh", "<html><body>\n<p>Fish & chips</p></body></html>");
        Problems found = new Problems();
        ReportStyles.read(style, Language.EN, found);
        assertThat(found.all()).hasSize(1);
        assertThat(found.all().get(0).code().code()).isEqualTo("ZX702");
        assertThat(found.all().get(0).arguments().get(1)).isEqualTo("<p>Fish & chips</p></body></html>");
    }

    @ParameterizedTest
    @CsvSource({"../seal.png,ZX704", "none.png,ZX001", "broken.png,ZX704", "seal.png,"})
    void aPictureLiesInTheFolderAndCanBeOpened(String name, String code) throws Exception {
        seal();
        Files.copy(style.resolve("seal.png"), folder.resolve("seal.png"));
        Files.write(style.resolve("broken.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        for (String other : List.of("seal.png", "broken.png")) {
            if (!other.equals(name)) {
                Files.delete(style.resolve(other));
            }
        }
        write("style.yaml", COURT.replace("seal.png", name));
        assertThat(problems().stream().map(told -> told.split(" ")[1]))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void whatIsKeptIsReadAgainAndEveryChangeOfItIsSeen() throws Exception {
        write("style.yaml", COURT);
        seal();
        ReportStyle first = ReportStyle.read(style);
        first.keepIn(folder.resolve("result"));
        assertThat(ReportStyle.of(folder.resolve("result")).hash()).isEqualTo(first.hash());
        write("pdf/report.css", "h1 {}");
        assertThat(ReportStyle.read(style).hash()).isNotEqualTo(first.hash());
        assertThat(ReportStyle.of(folder.resolve("other"))).isSameAs(ReportStyle.shipped());
    }

    /** Published examples: WebAIM's and the W3C's tables give 4.54 and 4.48 for these greys, 21 for black. */
    @ParameterizedTest
    @CsvSource({"#767676,4.54", "#777777,4.48", "#000000,21", "#ffffff,1"})
    void contrastIsThatOfTheStandard(String colour, double expected) {
        assertThat(Colours.contrastWithWhite(Colours.parse(colour).orElseThrow()))
                .isCloseTo(expected, within(0.005));
    }

    private Path styled(Language language) throws IOException {
        Path run = folder.resolve("styled-run");
        ReportStyle.read(style).keepIn(run);
        return reports(run, language);
    }

    private Path reports(Path run, Language language) throws IOException {
        ExampleRun.write(run, true);
        Path reports = Files.createDirectories(run.resolve("report"));
        Reports.write(
                run,
                reports,
                language,
                new ReportRequest(Map.of(Edition.MEETING, Set.of(Format.values()))),
                SheetCount.UNTOLD);
        return reports;
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main>"), page.indexOf("</main>"));
    }

    private void write(String name, String text) throws IOException {
        Path file = style.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A round seal on nothing: its ground is transparent. */
    private void seal() throws IOException {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.drawOval(5, 5, 50, 50);
        graphics.dispose();
        ImageIO.write(image, "png", style.resolve("seal.png").toFile());
    }

    private List<String> problems() throws IOException {
        Problems found = new Problems();
        ReportStyles.read(style, Language.EN, found);
        return found.all().stream().map(this::told).toList();
    }

    private String told(Problem problem) {
        String place =
                style.relativize(Path.of(problem.position().orElseThrow().file().path())) + ":"
                        + problem.position().get().line() + ":"
                        + problem.position().get().column();
        return place + " " + problem.code().code() + " " + problem.arguments().get(0)
                + problem.suggestion().map(word -> " ? " + word).orElse("");
    }

    /** What the engine says of a file, which is not ours to word. */
    private String problemsOf(String name) throws IOException {
        return problems().stream()
                .filter(told -> told.startsWith(name))
                .findFirst()
                .map(told -> told.split(" ", 3)[2])
                .orElse("nothing");
    }
}
