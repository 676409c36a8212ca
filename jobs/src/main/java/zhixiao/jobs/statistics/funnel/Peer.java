package zhixiao.jobs.statistics.funnel;

import zhixiao.jobs.statistics.Inputs;

/**
 * One court's counts in a funnel.
 *
 * @param numerator cases that have the property, events, or the count above the line, 0 or more
 * @param denominator all cases, the expected number, or the count below the line, 0 or more; whole unless
 *     it is an expected number or an exposure
 */
public record Peer(long numerator, double denominator) {

    boolean valid() {
        return Inputs.count(numerator) && Inputs.quantity(denominator);
    }
}
