package zhixiao.reports.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.regex.Matcher;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/** Writes a chart as an SVG element to be put into a page: text stays text, ids are the chart's own. */
final class SvgWriter {
    private SvgWriter() {}

    static String write(JFreeChart chart, int width, int height, String id, String alternative) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        context.setPrecision(2);
        context.setIDGenerator(new ChartIds(id));
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(width, height));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        StringWriter writer = new StringWriter();
        try {
            graphics.stream(graphics.getRoot(), writer, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException(e);
        }
        String text = writer.toString();
        String element = text.substring(text.indexOf("<svg"));
        // The size of the page decides, not the size at which it was drawn.
        String sized = element.replaceFirst(" width=\"" + width + "\"", "")
                .replaceFirst(" height=\"" + height + "\"", "")
                .replaceFirst(
                        "<svg ",
                        "<svg viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\""
                                + Matcher.quoteReplacement(escaped(alternative)) + "\" ");
        return sized.replace("genericDefs", id + "-genericDefs")
                .replace("\r\n", "\n")
                .strip();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Several charts stand in one page: their ids must not meet. */
    private static final class ChartIds extends SVGIDGenerator {
        private final String chart;
        private int next;

        ChartIds(String chart) {
            this.chart = chart;
        }

        @Override
        public String generateID(String prefix) {
            next++;
            return chart + "-" + prefix + next;
        }
    }
}
