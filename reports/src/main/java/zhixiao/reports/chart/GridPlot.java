package zhixiao.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** Panels of one size in rows; plots of the library share an axis or stand alone. */
final class GridPlot extends Plot {
    /** Draws a panel. */
    interface Panel {
        /** Draws the panel at a place, counted from 0, into an area that it may change. */
        void draw(Graphics2D graphics, int place, Rectangle2D area);
    }

    private final int across;
    private final int rowHeight;
    private final int panels;
    private final transient Panel panel;

    GridPlot(int across, int rowHeight, int panels, Panel panel) {
        this.across = across;
        this.rowHeight = rowHeight;
        this.panels = panels;
        this.panel = panel;
    }

    @Override
    public String getPlotType() {
        return "grid";
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
        double width = area.getWidth() / across;
        for (int place = 0; place < panels; place++) {
            panel.draw(
                    graphics,
                    place,
                    new Rectangle2D.Double(
                            area.getX() + place % across * width,
                            area.getY() + (double) (place / across) * rowHeight,
                            width,
                            rowHeight));
        }
    }
}
