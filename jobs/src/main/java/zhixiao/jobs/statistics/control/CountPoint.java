package zhixiao.jobs.statistics.control;

import java.time.LocalDate;
import zhixiao.jobs.statistics.Inputs;

/**
 * One point of a series of counts.
 *
 * @param date first day of its period
 * @param numerator cases that have the property, or events
 * @param denominator all cases, or the exposure, above 0
 */
public record CountPoint(LocalDate date, long numerator, double denominator) {

    /** The figure of this point. */
    public double figure() {
        return numerator / denominator;
    }

    boolean valid() {
        return Inputs.count(numerator) && denominator > 0 && Inputs.quantity(denominator);
    }
}
