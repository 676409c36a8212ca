package zhixiao.reports.chart;

import java.awt.Color;
import java.awt.Shape;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import zhixiao.reports.model.ChartContent.Funnel;

/** Courts by their number of cases, between the lines of what chance allows for so many. */
final class FunnelChart {
    private static final String OUTER = "99.8%";
    private static final String INNER = "95%";
    private static final double ROOM = 0.12;

    /** Between a point and its label, as a part of the axis: wider than the largest mark. */
    private static final double GAP = 0.014;

    /** Pixels that the axis of values and a mark take from the width, at most. */
    private static final double AXIS = 60;

    private final ChartTheme theme;

    FunnelChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart draw(Funnel content, int width) {
        List<Funnel.Line> lines = content.lines();
        Funnel.Line last = lines.get(lines.size() - 1);
        double most = content.courts().stream().mapToDouble(Funnel.Court::value).reduce(last.center(), Math::max);
        double least =
                content.courts().stream().mapToDouble(Funnel.Court::value).reduce(last.center(), Math::min);
        most = Math.max(most, last.upper().orElse(most));
        least = Math.min(least, last.lower().orElse(least));
        double margin = Math.max((most - least) * ROOM, 1e-9);
        double top = most + 2 * margin;
        // A share does not fall below zero; a little room below keeps a court with none of them whole.
        double floor = Math.max(-margin / 3, least - margin);
        NumberAxis values = theme.values(floor, top, content.percent());
        double right = theme.width(content.centerLabel(), theme.small()) + 20;
        NumberAxis sizes = sizes(last.size(), last.size() * (width / (width - right)) * 1.02);
        XYPlot plot = new XYPlot(courts(content), sizes, values, marks());
        plot.setDataset(1, lines(lines));
        plot.setRenderer(1, limits());
        theme.style(plot);
        double gap = sizes.getUpperBound() * GAP;
        label(plot, content.centerLabel(), last.size() + gap, OptionalDouble.of(last.center()));
        label(plot, OUTER, last.size() + gap, last.upper());
        label(plot, INNER, last.size() + gap, last.innerUpper());
        names(plot, content, last.size(), gap, (width - AXIS) / sizes.getUpperBound());
        return theme.chart(plot);
    }

    /** The number of cases, from zero. */
    private NumberAxis sizes(double most, double end) {
        NumberAxis axis = theme.values(0, most, false);
        axis.setNumberFormatOverride(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setRange(0, end);
        axis.setAxisLineVisible(true);
        return axis;
    }

    private void label(XYPlot plot, String text, double x, OptionalDouble y) {
        y.ifPresent(at -> Labels.add(plot, text, x, at, TextAnchor.CENTER_LEFT, theme.small(), ChartTheme.SECONDARY));
    }

    /** Only courts that lie beyond the outer lines; on the side where there is room. @param pixels of one case */
    private void names(XYPlot plot, Funnel content, double most, double gap, double pixels) {
        for (Funnel.Court court : content.courts()) {
            if (court.place() == Funnel.Place.BEYOND) {
                boolean leftHalf = court.size() < most / 2;
                double room = (leftHalf ? most - court.size() : court.size()) * pixels;
                Labels.add(
                        plot,
                        theme.cut(court.name(), theme.small(), room),
                        leftHalf ? court.size() + gap : court.size() - gap,
                        court.value(),
                        leftHalf ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT,
                        theme.small(),
                        ChartTheme.SIGNAL_TEXT);
            }
        }
    }

    private static XYSeriesCollection courts(Funnel content) {
        XYSeriesCollection collection = new XYSeriesCollection();
        for (Funnel.Place place : Funnel.Place.values()) {
            XYSeries series = new XYSeries(place.name());
            content.courts().stream()
                    .filter(court -> court.place() == place)
                    .forEach(court -> series.add(court.size(), court.value()));
            collection.addSeries(series);
        }
        return collection;
    }

    private static XYSeriesCollection lines(List<Funnel.Line> lines) {
        XYSeriesCollection collection = new XYSeriesCollection();
        collection.addSeries(line("lower", lines, Funnel.Line::lower));
        collection.addSeries(line("upper", lines, Funnel.Line::upper));
        collection.addSeries(line("innerLower", lines, Funnel.Line::innerLower));
        collection.addSeries(line("innerUpper", lines, Funnel.Line::innerUpper));
        // One stroke from end to end: dashes of many short pieces run together.
        List<Funnel.Line> ends = List.of(lines.get(0), lines.get(lines.size() - 1));
        collection.addSeries(line("center", ends, at -> OptionalDouble.of(at.center())));
        return collection;
    }

    private static XYSeries line(String name, List<Funnel.Line> lines, Function<Funnel.Line, OptionalDouble> which) {
        XYSeries series = new XYSeries(name);
        for (Funnel.Line line : lines) {
            OptionalDouble at = which.apply(line);
            series.add(Double.valueOf(line.size()), at.isPresent() ? Double.valueOf(at.getAsDouble()) : null);
        }
        return series;
    }

    private static XYLineAndShapeRenderer marks() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        mark(renderer, Funnel.Place.WITHIN, ChartTheme.DATA, Marks.dot(7), true);
        mark(renderer, Funnel.Place.BEYOND, ChartTheme.SIGNAL, Marks.diamond(11), true);
        mark(renderer, Funnel.Place.UNTOLD, ChartTheme.DATA, Marks.dot(7), false);
        renderer.setUseFillPaint(false);
        return renderer;
    }

    private static void mark(
            XYLineAndShapeRenderer renderer, Funnel.Place place, Color colour, Shape shape, boolean filled) {
        renderer.setSeriesPaint(place.ordinal(), colour);
        renderer.setSeriesShape(place.ordinal(), shape);
        renderer.setSeriesShapesFilled(place.ordinal(), filled);
    }

    private static XYLineAndShapeRenderer limits() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int series = 0; series < 5; series++) {
            boolean outer = series < 2;
            boolean center = series == 4;
            renderer.setSeriesPaint(series, outer || center ? ChartTheme.SECONDARY : ChartTheme.LINE);
            renderer.setSeriesStroke(series, center ? ChartTheme.DASHED : ChartTheme.THIN);
        }
        return renderer;
    }
}
