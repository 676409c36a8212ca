package zhixiao.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import zhixiao.reports.model.ChartContent.CourtIntervals;

/** Each court's value with its interval, in official order from above; the value of all together as a line. */
final class CourtIntervalsChart {
    private static final Stroke INNER = new BasicStroke(6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    /** The most of the width that the names of courts take. */
    private static final double NAMES = 0.4;

    private final ChartTheme theme;

    CourtIntervalsChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(CourtIntervals content, int width) {
        List<CourtIntervals.Row> rows = content.rows();
        XYIntervalSeries points = new XYIntervalSeries("courts", false, true);
        double most = content.reference();
        double least = content.reference();
        double widest = 0;
        double names = 0;
        String[] courtNames = new String[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            CourtIntervals.Row row = rows.get(i);
            if (row.mark().isPresent()) {
                CourtIntervals.Mark mark = row.mark().get();
                points.add(mark.value(), mark.low(), mark.high(), i, i, i);
                most = Math.max(most, mark.high());
                least = Math.min(least, mark.low());
            }
            widest = Math.max(widest, theme.width(row.label(), theme.small()));
            courtNames[i] = theme.cut(row.court(), theme.small(), width * NAMES);
            names = Math.max(names, theme.width(courtNames[i], theme.small()));
        }
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        dataset.addSeries(points);
        double low = Math.max(0, least - (most - least) * 0.05);
        double plotWidth = Math.max(100, width - names - 30);
        // Room for the labels on the right: annotations are cut at the edge of the data area.
        double span = (most - low) * plotWidth / Math.max(50, plotWidth - widest - 18);
        NumberAxis values = theme.values(low, low + span, content.percent());
        SymbolAxis courts = theme.names(courtNames);
        courts.setInverted(true);
        courts.setRange(-1.1, rows.size() - 0.4);
        courts.setAxisLineVisible(false);
        XYPlot plot = new XYPlot(
                dataset,
                values,
                courts,
                renderer(rows.stream().filter(row -> row.mark().isPresent()).toList()));
        plot.setDataset(1, inner(rows));
        plot.setRenderer(1, bars(ChartTheme.LIGHT, INNER));
        theme.style(plot);
        plot.setDomainAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinesVisible(true);
        ValueMarker together = new ValueMarker(content.reference(), ChartTheme.SECONDARY, ChartTheme.DASHED);
        together.setAlpha(1f);
        plot.addDomainMarker(together, Layer.BACKGROUND);
        boolean right = content.reference() < low + span / 2;
        Labels.add(
                plot,
                content.referenceLabel(),
                content.reference(),
                -0.75,
                right ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT,
                theme.small(),
                ChartTheme.SECONDARY);
        for (int i = 0; i < rows.size(); i++) {
            Labels.add(
                    plot,
                    rows.get(i).label(),
                    low + span * 0.995,
                    i,
                    TextAnchor.CENTER_RIGHT,
                    theme.small(),
                    ChartTheme.SECONDARY);
        }
        return theme.chart(plot);
    }

    /** The narrower intervals, under the marks. */
    private static XYIntervalSeriesCollection inner(List<CourtIntervals.Row> rows) {
        XYIntervalSeries reaches = new XYIntervalSeries("inner", false, true);
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i)
                    .mark()
                    .flatMap(CourtIntervals.Mark::inner)
                    .ifPresent(reach -> reaches.add(reach.low(), reach.low(), reach.high(), row, row, row));
        }
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        dataset.addSeries(reaches);
        return dataset;
    }

    private static XYErrorRenderer bars(Color colour, Stroke stroke) {
        XYErrorRenderer renderer = across(new XYErrorRenderer(), colour, stroke);
        renderer.setSeriesShapesVisible(0, false);
        return renderer;
    }

    /** Bars from left to right, without caps. */
    private static XYErrorRenderer across(XYErrorRenderer renderer, Color colour, Stroke stroke) {
        renderer.setDrawXError(true);
        renderer.setDrawYError(false);
        renderer.setCapLength(0);
        renderer.setErrorPaint(colour);
        renderer.setErrorStroke(stroke);
        return renderer;
    }

    private static XYErrorRenderer renderer(List<CourtIntervals.Row> marked) {
        XYErrorRenderer renderer = new XYErrorRenderer() {
            @Override
            public boolean getItemShapeFilled(int series, int item) {
                return !marked.get(item).small();
            }
        };
        across(renderer, ChartTheme.LINE, ChartTheme.MEDIUM);
        renderer.setSeriesPaint(0, ChartTheme.DATA);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-4, -4, 8, 8));
        renderer.setUseFillPaint(false);
        renderer.setDefaultOutlinePaint(ChartTheme.DATA);
        renderer.setDefaultFillPaint(Color.WHITE);
        return renderer;
    }
}
