package zhixiao.jobs.statistics.interval;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** Exact quantiles of durations and their intervals, both from a day histogram. */
public final class Quantiles {
    private static final double MEDIAN = 0.5;

    /** What a whole number may be missed by through rounding. */
    private static final double CLOSE = 1e-9;

    private Quantiles() {}

    /**
     * The quantile of Hyndman and Fan's type 7, as Spark's {@code percentile} gives it.
     *
     * @param probability from 0 to 1
     * @return days
     */
    public static Outcome<Double> of(DayHistogram durations, double probability) {
        return of(durations, probability, Quantile.EstimationMethod.HF7);
    }

    /** The quantile by another convention, for comparison with figures of other programs. */
    public static Outcome<Double> of(DayHistogram durations, double probability, Quantile.EstimationMethod method) {
        if (!(probability >= 0 && probability <= 1) || durations.total() > Integer.MAX_VALUE) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (durations.total() == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        return Outcome.number(Quantile.withDefaults()
                .with(method)
                .evaluate((int) durations.total(), place -> durations.at(place + 1L), probability));
    }

    /**
     * Where the interval of a quantile ends: two places in order, without any assumption on the distribution.
     *
     * @param lower place of the lower limit, from 1
     * @param upper place of the upper limit
     * @param coverage the true probability that the interval holds the quantile
     */
    public record Places(long lower, long upper, double coverage) {}

    /** The places of the median for n values; refused below 6 values at 95 % (10 at 99.8 %). */
    public static Outcome<Places> medianPlaces(long n, Confidence confidence) {
        return places(n, MEDIAN, confidence);
    }

    /**
     * The places for n values: how many of them lie below the quantile is binomial, whatever their distribution.
     *
     * @param probability which quantile, above 0 and below 1
     * @return refused where even the smallest or the largest value would not reach far enough
     */
    public static Outcome<Places> places(long n, double probability, Confidence confidence) {
        if (n < 0 || n > Integer.MAX_VALUE || !(probability > 0 && probability < 1)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        int fewest = fewest(Math.max(probability, 1 - probability), confidence);
        if (n < fewest) {
            return Outcome.refused(
                    probability == MEDIAN ? RefusalCode.TOO_FEW_FOR_MEDIAN : RefusalCode.TOO_FEW_FOR_QUANTILE,
                    n,
                    fewest);
        }
        BinomialDistribution below = BinomialDistribution.of((int) n, probability);
        // The largest k with P(X <= k) <= tail; the inverse gives the smallest with P(X <= k) >= tail.
        int k = below.inverseCumulativeProbability(confidence.tail());
        while (below.cumulativeProbability(k) > confidence.tail()) {
            k--;
        }
        // The smallest j with P(X > j) <= tail.
        int j = below.inverseSurvivalProbability(confidence.tail());
        while (below.survivalProbability(j) > confidence.tail()) {
            j++;
        }
        return Outcome.known(
                new Places(k + 1L, j + 1L, 1 - below.cumulativeProbability(k) - below.survivalProbability(j)));
    }

    /** The interval of the median of closed cases; where cases are pending take the survival curve. */
    public static Outcome<Interval> median(DayHistogram durations, Confidence confidence) {
        return interval(durations, MEDIAN, confidence);
    }

    /** The interval of a quantile of closed cases, by places in order: see {@link #places}. */
    public static Outcome<Interval> interval(DayHistogram durations, double probability, Confidence confidence) {
        return places(durations.total(), probability, confidence)
                .then(places -> Interval.of(durations.at(places.lower()), durations.at(places.upper())));
    }

    /** The smallest n at which the share to the power of n is within the tail. */
    private static int fewest(double share, Confidence confidence) {
        return (int) Math.ceil(Math.log(confidence.tail()) / Math.log(share) - CLOSE);
    }
}
