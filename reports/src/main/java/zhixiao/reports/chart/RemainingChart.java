package zhixiao.reports.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import zhixiao.reports.model.ChartContent.Remaining;

/** The share of cases still pending by age, with its interval; the ages that are told are marked. */
final class RemainingChart {
    /** No label takes more of the width. */
    private static final double MOST_OF_WIDTH = 0.8;

    /** Between a mark and its label, as a share of the width. */
    private static final double GAP = 0.008;

    /** Pixels beside the data area, and a little more. */
    private static final int EDGES = 80;

    private final ChartTheme theme;

    RemainingChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(Remaining content, int width) {
        double last = content.points().get(content.points().size() - 1).days();
        double end = Math.max(1, end(content, last, width));
        XYSeriesCollection lines = new XYSeriesCollection();
        lines.addSeries(steps("share", content.points(), end, point -> OptionalDouble.of(point.share())));
        lines.addSeries(steps("low", content.points(), end, Remaining.Point::low));
        lines.addSeries(steps("high", content.points(), end, Remaining.Point::high));
        NumberAxis days = theme.values(0, end, false);
        days.setAxisLineVisible(true);
        XYPlot plot = new XYPlot(lines, days, theme.values(0, 1.04, true), renderer());
        theme.style(plot);
        for (Remaining.Mark mark : content.marks()) {
            ValueMarker line = new ValueMarker(mark.days(), ChartTheme.SECONDARY, ChartTheme.DASHED);
            line.setAlpha(1f);
            plot.addDomainMarker(line, Layer.BACKGROUND);
            Labels.add(
                    plot,
                    mark.label(),
                    mark.days() + GAP * end,
                    Math.min(0.96, mark.share() + 0.1),
                    TextAnchor.BOTTOM_LEFT,
                    theme.small(),
                    ChartTheme.SECONDARY);
        }
        return theme.chart(plot);
    }

    /** So far that the label of the last age that is told has room: labels are cut at the edge of the data area. */
    private double end(Remaining content, double last, int width) {
        double end = 0;
        for (Remaining.Mark mark : content.marks()) {
            double label = theme.width(mark.label(), theme.small()) / (width - EDGES) + GAP;
            end = Math.max(end, mark.days() / (1 - Math.min(label, MOST_OF_WIDTH)));
        }
        return content.marks().isEmpty() ? last : end;
    }

    /** From one for all cases on, each share holds until the next age. */
    private static XYSeries steps(
            String name, List<Remaining.Point> points, double end, Function<Remaining.Point, OptionalDouble> share) {
        XYSeries series = new XYSeries(name, false, true);
        double now = 1;
        series.add(0, now);
        for (Remaining.Point point : points) {
            if (point.days() > end) {
                break;
            }
            OptionalDouble next = share.apply(point);
            if (next.isPresent()) {
                series.add(point.days(), now);
                now = next.getAsDouble();
                series.add(point.days(), now);
            }
        }
        if (points.get(points.size() - 1).days() >= end) {
            series.add(end, now);
        }
        return series;
    }

    private static XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, ChartTheme.DATA);
        renderer.setSeriesStroke(0, ChartTheme.THICK);
        for (int limit = 1; limit <= 2; limit++) {
            renderer.setSeriesPaint(limit, ChartTheme.LINE);
            renderer.setSeriesStroke(limit, ChartTheme.THIN);
        }
        return renderer;
    }
}
