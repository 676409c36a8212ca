package zhixiao.reports.chart;

import java.awt.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeriesCollection;
import zhixiao.reports.model.ChartContent.Counts;

/**
 * A field for each row and month, with the count in it: the darker, the more. The last column, of all months together,
 * has no ground. Numbers tell all that grounds do.
 */
final class CountsChart {
    /** Of none, one, two, and more. */
    private static final Color[] GROUNDS = {Color.WHITE, new Color(0xE3EFF8), new Color(0xBBD9EE), new Color(0x8FC0E3)};

    private static final double GAP = 0.46;

    /** The most of the width that the names of rows take. */
    private static final double NAMES = 0.3;

    private final ChartTheme theme;

    CountsChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(Counts content, int width) {
        SymbolAxis columns = theme.names(content.columns().toArray(String[]::new));
        columns.setAxisLineVisible(false);
        columns.setRange(-0.5, content.columns().size() - 0.5);
        SymbolAxis rows = theme.names(content.rows().stream()
                .map(row -> theme.cut(row.name(), theme.small(), width * NAMES))
                .toArray(String[]::new));
        rows.setInverted(true);
        rows.setAxisLineVisible(false);
        rows.setRange(-0.5, content.rows().size() - 0.5);
        XYPlot plot = new XYPlot(new XYSeriesCollection(), columns, rows, new XYLineAndShapeRenderer(false, false));
        theme.style(plot);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        for (int y = 0; y < content.rows().size(); y++) {
            Counts.Row row = content.rows().get(y);
            for (int x = 0; x < row.fields().size(); x++) {
                field(plot, row.fields().get(x), x, y, x == content.columns().size() - 1);
            }
        }
        return theme.chart(plot);
    }

    private void field(XYPlot plot, Counts.Field field, int x, int y, boolean together) {
        if (!together) {
            Color ground = GROUNDS[(int) Math.min(GROUNDS.length - 1, field.count())];
            plot.addAnnotation(
                    new XYBoxAnnotation(x - GAP, y + GAP, x + GAP, y - GAP, ChartTheme.THIN, ChartTheme.GRID, ground));
        }
        if (!field.label().isEmpty()) {
            XYTextAnnotation text = new XYTextAnnotation(field.label(), x, y);
            text.setTextAnchor(TextAnchor.CENTER);
            text.setFont(together ? theme.bold() : theme.small());
            text.setPaint(ChartTheme.INK);
            plot.addAnnotation(text);
        }
    }
}
