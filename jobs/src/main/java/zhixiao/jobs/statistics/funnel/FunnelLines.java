package zhixiao.jobs.statistics.funnel;

import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Tails;

/**
 * The lines of a funnel at one number of cases, interpolated between the steps of the exact distribution
 * (Spiegelhalter 2005, appendix). For drawing only: above the upper line a court may still be as likely as
 * one in five, so flags come from {@link ExactFlag}.
 *
 * @param usual the 95 % lines
 * @param alert the 99.8 % lines
 */
public record FunnelLines(Interval usual, Interval alert) {

    /** The lines for a proportion. Close to 0 they may lie slightly below it: see {@link #clipped}. */
    public static Outcome<FunnelLines> binomial(double target, long n) {
        if (!(target > 0 && target < 1) || n < 0 || n > Integer.MAX_VALUE) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (n == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        BinomialDistribution distribution = BinomialDistribution.of((int) n, target);
        return lines(p -> distribution.inverseCumulativeProbability(p), r -> Tails.binomialAtMost(r, n, target), n);
    }

    /** The lines for observed to expected. */
    public static Outcome<FunnelLines> poisson(double expected) {
        if (!Inputs.quantity(expected) || expected > Integer.MAX_VALUE) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (expected == 0) {
            return Outcome.refused(RefusalCode.NOTHING_EXPECTED);
        }
        PoissonDistribution distribution = PoissonDistribution.of(expected);
        return lines(
                p -> distribution.inverseCumulativeProbability(p), r -> Tails.poissonAtMost(r, expected), expected);
    }

    /** The lines of a ratio of counts: those of a's share in a + b, carried over by w / (1 − w). */
    public static Outcome<FunnelLines> ratio(double target, long total) {
        if (target == 0 || !Inputs.quantity(target)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        return binomial(target / (1 + target), total)
                .map(lines -> lines.clipped(0, 1))
                .then(lines -> odds(lines.usual())
                        .then(usual -> odds(lines.alert()).map(alert -> new FunnelLines(usual, alert))));
    }

    /** The part of the lines that can be drawn. */
    public FunnelLines clipped(double least, double most) {
        return new FunnelLines(usual.clippedTo(least, most), alert.clippedTo(least, most));
    }

    private static Outcome<Interval> odds(Interval share) {
        double upper = share.upper() >= 1 ? Double.POSITIVE_INFINITY : share.upper() / (1 - share.upper());
        return Interval.of(share.lower() / (1 - share.lower()), upper);
    }

    private static Outcome<FunnelLines> lines(
            DoubleUnaryOperator quantile, LongToDoubleFunction cumulative, double size) {
        return limits(Confidence.NINETY_FIVE, quantile, cumulative, size)
                .then(usual -> limits(Confidence.NINETY_NINE_POINT_EIGHT, quantile, cumulative, size)
                        .map(alert -> new FunnelLines(usual, alert)));
    }

    private static Outcome<Interval> limits(
            Confidence confidence, DoubleUnaryOperator quantile, LongToDoubleFunction cumulative, double size) {
        return Interval.of(
                line(confidence.tail(), quantile, cumulative) / size,
                line(1 - confidence.tail(), quantile, cumulative) / size);
    }

    /** The smallest count whose cumulative probability is above p, moved back to where p itself lies. */
    private static double line(double p, DoubleUnaryOperator quantile, LongToDoubleFunction cumulative) {
        long r = (long) quantile.applyAsDouble(p);
        while (cumulative.applyAsDouble(r) <= p) {
            r++;
        }
        while (r > 0 && cumulative.applyAsDouble(r - 1) > p) {
            r--;
        }
        double here = cumulative.applyAsDouble(r);
        double before = cumulative.applyAsDouble(r - 1);
        return r - (here - p) / (here - before);
    }
}
