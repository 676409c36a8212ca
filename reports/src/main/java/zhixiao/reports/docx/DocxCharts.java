package zhixiao.reports.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import zhixiao.reports.chart.ChartRenderer;
import zhixiao.reports.model.Chart;

/** Writes charts as pictures: title and subtitle above, note below, and the chart in words for who cannot see it. */
final class DocxCharts {
    /** The width of the type area in pixels of 1/96 inch: 156 mm. */
    static final int WIDTH = 589;

    /** Dots of a picture for each pixel: 192 to the inch. */
    private static final int DOTS = 2;

    private final XWPFDocument document;
    private final DocxTables tables;
    private final ChartRenderer renderer;

    DocxCharts(XWPFDocument document, DocxTables tables, ChartRenderer renderer) {
        this.document = document;
        this.tables = tables;
        this.renderer = renderer;
    }

    /** Writes charts that follow each other: narrow ones side by side. */
    void write(List<Chart> charts) throws IOException {
        for (int place = 0; place < charts.size(); place++) {
            if (charts.get(place).half()
                    && place + 1 < charts.size()
                    && charts.get(place + 1).half()) {
                pair(charts.get(place), charts.get(place + 1));
                place++;
            } else {
                XWPFParagraph title = document.createParagraph();
                write(charts.get(place), title, document.createParagraph(), document.createParagraph());
                note(charts.get(place), document.createParagraph());
                charts.get(place).remarks().forEach(remark -> remark(remark, document.createParagraph()));
            }
        }
    }

    private void pair(Chart left, Chart right) throws IOException {
        int half = DocxTables.WIDTH / 2;
        XWPFTableRow row = DocxTables.row(tables.begin(List.of(half, half)));
        for (Chart chart : List.of(left, right)) {
            XWPFTableCell cell = DocxTables.cell(row, half);
            XWPFParagraph title = cell.getParagraphs().isEmpty()
                    ? cell.addParagraph()
                    : cell.getParagraphs().get(0);
            write(chart, title, cell.addParagraph(), cell.addParagraph());
            note(chart, cell.addParagraph());
            chart.remarks().forEach(remark -> remark(remark, cell.addParagraph()));
        }
        // Tables that follow each other without a paragraph are one.
        document.createParagraph().setStyle("Note");
    }

    private void write(Chart chart, XWPFParagraph title, XWPFParagraph subtitle, XWPFParagraph picture)
            throws IOException {
        title.setStyle("Heading2");
        title.createRun().setText(chart.title());
        subtitle.setStyle("Subtitle");
        subtitle.createRun().setText(chart.subtitle());
        picture.setStyle("Picture");
        picture(chart, picture.createRun());
    }

    private static void note(Chart chart, XWPFParagraph note) {
        note.setStyle("Note");
        note.createRun().setText(chart.note());
    }

    private static void remark(String words, XWPFParagraph remark) {
        remark.setStyle("BodyText");
        remark.createRun().setText(words);
    }

    private void picture(Chart chart, XWPFRun run) throws IOException {
        ChartRenderer.Drawing drawing = renderer.drawing(chart);
        try {
            run.addPicture(
                    new ByteArrayInputStream(drawing.png(DOTS)),
                    PictureType.PNG,
                    chart.id() + ".png",
                    Units.pixelToEMU(drawing.width()),
                    Units.pixelToEMU(drawing.height()));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        CTNonVisualDrawingProps words =
                run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        words.setDescr(chart.alternative());
        words.setTitle(chart.title());
    }
}
