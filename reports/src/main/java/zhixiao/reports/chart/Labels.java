package zhixiao.reports.chart;

import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** Text in charts, on a white halo so that no line strikes it through. */
final class Labels {
    private static final Color HALO = new Color(255, 255, 255, 225);

    private Labels() {}

    static void add(XYPlot plot, String text, double x, double y, TextAnchor anchor, Font font, Color colour) {
        XYTextAnnotation label = new XYTextAnnotation(text, x, y);
        label.setTextAnchor(anchor);
        label.setFont(font);
        label.setPaint(colour);
        label.setBackgroundPaint(HALO);
        plot.addAnnotation(label);
    }
}
