package zhixiao.reports.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import zhixiao.reports.model.ChartContent.Courses;

/**
 * Small panels, three to a row, each with the line of an indicator: its least and greatest value on the left, its
 * newest on the right. Scales differ, so panels are not held against each other; a line at each January is what they
 * share.
 */
final class CoursesChart {
    private static final int ACROSS = 3;

    /** The height of a row in pixels: a name, and a line of two fingers' breadth. */
    private static final int ROW = 74;

    private static final int NAME = 16;

    /** Pixels between two panels. */
    private static final int GAP = 14;

    private final ChartTheme theme;

    CoursesChart(ChartTheme theme) {
        this.theme = theme;
    }

    /** How high it is drawn, in pixels. */
    static int height(Courses content) {
        return ROW * ((content.panels().size() + ACROSS - 1) / ACROSS) + 8;
    }

    JFreeChart draw(Courses content) {
        return theme.chart(new GridPlot(ACROSS, ROW, content.panels().size(), (graphics, place, area) -> {
            Courses.Panel panel = content.panels().get(place);
            double width = area.getWidth() - GAP;
            graphics.setFont(theme.small());
            graphics.setPaint(ChartTheme.INK);
            graphics.drawString(
                    theme.cut(panel.name(), theme.small(), width), (float) area.getX(), (float) area.getY() + NAME - 4);
            area.setRect(area.getX(), area.getY() + NAME, width, area.getHeight() - NAME - 6);
            line(content, panel, width).draw(graphics, area, null, null, null);
        }));
    }

    private XYPlot line(Courses content, Courses.Panel panel, double width) {
        XYSeries values = new XYSeries("value");
        int last = 0;
        for (int month = 0; month < panel.values().size(); month++) {
            OptionalDouble value = panel.values().get(month);
            values.add(Double.valueOf(month), value.isPresent() ? Double.valueOf(value.getAsDouble()) : null);
            last = value.isPresent() ? month : last;
        }
        double newest = panel.values().get(last).getAsDouble();
        XYSeries end = new XYSeries("newest");
        end.add(last, newest);
        XYSeriesCollection series = new XYSeriesCollection(values);
        series.addSeries(end);
        NumberAxis months = hidden();
        double left = theme.width(panel.texts().most(), theme.small());
        left = Math.max(left, theme.width(panel.texts().least(), theme.small())) + 6;
        double right = theme.width(panel.texts().newest(), theme.small()) + 8;
        double month = Math.max(1, last) / Math.max(1, width - left - right);
        months.setRange(-left * month, last + right * month);
        NumberAxis scale = scale(panel);
        XYPlot plot = new XYPlot(series, months, scale, lines(panel.signal()));
        theme.style(plot);
        plot.setRangeGridlinesVisible(false);
        backgrounds(content, panel, plot, scale);
        double least = least(panel.values());
        double most = most(panel.values());
        text(plot, panel.texts().most(), -4 * month, most, TextAnchor.CENTER_RIGHT, false);
        if (most > least) {
            text(plot, panel.texts().least(), -4 * month, least, TextAnchor.CENTER_RIGHT, false);
        }
        text(plot, panel.texts().newest(), last + 5 * month, newest, TextAnchor.CENTER_LEFT, panel.signal());
        return plot;
    }

    private void text(XYPlot plot, String text, double x, double y, TextAnchor anchor, boolean signal) {
        Labels.add(
                plot,
                text,
                x,
                y,
                anchor,
                theme.small(),
                signal
                        ? ChartTheme.SIGNAL_TEXT
                        : anchor == TextAnchor.CENTER_LEFT ? ChartTheme.DATA : ChartTheme.MUTED);
    }

    private static XYLineAndShapeRenderer lines(boolean signal) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, ChartTheme.DATA);
        renderer.setSeriesStroke(0, ChartTheme.MEDIUM);
        renderer.setSeriesShapesVisible(1, true);
        renderer.setSeriesPaint(1, signal ? ChartTheme.SIGNAL : ChartTheme.DATA);
        renderer.setSeriesShape(1, signal ? Marks.diamond(9) : Marks.dot(5));
        return renderer;
    }

    private static void backgrounds(Courses content, Courses.Panel panel, XYPlot plot, NumberAxis scale) {
        if (panel.low().isPresent() || panel.high().isPresent()) {
            IntervalMarker range = new IntervalMarker(
                    panel.low().orElse(scale.getLowerBound()),
                    panel.high().orElse(scale.getUpperBound()),
                    ChartTheme.RANGE);
            range.setAlpha(1f);
            plot.addRangeMarker(range, Layer.BACKGROUND);
        }
        for (int place = 0; place < content.months().size(); place++) {
            boolean broken = panel.breakOn().isPresent()
                    && panel.breakOn()
                            .get()
                            .withDayOfMonth(1)
                            .equals(content.months().get(place));
            if (broken || content.months().get(place).getMonthValue() == 1) {
                ValueMarker marker = broken
                        ? new ValueMarker(place - 0.5, ChartTheme.SIGNAL, ChartTheme.DASHED)
                        : new ValueMarker(place, ChartTheme.LINE, ChartTheme.THIN);
                marker.setAlpha(1f);
                plot.addDomainMarker(marker, Layer.BACKGROUND);
            }
        }
    }

    /** From the least to the greatest of values and range, with room for half a line of text on both sides. */
    private NumberAxis scale(Courses.Panel panel) {
        double least = Math.min(least(panel.values()), panel.low().orElse(Double.POSITIVE_INFINITY));
        double most = Math.max(most(panel.values()), panel.high().orElse(Double.NEGATIVE_INFINITY));
        double margin = most > least ? (most - least) * 0.2 : Math.max(1e-6, Math.abs(most) * 0.1);
        NumberAxis axis = hidden();
        axis.setRange(least - margin, most + margin);
        return axis;
    }

    private NumberAxis hidden() {
        NumberAxis axis = new NumberAxis();
        theme.style(axis);
        axis.setVisible(false);
        return axis;
    }

    private static double least(List<OptionalDouble> values) {
        return values.stream().flatMapToDouble(OptionalDouble::stream).min().orElseThrow();
    }

    private static double most(List<OptionalDouble> values) {
        return values.stream().flatMapToDouble(OptionalDouble::stream).max().orElseThrow();
    }
}
