package zhixiao.reports.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** Reads {@code curves.arrow}. */
final class CurveReader {
    private final IntFunction<String> curve;
    private final IntFunction<String> indicator;
    private final IntFunction<String> court;
    private final IntFunction<String> level;
    private final IntFunction<String> scope;
    private final IntFunction<LocalDate> day;
    private final IntFunction<OptionalDouble> x;
    private final IntFunction<OptionalDouble> value;
    private final IntFunction<OptionalDouble> lower;
    private final IntFunction<OptionalDouble> innerLower;
    private final IntFunction<OptionalDouble> center;
    private final IntFunction<OptionalDouble> innerUpper;
    private final IntFunction<OptionalDouble> upper;
    private final IntFunction<String> signal;

    private CurveReader(ArrowColumns columns) {
        curve = columns.text("curve");
        indicator = columns.text("indicator");
        court = columns.text("court");
        level = columns.text("level");
        scope = columns.text("scope");
        day = columns.day("day");
        x = columns.number("x");
        value = columns.number("value");
        lower = columns.number("lower");
        innerLower = columns.number("inner_lower");
        center = columns.number("center");
        innerUpper = columns.number("inner_upper");
        upper = columns.number("upper");
        signal = columns.text("signal");
    }

    /** The table of a file. */
    static ArrowTable<CurvePoint> table(Path file) {
        return new ArrowTable<>(file, "analyse", columns -> new CurveReader(columns)::point);
    }

    private CurvePoint point(int row) {
        return new CurvePoint(
                curve.apply(row),
                indicator.apply(row),
                court.apply(row),
                level.apply(row),
                scope.apply(row),
                day.apply(row),
                x.apply(row),
                value.apply(row),
                lower.apply(row),
                innerLower.apply(row),
                center.apply(row),
                innerUpper.apply(row),
                upper.apply(row),
                signal.apply(row));
    }
}
