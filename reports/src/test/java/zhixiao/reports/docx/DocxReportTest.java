package zhixiao.reports.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import zhixiao.reports.ExampleRun;
import zhixiao.reports.Format;
import zhixiao.reports.MeetingReport;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.model.Chart;
import zhixiao.reports.model.Report;
import zhixiao.reports.model.ReportBuilder;
import zhixiao.reports.model.Table;
import zhixiao.spec.text.Language;

/** The document as its editor gets it. */
class DocxReportTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsTextAndEverySectionAHeading(Language language) throws IOException {
        Report report = report(language);
        try (XWPFDocument document = document(language);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            String text = extractor.getText();
            assertThat(text).contains(report.title(), report.mark(), report.footer());
            assertThat(report.sentences()).isNotEmpty().allSatisfy(sentence -> assertThat(text)
                    .contains(sentence));
            assertThat(styled(document, "Heading1"))
                    .containsSubsequence(report.sections().stream()
                            .map(Report.Section::title)
                            .toList());
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void hasThePaperTheTypeAreaAndTheTypefacesOfTheStandard() throws Exception {
        try (XWPFDocument document = document(Language.ZH_HANS)) {
            CTPageMar margins = document.getDocument().getBody().getSectPr().getPgMar();
            // GB/T 9704-2012, 5.2: 37 mm above and 28 mm on the left; 156 by 225 mm of A4 remain.
            assertThat(millimetres(margins.getTop())).isEqualTo(37);
            assertThat(millimetres(margins.getLeft())).isEqualTo(28);
            assertThat(210 - millimetres(margins.getLeft()) - millimetres(margins.getRight()))
                    .isEqualTo(156);
            assertThat(297 - millimetres(margins.getTop()) - millimetres(margins.getBottom()))
                    .isEqualTo(225);
            String styles = document.getStyle().xmlText();
            assertThat(styles).contains("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "w:val=\"32\"");
        }
    }

    @Test
    void tablesAreTablesAndRepeatTheirHeads() throws IOException {
        List<Table> expected = report(Language.EN).sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        try (XWPFDocument document = document(Language.EN)) {
            List<XWPFTable> tables = document.getTables().stream()
                    .filter(table -> table.getRow(0).isRepeatHeader())
                    .toList();
            assertThat(tables).hasSameSizeAs(expected);
            for (int place = 0; place < tables.size(); place++) {
                assertThat(tables.get(place).getRows())
                        .hasSize(expected.get(place).rows().size() + 1)
                        .allMatch(XWPFTableRow::isCantSplitRow);
                assertThat(tables.get(place).getCTTbl().getTblGrid().sizeOfGridColArray())
                        .isEqualTo(expected.get(place).columns().size());
            }
            assertThat(styled(document, "Caption"))
                    .isEqualTo(expected.stream().map(Table::caption).toList());
        }
    }

    @Test
    void everyChartIsAPictureWithItsWordsThatFitsThePage() throws IOException {
        List<Chart> charts = report(Language.EN).sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
        try (XWPFDocument document = document(Language.EN)) {
            List<String> words = new ArrayList<>();
            List<Long> ids = new ArrayList<>();
            for (XWPFParagraph paragraph : paragraphs(document)) {
                for (var run : paragraph.getRuns()) {
                    for (XWPFPicture picture : run.getEmbeddedPictures()) {
                        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
                        words.add(inline.getDocPr().getDescr());
                        ids.add(inline.getDocPr().getId());
                        assertThat(picture.getWidth()).isBetween(200.0, 156 / 25.4 * 72);
                        assertThat(ImageIO.read(new ByteArrayInputStream(
                                                picture.getPictureData().getData()))
                                        .getWidth())
                                .as("two dots for a pixel")
                                .isGreaterThan((int) (picture.getWidth() * 2));
                    }
                }
            }
            assertThat(words).isEqualTo(charts.stream().map(Chart::alternative).toList());
            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(written(Language.ZH_HANT));
        Thread.sleep(2100); // A zip file tells time in steps of two seconds.
        assertThat(Files.readAllBytes(written(Language.ZH_HANT))).isEqualTo(first);
    }

    @Test
    void aNameStaysTextWhateverItLooksLike() throws IOException {
        try (XWPFDocument document = document(Language.EN);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText()).contains(ExampleRun.HOSTILE);
        }
    }

    private Path run() throws IOException {
        return ExampleRun.write(folder.resolve("run"), true);
    }

    private Report report(Language language) throws IOException {
        return new ReportBuilder(RunFolder.read(run()), language).build();
    }

    private Path written(Language language) throws IOException {
        MeetingReport.write(run(), folder, language, EnumSet.of(Format.DOCX));
        return folder.resolve(Format.DOCX.file());
    }

    private XWPFDocument document(Language language) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(written(language))));
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    /** In the order of the document, those in tables too. */
    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> paragraphs = new ArrayList<>();
        document.getBodyElements().forEach(element -> {
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        paragraphs.addAll(cell.getParagraphs());
                    }
                }
            }
        });
        return paragraphs;
    }

    private static long millimetres(Object twentieths) {
        return Math.round(Integer.parseInt(String.valueOf(twentieths)) * 25.4 / 1440);
    }
}
