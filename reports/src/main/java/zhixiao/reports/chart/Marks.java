package zhixiao.reports.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Shapes of points: meaning is told by shape, and by colour only besides. */
final class Marks {
    private Marks() {}

    static Shape dot(double size) {
        return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
    }

    static Shape diamond(double size) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -size / 2);
        path.lineTo(size / 2, 0);
        path.lineTo(0, size / 2);
        path.lineTo(-size / 2, 0);
        path.closePath();
        return path;
    }
}
