package zhixiao.reports.data;

import java.nio.file.Path;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Reads {@code curves.arrow}. */
final class CurveReader {
    private final TextColumn curve;
    private final TextColumn indicator;
    private final TextColumn court;
    private final TextColumn level;
    private final TextColumn scope;
    private final DateDayVector day;
    private final Float8Vector x;
    private final Float8Vector value;
    private final Float8Vector lower;
    private final Float8Vector innerLower;
    private final Float8Vector center;
    private final Float8Vector innerUpper;
    private final Float8Vector upper;
    private final TextColumn signal;

    private CurveReader(VectorSchemaRoot root) {
        curve = new TextColumn(root, "curve");
        indicator = new TextColumn(root, "indicator");
        court = new TextColumn(root, "court");
        level = new TextColumn(root, "level");
        scope = new TextColumn(root, "scope");
        day = ArrowTable.vector(root, "day", DateDayVector.class);
        x = ArrowTable.vector(root, "x", Float8Vector.class);
        value = ArrowTable.vector(root, "value", Float8Vector.class);
        lower = ArrowTable.vector(root, "lower", Float8Vector.class);
        innerLower = ArrowTable.vector(root, "inner_lower", Float8Vector.class);
        center = ArrowTable.vector(root, "center", Float8Vector.class);
        innerUpper = ArrowTable.vector(root, "inner_upper", Float8Vector.class);
        upper = ArrowTable.vector(root, "upper", Float8Vector.class);
        signal = new TextColumn(root, "signal");
    }

    /** The table of a file. */
    static ArrowTable<CurvePoint> table(Path file) {
        return new ArrowTable<>(file, "analyse", root -> new CurveReader(root)::point);
    }

    private CurvePoint point(int row) {
        return new CurvePoint(
                curve.at(row),
                indicator.at(row),
                court.at(row),
                level.at(row),
                scope.at(row),
                ArrowTable.date(day, row),
                ArrowTable.number(x, row),
                ArrowTable.number(value, row),
                ArrowTable.number(lower, row),
                ArrowTable.number(innerLower, row),
                ArrowTable.number(center, row),
                ArrowTable.number(innerUpper, row),
                ArrowTable.number(upper, row),
                signal.at(row));
    }
}
