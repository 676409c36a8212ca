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
import zhixiao.reports.model.ChartContent.Matrix;

/**
 * A field for each indicator and court. Shapes tell all that colours do, and colours tell how far from the others a
 * figure lies, not whether that is good.
 */
final class MatrixChart {
    private static final Color BEYOND = new Color(0xFBE3CF);
    private static final Color NEAR = new Color(0xEEF1F4);
    private static final double GAP = 0.46;

    /** The most of the width that the names of indicators take. */
    private static final double NAMES = 0.4;

    private final ChartTheme theme;

    MatrixChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(Matrix content, int width) {
        SymbolAxis courts = theme.names(content.courts().toArray(String[]::new));
        courts.setVerticalTickLabels(true);
        courts.setAxisLineVisible(false);
        courts.setRange(-0.5, content.courts().size() - 0.5);
        SymbolAxis indicators = theme.names(content.rows().stream()
                .map(row -> theme.cut(row.name(), theme.small(), width * NAMES))
                .toArray(String[]::new));
        indicators.setInverted(true);
        indicators.setAxisLineVisible(false);
        indicators.setRange(-0.5, content.rows().size() - 0.5);
        XYPlot plot =
                new XYPlot(new XYSeriesCollection(), courts, indicators, new XYLineAndShapeRenderer(false, false));
        theme.style(plot);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        for (int y = 0; y < content.rows().size(); y++) {
            Matrix.Row row = content.rows().get(y);
            for (int x = 0; x < row.places().size(); x++) {
                field(plot, row.places().get(x), x, y);
            }
        }
        return theme.chart(plot);
    }

    private void field(XYPlot plot, Matrix.Place place, int x, int y) {
        Color ground =
                switch (place) {
                    case BEYOND_ABOVE, BEYOND_BELOW -> BEYOND;
                    case NEAR_ABOVE, NEAR_BELOW, WITHIN, UNTOLD -> NEAR;
                    case NONE -> Color.WHITE;
                };
        // From below to above, as the axis runs downwards.
        plot.addAnnotation(new XYBoxAnnotation(x - GAP, y + GAP, x + GAP, y - GAP, null, null, ground));
        String sign =
                switch (place) {
                    case BEYOND_ABOVE -> "▲";
                    case NEAR_ABOVE -> "△";
                    case WITHIN, NONE -> "";
                    case NEAR_BELOW -> "▽";
                    case BEYOND_BELOW -> "▼";
                    case UNTOLD -> "◇";
                };
        if (!sign.isEmpty()) {
            boolean beyond = ground == BEYOND;
            XYTextAnnotation text = new XYTextAnnotation(sign, x, y);
            text.setTextAnchor(TextAnchor.CENTER);
            text.setFont(theme.small());
            text.setPaint(
                    beyond
                            ? ChartTheme.SIGNAL_TEXT
                            : place == Matrix.Place.UNTOLD ? ChartTheme.MUTED : ChartTheme.SECONDARY);
            plot.addAnnotation(text);
        }
    }
}
