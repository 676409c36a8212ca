package zhixiao.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import zhixiao.reports.model.Chart;
import zhixiao.reports.model.ChartContent;
import zhixiao.spec.text.Language;

/** Draws the charts of a report. */
public final class ChartRenderer {
    private static final int WIDTH = 672;

    private final ChartTheme theme;

    /** Draws in the font of a language. */
    public ChartRenderer(Language language) {
        this.theme = new ChartTheme(language);
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
    }

    Drawing drawing(ChartContent content) {
        if (content instanceof ChartContent.YearOnYear year) {
            return new Drawing(
                    new YearOnYearChart(theme).draw(year),
                    WIDTH,
                    170 * year.panels().size() + 30);
        }
        if (content instanceof ChartContent.Bridge bridge) {
            return new Drawing(new BridgeChart(theme).draw(bridge), WIDTH, 260);
        }
        if (content instanceof ChartContent.Bars bars) {
            return new Drawing(
                    new BarsChart(theme).draw(bars, WIDTH),
                    WIDTH,
                    34 * bars.bars().size() + 16);
        }
        if (content instanceof ChartContent.CourtIntervals courts) {
            return new Drawing(
                    new CourtIntervalsChart(theme).draw(courts, WIDTH),
                    WIDTH,
                    24 * courts.rows().size() + 56);
        }
        if (content instanceof ChartContent.Control control) {
            return new Drawing(new ControlChart(theme).draw(control, WIDTH), WIDTH, 220);
        }
        if (content instanceof ChartContent.Funnel funnel) {
            return new Drawing(new FunnelChart(theme).draw(funnel, WIDTH), WIDTH, 320);
        }
        if (content instanceof ChartContent.TwoParts parts) {
            return new Drawing(
                    new TwoPartsChart(theme).draw(parts, WIDTH),
                    WIDTH,
                    48 * parts.changes().size() + 16);
        }
        if (content instanceof ChartContent.Remaining remaining) {
            return new Drawing(new RemainingChart(theme).draw(remaining), WIDTH, 260);
        }
        if (content instanceof ChartContent.Matrix matrix) {
            return new Drawing(
                    new MatrixChart(theme).draw(matrix),
                    WIDTH,
                    22 * matrix.rows().size() + 72);
        }
        ChartContent.Trend trend = (ChartContent.Trend) content;
        return new Drawing(new TrendChart(theme).draw(trend, WIDTH / 2), WIDTH / 2, 190);
    }
}
