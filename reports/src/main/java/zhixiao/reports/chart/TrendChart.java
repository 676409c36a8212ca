package zhixiao.reports.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import zhixiao.reports.model.ChartContent.Trend;

/** A figure month by month, with its last value, its range if there is one, and a break if it crosses one. */
final class TrendChart {
    private final ChartTheme theme;

    TrendChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(Trend content, int width) {
        List<Trend.Point> points = content.points();
        XYSeries series = new XYSeries("value");
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        int last = 0;
        for (int i = 0; i < points.size(); i++) {
            Trend.Point point = points.get(i);
            OptionalDouble value = point.value();
            series.add(Double.valueOf(i), value.isPresent() ? Double.valueOf(value.getAsDouble()) : null);
            if (value.isPresent()) {
                most = Math.max(most, value.getAsDouble());
                least = Math.min(least, value.getAsDouble());
                last = i;
            }
        }
        most = Math.max(most, content.high().orElse(most));
        least = Math.min(least, content.low().orElse(least));
        double margin = Math.max((most - least) * 0.15, content.percent() ? 0.005 : 0.05);
        // A share or a count does not fall below zero, and neither does its axis.
        double low = Math.max(0, least - margin);
        NumberAxis values = theme.values(low, most + margin * 1.5, content.percent());
        SymbolAxis months = theme.names(
                Months.labels(points.stream().map(Trend.Point::month).toList()));
        double label = theme.width(content.lastLabel(), theme.small()) + 10;
        double plotWidth = width - 56;
        months.setRange(-0.5, last + 0.5 + points.size() * label / (plotWidth - label));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, ChartTheme.DATA);
        renderer.setSeriesStroke(0, ChartTheme.THICK);
        XYPlot plot = new XYPlot(new XYSeriesCollection(series), months, values, renderer);
        theme.style(plot);
        if (content.low().isPresent() || content.high().isPresent()) {
            IntervalMarker range = new IntervalMarker(
                    content.low().orElse(low), content.high().orElse(most + margin * 1.5), ChartTheme.RANGE);
            range.setAlpha(1f);
            plot.addRangeMarker(range, Layer.BACKGROUND);
        }
        breakMarker(content, plot, most + margin * 1.5);
        Labels.add(
                plot,
                content.lastLabel(),
                last + 0.4,
                points.get(last).value().getAsDouble(),
                TextAnchor.CENTER_LEFT,
                theme.small(),
                ChartTheme.DATA);
        return theme.chart(plot);
    }

    private void breakMarker(Trend content, XYPlot plot, double top) {
        if (content.breakOn() == null) {
            return;
        }
        for (int i = 0; i < content.points().size(); i++) {
            if (content.points().get(i).month().equals(content.breakOn().withDayOfMonth(1))) {
                ValueMarker marker = new ValueMarker(i - 0.5, ChartTheme.SIGNAL, ChartTheme.DASHED);
                marker.setAlpha(1f);
                plot.addDomainMarker(marker, Layer.BACKGROUND);
                Labels.add(
                        plot,
                        content.breakLabel(),
                        i - 0.3,
                        top,
                        TextAnchor.TOP_LEFT,
                        theme.small(),
                        ChartTheme.SIGNAL);
            }
        }
    }
}
