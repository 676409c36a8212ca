package zhixiao.reports.chart;

import java.awt.Paint;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import zhixiao.reports.model.ChartContent.Bridge;

/** From the opening stock over what came in and went out to the closing stock. */
final class BridgeChart {
    private final ChartTheme theme;

    BridgeChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(Bridge content) {
        int count = content.steps().size();
        Double[][] lower = new Double[1][count];
        Double[][] upper = new Double[1][count];
        String[] names = new String[count];
        double most = 1;
        for (int i = 0; i < count; i++) {
            Bridge.Step step = content.steps().get(i);
            lower[0][i] = Math.min(step.from(), step.to());
            upper[0][i] = Math.max(step.from(), step.to());
            names[i] = step.name();
            most = Math.max(most, upper[0][i]);
        }
        DefaultIntervalCategoryDataset bars =
                new DefaultIntervalCategoryDataset(new String[] {"cases"}, names, lower, upper);
        IntervalBarRenderer renderer = new IntervalBarRenderer() {
            @Override
            public Paint getItemPaint(int row, int column) {
                return content.steps().get(column).stock() ? ChartTheme.DATA : ChartTheme.LIGHT;
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        CategoryAxis axis = new CategoryAxis();
        theme.style(axis);
        axis.setCategoryMargin(0.35);
        axis.setMaximumCategoryLabelLines(2);
        axis.setMaximumCategoryLabelWidthRatio(1.4f);
        CategoryPlot plot = new CategoryPlot(bars, axis, theme.values(0, most * 1.12, false), renderer);
        theme.style(plot);
        for (int i = 0; i < count; i++) {
            Bridge.Step step = content.steps().get(i);
            CategoryTextAnnotation label =
                    new CategoryTextAnnotation(step.label(), names[i], upper[0][i] + most * 0.02);
            label.setTextAnchor(TextAnchor.BOTTOM_CENTER);
            label.setFont(theme.bold());
            label.setPaint(ChartTheme.INK);
            plot.addAnnotation(label);
        }
        return theme.chart(plot);
    }
}
