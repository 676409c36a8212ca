package zhixiao.reports.chart;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import zhixiao.reports.model.ChartContent.Control;

/** Months against the limits of a court's own past; the months of a signal are marked by shape and colour. */
final class ControlChart {
    private static final int MARGIN = 56;

    private final ChartTheme theme;

    ControlChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(Control content, int width) {
        List<Control.Point> points = content.points();
        XYSeries months = new XYSeries("months");
        XYSeries signals = new XYSeries("signals");
        for (int i = 0; i < points.size(); i++) {
            Control.Point point = points.get(i);
            (point.signal() ? signals : months).add(i, point.value());
        }
        XYSeries line = new XYSeries("line");
        for (int i = 0; i < points.size(); i++) {
            line.add(i, points.get(i).value());
        }
        XYSeries lower = steps("lower", points, Control.Point::lower);
        XYSeries upper = steps("upper", points, Control.Point::upper);
        XYSeries center = steps("center", points, point -> OptionalDouble.of(point.center()));
        double least = least(line, lower);
        double most = most(line, upper);
        double margin = Math.max((most - least) * 0.1, 1e-9);
        NumberAxis values = theme.values(least - margin, most + margin, content.percent());
        SymbolAxis axis = theme.names(
                Months.labels(points.stream().map(Control.Point::month).toList()));
        double label = theme.width(content.lastLabel(), theme.small()) + 14;
        double plotWidth = width - MARGIN;
        int last = points.size() - 1;
        axis.setRange(-0.6, last + 0.6 + points.size() * label / (plotWidth - label));
        XYPlot plot = new XYPlot(collection(line, months, signals), axis, values, marks());
        plot.setDataset(1, collection(lower, upper, center));
        plot.setRenderer(1, limits());
        theme.style(plot);
        Labels.add(
                plot,
                content.lastLabel(),
                last + 0.7,
                points.get(last).value(),
                TextAnchor.CENTER_LEFT,
                theme.small(),
                points.get(last).signal() ? ChartTheme.SIGNAL_TEXT : ChartTheme.DATA);
        return theme.chart(plot);
    }

    /** A limit holds for its whole month. */
    private static XYSeries steps(
            String name, List<Control.Point> points, Function<Control.Point, OptionalDouble> limit) {
        XYSeries series = new XYSeries(name);
        for (int i = 0; i < points.size(); i++) {
            OptionalDouble at = limit.apply(points.get(i));
            Double value = at.isPresent() ? Double.valueOf(at.getAsDouble()) : null;
            series.add(Double.valueOf(i - 0.5), value);
            series.add(Double.valueOf(i + 0.5), value);
        }
        return series;
    }

    private static double least(XYSeries line, XYSeries lower) {
        double low = lower.getMinY();
        return Double.isNaN(low) ? line.getMinY() : Math.min(line.getMinY(), low);
    }

    private static double most(XYSeries line, XYSeries upper) {
        double high = upper.getMaxY();
        return Double.isNaN(high) ? line.getMaxY() : Math.max(line.getMaxY(), high);
    }

    private static XYSeriesCollection collection(XYSeries... series) {
        XYSeriesCollection collection = new XYSeriesCollection();
        for (XYSeries one : series) {
            collection.addSeries(one);
        }
        return collection;
    }

    /** The line runs through all months; the months of a signal have a mark of their own. */
    private static XYLineAndShapeRenderer marks() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setSeriesLinesVisible(0, true);
        renderer.setSeriesShapesVisible(0, false);
        renderer.setSeriesPaint(0, ChartTheme.DATA);
        renderer.setSeriesStroke(0, ChartTheme.MEDIUM);
        shapes(renderer, 1, ChartTheme.DATA, Marks.dot(5));
        shapes(renderer, 2, ChartTheme.SIGNAL, Marks.diamond(10));
        return renderer;
    }

    private static void shapes(XYLineAndShapeRenderer renderer, int series, Color colour, Shape shape) {
        renderer.setSeriesLinesVisible(series, false);
        renderer.setSeriesShapesVisible(series, true);
        renderer.setSeriesShape(series, shape);
        renderer.setSeriesPaint(series, colour);
    }

    private static XYLineAndShapeRenderer limits() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int series = 0; series < 3; series++) {
            boolean center = series == 2;
            renderer.setSeriesPaint(series, center ? ChartTheme.SECONDARY : ChartTheme.LINE);
            renderer.setSeriesStroke(series, center ? ChartTheme.DASHED : ChartTheme.MEDIUM);
        }
        return renderer;
    }
}
