package zhixiao.jobs.statistics.funnel;

import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Tails;

/**
 * How likely a result is if the court is as the target says, by the exact distribution of counts: prediction
 * limits, not confidence intervals (Seaton and Manktelow 2012).
 *
 * @param atMost P(X ≤ x)
 * @param atLeast P(X ≥ x)
 * @param lowPossible whether any result at all could have been flagged low at 99.8 %
 * @param highPossible whether any result at all could have been flagged high at 99.8 %
 */
public record ExactFlag(double atMost, double atLeast, boolean lowPossible, boolean highPossible) {
    private static final double USUAL = Confidence.NINETY_FIVE.tail();
    private static final double ALERT = Confidence.NINETY_NINE_POINT_EIGHT.tail();

    /**
     * For x of n cases.
     *
     * @param target the proportion to hold against, above 0 and below 1
     */
    public static Outcome<ExactFlag> binomial(long x, long n, double target) {
        if (!Inputs.count(x) || !Inputs.count(n) || !(target >= 0 && target <= 1)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (x > n) {
            return Outcome.refused(RefusalCode.NUMERATOR_ABOVE_DENOMINATOR, x, n);
        }
        if (n == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        if (target == 0 || target == 1) {
            return Outcome.refused(RefusalCode.NO_VARIATION);
        }
        return Outcome.known(new ExactFlag(
                Tails.binomialAtMost(x, n, target),
                Tails.binomialAtLeast(x, n, target),
                Math.pow(1 - target, n) < ALERT,
                Math.pow(target, n) < ALERT));
    }

    /**
     * For a count of events against the expected number.
     *
     * @param expected above 0
     */
    public static Outcome<ExactFlag> poisson(long x, double expected) {
        if (!Inputs.count(x) || !Inputs.quantity(expected)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (expected == 0) {
            return Outcome.refused(RefusalCode.NOTHING_EXPECTED);
        }
        return Outcome.known(new ExactFlag(
                Tails.poissonAtMost(x, expected),
                Tails.poissonAtLeast(x, expected),
                Math.exp(-expected) < ALERT,
                true));
    }

    /** The flag by the tails alone, without any gate on the number of cases. */
    public FunnelStatus status() {
        if (atLeast < ALERT) {
            return FunnelStatus.HIGH_998;
        }
        if (atMost < ALERT) {
            return FunnelStatus.LOW_998;
        }
        if (atLeast < USUAL) {
            return FunnelStatus.HIGH_95;
        }
        return atMost < USUAL ? FunnelStatus.LOW_95 : FunnelStatus.IN;
    }

    /** True if a result on the side on which this one lies could have been an alert. */
    public boolean couldHaveBeenFlagged() {
        return atLeast < atMost ? highPossible : lowPossible;
    }
}
