package zhixiao.jobs.statistics.funnel;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * How much more courts differ from each other than chance alone would make them (Spiegelhalter 2005). A large
 * phi says that the target or the case mix is wrong; widening the limits then hides it, so phi and tau² are
 * printed under every chart.
 *
 * @param z the standardised distance of each court from the target, in the order given
 * @param winsorised the same with the tails pulled in to the 10 % and 90 % quantiles
 * @param phi the mean of the squares of the pulled-in distances; 1 is chance alone
 * @param tauSquared the variance between courts that chance does not explain, 0 or more
 */
public record OverDispersion(List<Double> z, List<Double> winsorised, double phi, double tauSquared) {
    /** Below this many courts nothing is estimated. */
    public static final int FEWEST_COURTS = 10;
    /** Above this phi the target or the case mix is wrong. */
    public static final double SUSPICIOUS = 10;

    private static final double PULLED_IN = 0.10;

    /** Copies the lists. */
    public OverDispersion {
        z = List.copyOf(z);
        winsorised = List.copyOf(winsorised);
    }

    /**
     * Estimates phi and tau².
     *
     * @param values the figure of each court on a scale
     * @param errors its standard error on that scale if chance alone acts, above 0
     * @param target the target on that scale
     * @return refused for fewer than 10 courts
     */
    public static Outcome<OverDispersion> estimate(double[] values, double[] errors, double target) {
        int courts = values.length;
        if (errors.length != courts
                || !Inputs.figure(target)
                || !Arrays.stream(values).allMatch(Inputs::figure)
                || !Arrays.stream(errors).allMatch(error -> error > 0 && Inputs.quantity(error))) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (courts < FEWEST_COURTS) {
            return Outcome.refused(RefusalCode.TOO_FEW_COURTS, courts, FEWEST_COURTS);
        }
        double[] z = new double[courts];
        double weights = 0;
        double squares = 0;
        for (int i = 0; i < courts; i++) {
            z[i] = (values[i] - target) / errors[i];
            double weight = 1 / (errors[i] * errors[i]);
            weights += weight;
            squares += weight * weight;
        }
        double[] pulledIn = winsorise(z);
        double sum = Arrays.stream(pulledIn).map(value -> value * value).sum();
        double freedom = weights - squares / weights;
        // One court of nearly all weight leaves no weight between courts.
        double tauSquared = freedom > 0 ? Math.max(0, (sum - (courts - 1)) / freedom) : 0;
        return Outcome.known(new OverDispersion(boxed(z), boxed(pulledIn), sum / courts, tauSquared));
    }

    private static double[] winsorise(double[] z) {
        double[] ends = Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF7)
                .withCopy(true)
                .evaluate(z, PULLED_IN, 1 - PULLED_IN);
        return Arrays.stream(z)
                .map(value -> Math.min(Math.max(value, ends[0]), ends[1]))
                .toArray();
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** True if phi is above what chance gives for so many courts: only then are limits widened. */
    public boolean warranted() {
        return phi > 1 + 2 * Math.sqrt(2.0 / z.size());
    }

    /** True if phi is so large that the target or the case mix must be doubted. */
    public boolean suspicious() {
        return phi > SUSPICIOUS;
    }

    /** The error of a court with what lies between courts added: the additive model, which is preferred. */
    public double additiveError(double error) {
        return Math.sqrt(error * error + tauSquared);
    }

    /** The error of a court times √phi where that is warranted, never made smaller: the multiplicative model. */
    public double multiplicativeError(double error) {
        return warranted() ? error * Math.sqrt(phi) : error;
    }

    /** Limits on the scale at an error. */
    public static Interval limits(double target, double error, Confidence confidence) {
        return new Interval(target - confidence.z() * error, target + confidence.z() * error);
    }
}
