package zhixiao.reports.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import zhixiao.reports.model.ChartContent.YearOnYear;

/** Counts by month: this year in colour, last year in grey; panels share both scales. */
final class YearOnYearChart {
    private final ChartTheme theme;

    YearOnYearChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(YearOnYear content) {
        double most = content.panels().stream()
                .flatMap(panel -> Stream.concat(panel.thisYear().stream(), panel.lastYear().stream()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(1);
        SymbolAxis months = theme.names(content.months().toArray(String[]::new));
        // Room on the right for the name of the year.
        months.setRange(-0.3, 12.1);
        CombinedDomainXYPlot combined = new CombinedDomainXYPlot(months);
        combined.setGap(14);
        combined.setOutlineVisible(false);
        for (YearOnYear.Panel panel : content.panels()) {
            combined.add(panel(panel, most, content), 1);
        }
        return theme.chart(combined);
    }

    private XYPlot panel(YearOnYear.Panel panel, double most, YearOnYear content) {
        XYSeriesCollection lines = new XYSeriesCollection();
        lines.addSeries(series(content.lastYear(), panel.lastYear()));
        lines.addSeries(series(content.thisYear(), panel.thisYear()));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setSeriesPaint(0, ChartTheme.LINE);
        renderer.setSeriesStroke(0, ChartTheme.MEDIUM);
        renderer.setSeriesShapesVisible(0, false);
        renderer.setSeriesPaint(1, ChartTheme.DATA);
        renderer.setSeriesStroke(1, ChartTheme.THICK);
        renderer.setSeriesShape(1, ShapeUtils.createDiamond(0.1f));
        XYPlot plot = new XYPlot(lines, null, theme.values(0, most * 1.22, false), renderer);
        theme.style(plot);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        Labels.add(plot, panel.name(), -0.2, most * 1.2, TextAnchor.TOP_LEFT, theme.bold(), ChartTheme.INK);
        int last = last(panel.thisYear());
        int lastBefore = last(panel.lastYear());
        if (lastBefore >= 0) {
            Labels.add(
                    plot,
                    content.lastYear(),
                    lastBefore + 0.15,
                    panel.lastYear().get(lastBefore).getAsDouble(),
                    TextAnchor.CENTER_LEFT,
                    theme.small(),
                    ChartTheme.MUTED);
        }
        if (last >= 0) {
            Labels.add(
                    plot,
                    content.thisYear(),
                    last + 0.15,
                    panel.thisYear().get(last).getAsDouble(),
                    TextAnchor.CENTER_LEFT,
                    theme.small(),
                    ChartTheme.DATA);
        }
        return plot;
    }

    private static XYSeries series(String name, List<OptionalDouble> values) {
        XYSeries series = new XYSeries(name);
        for (int month = 0; month < values.size(); month++) {
            OptionalDouble value = values.get(month);
            series.add(Double.valueOf(month), value.isPresent() ? Double.valueOf(value.getAsDouble()) : null);
        }
        return series;
    }

    private static int last(List<OptionalDouble> values) {
        for (int month = values.size() - 1; month >= 0; month--) {
            if (values.get(month).isPresent()) {
                return month;
            }
        }
        return -1;
    }
}
