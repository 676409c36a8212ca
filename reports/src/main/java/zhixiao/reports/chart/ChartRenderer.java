package zhixiao.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import zhixiao.reports.model.Chart;
import zhixiao.reports.model.ChartContent;
import zhixiao.spec.text.Language;

/** Draws the charts of a report. */
public final class ChartRenderer {
    /** The width of a page of the screen, and of paper with narrow margins: 178 mm. */
    private static final int USUAL_WIDTH = 672;

    private final ChartTheme theme;
    private final int width;

    /** Draws in the font of a language. */
    public ChartRenderer(Language language) {
        this(language, USUAL_WIDTH);
    }

    /**
     * Draws in the font of a language for another width of the page.
     *
     * @param width the width of the widest chart in pixels of 1/96 inch
     */
    public ChartRenderer(Language language, int width) {
        this.theme = new ChartTheme(language);
        this.width = width;
    }

    /** The chart as an {@code <svg>} element; its ids begin with the chart's own. */
    public String svg(Chart chart) {
        Drawing drawing = drawing(chart.content());
        return SvgWriter.write(drawing.chart(), drawing.width(), drawing.height(), chart.id(), chart.alternative());
    }

    /** The chart as it is to be drawn elsewhere. */
    public Drawing drawing(Chart chart) {
        return drawing(chart.content());
    }

    /**
     * A chart at its final size.
     *
     * @param chart the chart
     * @param width its width in pixels of 1/96 inch, for which its letters are made
     * @param height its height in the same
     */
    public record Drawing(JFreeChart chart, int width, int height) {
        /** Draws it with its upper left corner where the graphics begin, one unit to a pixel. */
        public void draw(Graphics2D graphics) {
            chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        }

        /** The chart as a picture. @param dots how many dots to a pixel */
        public byte[] png(int dots) throws IOException {
            BufferedImage image = new BufferedImage(width * dots, height * dots, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.scale(dots, dots);
            draw(graphics);
            graphics.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        }
    }

    Drawing drawing(ChartContent any) {
        if (any instanceof ChartContent.YearOnYear year) {
            return new Drawing(
                    new YearOnYearChart(theme).draw(year),
                    width,
                    130 * year.panels().size() + 30);
        }
        if (any instanceof ChartContent.Bridge bridge) {
            return new Drawing(new BridgeChart(theme).draw(bridge), width, 180);
        }
        if (any instanceof ChartContent.Bars bars) {
            return new Drawing(
                    new BarsChart(theme).draw(bars, width),
                    width,
                    24 * bars.bars().size() + 16);
        }
        if (any instanceof ChartContent.CourtIntervals courts) {
            return new Drawing(
                    new CourtIntervalsChart(theme).draw(courts, width),
                    width,
                    16 * courts.rows().size() + 52);
        }
        if (any instanceof ChartContent.Control control) {
            return new Drawing(new ControlChart(theme).draw(control, width), width, 190);
        }
        if (any instanceof ChartContent.Funnel funnel) {
            return new Drawing(new FunnelChart(theme).draw(funnel, width / 2), width / 2, 220);
        }
        if (any instanceof ChartContent.TwoParts parts) {
            return new Drawing(
                    new TwoPartsChart(theme).draw(parts, width),
                    width,
                    40 * parts.changes().size() + 16);
        }
        if (any instanceof ChartContent.Remaining remaining) {
            return new Drawing(new RemainingChart(theme).draw(remaining, width), width, 210);
        }
        if (any instanceof ChartContent.Matrix matrix) {
            return new Drawing(
                    new MatrixChart(theme).draw(matrix, width),
                    width,
                    20 * matrix.rows().size() + 72);
        }
        if (any instanceof ChartContent.Counts counts) {
            return new Drawing(
                    new CountsChart(theme).draw(counts, width),
                    width,
                    19 * counts.rows().size() + 32);
        }
        CoursesChart courses = new CoursesChart(theme);
        ChartContent.Courses content = (ChartContent.Courses) any;
        return new Drawing(courses.draw(content), width, CoursesChart.height(content));
    }
}
