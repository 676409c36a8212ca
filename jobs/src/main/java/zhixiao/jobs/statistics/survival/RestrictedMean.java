package zhixiao.jobs.statistics.survival;

import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.Difference;

/**
 * The mean time a case is pending within the first {@code horizon} days: the area under the curve. It exists
 * even where the median is not reached.
 *
 * @param horizon days, fixed beforehand (180 or 365)
 * @param value days
 * @param error standard error
 */
public record RestrictedMean(int horizon, double value, double error) {

    /**
     * The restricted mean.
     *
     * @param horizon above 0
     * @return refused if cases were not seen for so long
     */
    public static Outcome<RestrictedMean> of(KaplanMeier curve, int horizon) {
        if (horizon <= 0) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        return curve.told(horizon).map(day -> area(curve, horizon));
    }

    private static RestrictedMean area(KaplanMeier curve, int horizon) {
        // From the last step back, so that the area to the right of each step is at hand.
        double right = 0;
        double variance = 0;
        int end = horizon;
        for (int i = curve.steps().size() - 1; i >= 0; i--) {
            KaplanMeier.Step step = curve.steps().get(i);
            if (step.day() >= horizon) {
                continue;
            }
            right += step.survival() * (end - step.day());
            end = step.day();
            long left = step.atRisk() - step.closed();
            if (left > 0) {
                variance += right * right * step.closed() / ((double) step.atRisk() * left);
            }
        }
        return new RestrictedMean(horizon, right + end, Math.sqrt(variance));
    }

    /** The interval, within 0 and the horizon. */
    public Interval interval(Confidence confidence) {
        double half = confidence.z() * error;
        return new Interval(value - half, value + half).clippedTo(0, horizon);
    }

    /** This less another one with its interval: how two courts or two years are compared. */
    public Outcome<Difference> minus(RestrictedMean other, Confidence confidence) {
        if (horizon != other.horizon) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        double difference = value - other.value;
        double half = confidence.z() * Math.hypot(error, other.error);
        if (half == 0) {
            return Outcome.refused(RefusalCode.NO_VARIATION);
        }
        return Interval.of(difference - half, difference + half).map(limits -> new Difference(difference, limits));
    }
}
