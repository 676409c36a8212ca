package zhixiao.reports.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import zhixiao.reports.model.ChartContent.Bars;

/** Horizontal bars from zero, each with its label at its end. */
final class BarsChart {
    private static final float NAMES = 0.4f;

    private final ChartTheme theme;

    BarsChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(Bars content, int width) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        double most = 0;
        double widest = 0;
        double names = 0;
        for (Bars.Bar bar : content.bars()) {
            dataset.addValue(bar.value(), "cases", bar.name());
            most = Math.max(most, bar.value());
            widest = Math.max(widest, theme.width(bar.label(), theme.small()));
            names = Math.max(names, theme.width(bar.name(), theme.small()));
        }
        BarRenderer renderer = theme.bars(labels(content));
        renderer.setSeriesPaint(0, ChartTheme.DATA);
        renderer.setMaximumBarWidth(0.12);
        CategoryAxis axis = new CategoryAxis();
        theme.style(axis);
        axis.setMaximumCategoryLabelWidthRatio(NAMES);
        double plot = width - Math.min(names, width * NAMES) - 24;
        double room = plot / Math.max(1, plot - widest - 16);
        NumberAxis values = theme.values(0, Math.max(1, most) * room, false);
        values.setVisible(false);
        CategoryPlot bars = new CategoryPlot(dataset, axis, values, renderer);
        theme.style(bars);
        bars.setRangeGridlinesVisible(false);
        bars.setOrientation(PlotOrientation.HORIZONTAL);
        return theme.chart(bars);
    }

    private static CategoryItemLabelGenerator labels(Bars content) {
        return new StandardCategoryItemLabelGenerator() {
            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
                return content.bars().get(column).label();
            }
        };
    }
}
