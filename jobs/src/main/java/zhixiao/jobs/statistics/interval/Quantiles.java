package zhixiao.jobs.statistics.interval;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** Exact quantiles of durations and the interval of the median, both from a day histogram. */
public final class Quantiles {

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
     * Where the interval of a median ends: two places in order, without any assumption on the distribution.
     *
     * @param lower place of the lower limit, from 1
     * @param upper place of the upper limit
     * @param coverage the true probability that the interval holds the median
     */
    public record Places(long lower, long upper, double coverage) {}

    /** The places for n values; refused below 6 values at 95 % (10 at 99.8 %). */
    public static Outcome<Places> medianPlaces(long n, Confidence confidence) {
        if (n < 0 || n > Integer.MAX_VALUE) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        int fewest = fewest(confidence);
        if (n < fewest) {
            return Outcome.refused(RefusalCode.TOO_FEW_FOR_MEDIAN, n, fewest);
        }
        BinomialDistribution heads = BinomialDistribution.of((int) n, 0.5);
        // The largest k with P(X <= k) <= tail; the inverse gives the smallest with P(X <= k) >= tail.
        int k = heads.inverseCumulativeProbability(confidence.tail());
        while (heads.cumulativeProbability(k) > confidence.tail()) {
            k--;
        }
        return Outcome.known(new Places(k + 1L, n - k, 1 - 2 * heads.cumulativeProbability(k)));
    }

    /** The interval of the median of closed cases; where cases are pending take the survival curve. */
    public static Outcome<Interval> median(DayHistogram durations, Confidence confidence) {
        return medianPlaces(durations.total(), confidence)
                .then(places -> Interval.of(durations.at(places.lower()), durations.at(places.upper())));
    }

    /** The smallest n at which half to the power of n is within the tail. */
    private static int fewest(Confidence confidence) {
        int n = 1;
        while (Math.pow(0.5, n) > confidence.tail()) {
            n++;
        }
        return n;
    }
}
