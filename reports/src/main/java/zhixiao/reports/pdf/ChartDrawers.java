package zhixiao.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;
import zhixiao.reports.chart.ChartRenderer;
import zhixiao.reports.model.Report;

/** The charts of a report, drawn where the page has an object of their id: lines stay lines, and text stays text. */
final class ChartDrawers implements FSObjectDrawer {
    /** The type that such an object has in the page. */
    static final String TYPE = "application/x-zhixiao-chart";

    private static final double PIXELS_PER_POINT = 96 / 72.0;

    private final Map<String, ChartRenderer.Drawing> drawings = new LinkedHashMap<>();

    ChartDrawers(Report report, ChartRenderer renderer) {
        report.charts().forEach(chart -> drawings.put(chart.id(), renderer.drawing(chart)));
    }

    /** Their sizes, by the id of the chart. */
    Map<String, ChartRenderer.Drawing> drawings() {
        return drawings;
    }

    DefaultObjectDrawerFactory factory() {
        DefaultObjectDrawerFactory factory = new DefaultObjectDrawerFactory();
        factory.registerDrawer(TYPE, this);
        return factory;
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        ChartRenderer.Drawing drawing = drawings.get(element.getAttribute("data-chart"));
        float points = (float) (width / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, points, (float) (height / dotsPerPixel), graphics -> {
            double scale = points / drawing.width();
            graphics.scale(scale, scale);
            drawing.draw(graphics);
        });
        return null;
    }
}
