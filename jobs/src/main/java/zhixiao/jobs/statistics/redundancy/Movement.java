package zhixiao.jobs.statistics.redundancy;

import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * How two figures change together, from sums that merge by addition. It is fed with changes from one period
 * to the next (or on the year) within one court, because figures of large and small courts go together
 * whether or not the indicators tell the same.
 *
 * @param pairs pairs of changes
 * @param sumX sum of the changes of one figure
 * @param sumY of the other
 * @param squaresX sum of their squares
 * @param squaresY of the other
 * @param products sum of the products
 */
public record Movement(long pairs, double sumX, double sumY, double squaresX, double squaresY, double products) {
    /** Nothing yet. */
    public static final Movement NONE = new Movement(0, 0, 0, 0, 0, 0);
    /** With fewer pairs nothing is said. */
    public static final int FEWEST = 30;
    /** From this correlation on, in either direction, two indicators count as moving together. */
    public static final double TOGETHER = 0.9;

    /** With one more pair of changes; a pair with a figure that is none changes nothing. */
    public Movement plus(double x, double y) {
        Sums one = new Sums();
        one.add(x, y);
        return plus(one.movement());
    }

    /** Takes in pairs of changes, one after the other. */
    public static final class Sums {
        private long pairs;
        private double sumX;
        private double sumY;
        private double squaresX;
        private double squaresY;
        private double products;

        /** Takes in a pair; one with a figure that is none changes nothing. */
        public void add(double x, double y) {
            if (Inputs.figure(x) && Inputs.figure(y)) {
                pairs++;
                sumX += x;
                sumY += y;
                squaresX += x * x;
                squaresY += y * y;
                products += x * y;
            }
        }

        /** What was taken in so far. */
        public Movement movement() {
            return new Movement(pairs, sumX, sumY, squaresX, squaresY, products);
        }
    }

    /** Both together. */
    public Movement plus(Movement other) {
        return new Movement(
                pairs + other.pairs,
                sumX + other.sumX,
                sumY + other.sumY,
                squaresX + other.squaresX,
                squaresY + other.squaresY,
                products + other.products);
    }

    /** Pearson's correlation, from −1 to 1; refused for fewer than 30 pairs or where nothing varies. */
    public Outcome<Double> correlation() {
        if (pairs < FEWEST) {
            return Outcome.refused(RefusalCode.TOO_FEW_POINTS, pairs, FEWEST);
        }
        double variationX = squaresX - sumX * sumX / pairs;
        double variationY = squaresY - sumY * sumY / pairs;
        if (variationX <= 1e-12 * squaresX || variationY <= 1e-12 * squaresY) {
            return Outcome.refused(RefusalCode.NO_VARIATION);
        }
        double together = (products - sumX * sumY / pairs) / Math.sqrt(variationX * variationY);
        return Outcome.number(together).map(value -> Math.max(-1, Math.min(1, value)));
    }

    /** Its 95 % interval by Fisher's transformation; a single point at ±1. */
    public Outcome<Interval> interval() {
        return correlation().then(value -> {
            if (Math.abs(value) >= 1) {
                return Interval.of(value, value);
            }
            double center = 0.5 * Math.log((1 + value) / (1 - value));
            double half = Confidence.NINETY_FIVE.z() / Math.sqrt(pairs - 3.0);
            return Interval.of(Math.tanh(center - half), Math.tanh(center + half));
        });
    }

    /** True if both move together so closely that they count as one. */
    public boolean together() {
        return correlation()
                .optional()
                .filter(value -> Math.abs(value) >= TOGETHER)
                .isPresent();
    }
}
