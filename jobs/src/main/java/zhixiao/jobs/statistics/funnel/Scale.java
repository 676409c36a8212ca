package zhixiao.jobs.statistics.funnel;

import java.util.function.DoubleUnaryOperator;

/** The scale on which courts are nearly normal and over-dispersion is estimated. */
public enum Scale {
    /** A proportion as it is. */
    NATURAL(y -> y, y -> y),
    /** A proportion by arcsin √y, with error 1 / (2 √n). */
    ARCSINE(y -> Math.asin(Math.sqrt(y)), Scale::sineSquared),
    /** Observed to expected by √y, with error 1 / (2 √E). */
    SQUARE_ROOT(Math::sqrt, y -> Math.pow(Math.max(0, y), 2)),
    /** A ratio of two counts by its logarithm. */
    LOG(Math::log, Math::exp);

    private final DoubleUnaryOperator forward;
    private final DoubleUnaryOperator back;

    Scale(DoubleUnaryOperator forward, DoubleUnaryOperator back) {
        this.forward = forward;
        this.back = back;
    }

    /** The figure on this scale. */
    public double of(double figure) {
        return forward.applyAsDouble(figure);
    }

    /** A value of this scale as a figure again. */
    public double back(double value) {
        return back.applyAsDouble(value);
    }

    private static double sineSquared(double angle) {
        double sine = Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2));
        return sine * sine;
    }
}
