package zhixiao.jobs.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The two levels of confidence that zhixiao uses everywhere. */
public enum Confidence {
    /** Drawn in charts and printed as the interval of a figure. */
    NINETY_FIVE(0.95, 0.025),
    /** The only level at which a court is flagged among its peers. */
    NINETY_NINE_POINT_EIGHT(0.998, 0.001);

    private final double level;
    private final double tail;
    private final double z;

    Confidence(double level, double tail) {
        this.level = level;
        this.tail = tail;
        this.z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    }

    /** The level as a fraction, such as 0.95. */
    public double level() {
        return level;
    }

    /** The probability on each side, such as 0.025. */
    public double tail() {
        return tail;
    }

    /** The probability outside, on both sides together. */
    public double outside() {
        return 2 * tail;
    }

    /** The quantile of the standard normal distribution: 1.959964 or 3.090232. */
    public double z() {
        return z;
    }
}
