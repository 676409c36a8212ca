package zhixiao.reports.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import zhixiao.reports.model.ChartContent.TwoParts;

/** Two bars for each change, to the left of zero or to the right, each with its label at its end. */
final class TwoPartsChart {
    private static final float NAMES = 0.3f;

    private final ChartTheme theme;

    TwoPartsChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(TwoParts content, int width) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        double least = 0;
        double most = 0;
        double widest = 0;
        for (TwoParts.Change change : content.changes()) {
            dataset.addValue(change.first().value(), Integer.valueOf(0), change.name());
            dataset.addValue(change.second().value(), Integer.valueOf(1), change.name());
            least = Math.min(
                    least, Math.min(change.first().value(), change.second().value()));
            most = Math.max(
                    most, Math.max(change.first().value(), change.second().value()));
            widest = Math.max(
                    widest,
                    Math.max(
                            theme.width(change.first().label(), theme.small()),
                            theme.width(change.second().label(), theme.small())));
        }
        CategoryAxis names = new CategoryAxis();
        theme.style(names);
        names.setMaximumCategoryLabelWidthRatio(NAMES);
        names.setMaximumCategoryLabelLines(2);
        names.setAxisLineVisible(false);
        names.setCategoryMargin(0.3);
        double plot = width * (1 - NAMES) - 24;
        // Labels stand outside of the bars on both sides.
        double span = Math.max(most - least, 1e-9) * plot / Math.max(50, plot - 2 * (widest + 12));
        double room = span * (widest + 12) / plot;
        NumberAxis values = theme.values(least - room, most + room, false);
        values.setVisible(false);
        CategoryPlot bars = new CategoryPlot(dataset, names, values, renderer(content));
        theme.style(bars);
        bars.setRangeGridlinesVisible(false);
        bars.setOrientation(PlotOrientation.HORIZONTAL);
        ValueMarker zero = new ValueMarker(0, ChartTheme.LINE, ChartTheme.THIN);
        zero.setAlpha(1f);
        bars.addRangeMarker(zero, Layer.FOREGROUND);
        return theme.chart(bars);
    }

    private BarRenderer renderer(TwoParts content) {
        BarRenderer renderer = theme.bars(labels(content));
        renderer.setItemMargin(0.1);
        renderer.setMinimumBarLength(1);
        renderer.setSeriesPaint(0, ChartTheme.LIGHT);
        renderer.setSeriesPaint(1, ChartTheme.DATA);
        return renderer;
    }

    private static CategoryItemLabelGenerator labels(TwoParts content) {
        return new StandardCategoryItemLabelGenerator() {
            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
                TwoParts.Change change = content.changes().get(column);
                return (row == 0 ? change.first() : change.second()).label();
            }
        };
    }
}
