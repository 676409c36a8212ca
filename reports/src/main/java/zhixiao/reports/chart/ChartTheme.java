package zhixiao.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import zhixiao.spec.text.Language;

/**
 * How all charts look: white, few lines, direct labels, colours that colour-blind readers and grey print
 * keep apart. Built by constructors only; the defaults of JFreeChart are another decade's.
 */
final class ChartTheme {
    static final Color INK = new Color(0x1F2937);
    static final Color SECONDARY = new Color(0x4B5563);
    static final Color MUTED = new Color(0x6B7280);
    static final Color LINE = new Color(0x9CA3AF);
    static final Color GRID = new Color(0xE5E7EB);
    static final Color DATA = new Color(0x0B5FA5);
    static final Color LIGHT = new Color(0x56B4E9);
    static final Color SIGNAL = new Color(0xD55E00);
    /** The signal colour is too light for text. */
    static final Color SIGNAL_TEXT = new Color(0xB45309);

    static final Color RANGE = new Color(0xE6F0E9);

    static final Stroke THIN = new BasicStroke(0.75f);
    static final Stroke MEDIUM = new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke THICK = new BasicStroke(2.25f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);

    static {
        // Otherwise widths are sums of whole pixels, and names do not end where their axis begins.
        TextUtils.setUseFontMetricsGetStringBounds(true);
    }

    private final Fonts.Family family;

    ChartTheme(Language language) {
        this.family = Fonts.family(language);
    }

    Font small() {
        return Fonts.font(family, false, 11f);
    }

    Font bold() {
        return Fonts.font(family, true, 12f);
    }

    /** The width of a text in pixels. */
    double width(String text, Font font) {
        Rectangle2D bounds = font.getStringBounds(text, new FontRenderContext(null, true, true));
        return bounds.getWidth();
    }

    /** A text, or as much of its beginning as fits into a width in pixels, with an ellipsis. */
    String cut(String text, Font font, double most) {
        if (width(text, font) <= most) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", font) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    /** Bars with a label at the end of each. */
    BarRenderer bars(CategoryItemLabelGenerator labels) {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDefaultItemLabelGenerator(labels);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(small());
        renderer.setDefaultItemLabelPaint(INK);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setDefaultNegativeItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
        return renderer;
    }

    JFreeChart chart(Plot plot) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(4, 4, 4, 4));
        chart.setAntiAlias(true);
        return chart;
    }

    void style(XYPlot plot) {
        style((Plot) plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(THIN);
        plot.setRangeZeroBaselineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    void style(CategoryPlot plot) {
        style((Plot) plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    private static void style(Plot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }

    void style(Axis axis) {
        axis.setTickLabelFont(small());
        axis.setTickLabelPaint(SECONDARY);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(LINE);
        axis.setAxisLineStroke(THIN);
    }

    /** An axis of values from low to high with four to seven ticks; shares are written in per cent. */
    NumberAxis values(double low, double high, boolean percent) {
        double span = high > low ? high - low : 1;
        double unit = tick(percent ? span * 100 : span, percent ? 0 : wholeSteps(span)) / (percent ? 100 : 1);
        DecimalFormat format =
                new DecimalFormat(pattern(percent ? unit * 100 : unit), DecimalFormatSymbols.getInstance(Locale.ROOT));
        if (percent) {
            format.setMultiplier(100);
            format.setPositiveSuffix("%");
            format.setNegativeSuffix("%");
        }
        NumberAxis axis = new NumberAxis();
        style(axis);
        axis.setAxisLineVisible(false);
        axis.setRange(low, low + span);
        axis.setTickUnit(new NumberTickUnit(unit, format));
        return axis;
    }

    /** An axis of names at 0, 1, 2, …. */
    SymbolAxis names(String[] names) {
        SymbolAxis axis = new SymbolAxis(null, names);
        style(axis);
        axis.setGridBandsVisible(false);
        axis.setAxisLineVisible(true);
        return axis;
    }

    private static double wholeSteps(double span) {
        return span >= 5 ? 1 : 0;
    }

    /** A step of 1, 2 or 5 times a power of ten that divides a span into at most six. */
    private static double tick(double span, double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(span / 6)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (span / (factor * power) <= 6) {
                return Math.max(atLeast, factor * power);
            }
        }
        return 10 * power;
    }

    private static String pattern(double unit) {
        if (unit >= 1) {
            return "#,##0";
        }
        return unit >= 0.1 ? "0.0" : "0.00";
    }
}
