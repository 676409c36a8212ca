package zhixiao.jobs.statistics.interval;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import zhixiao.jobs.statistics.Tails;

/**
 * The two-sided binomial p by the rule of minimum likelihood, as R's {@code binom.test}. The test of Commons
 * Statistics 1.2 compares without allowance and misses ties for a rounding error (104 of 185 at one half).
 */
final class NoMoreLikely {
    /** R's allowance for ties. */
    private static final double ALLOWANCE = 1 + 1e-7;

    private NoMoreLikely() {}

    /** @param n trials, above 0 and within {@code int} */
    static double binomial(long x, long n, double p) {
        BinomialDistribution distribution = BinomialDistribution.of(Math.toIntExact(n), p);
        double limit = distribution.probability((int) x) * ALLOWANCE;
        int mode = (int) Math.min(n, Math.floor((n + 1) * p));
        if (x == n * p) {
            return 1;
        }
        if (x < n * p) {
            int first = firstNoMoreLikely(distribution, mode, (int) n, limit);
            return Math.min(1, Tails.binomialAtMost(x, n, p) + Tails.binomialAtLeast(first, n, p));
        }
        int last = lastNoMoreLikely(distribution, mode, limit);
        return Math.min(1, Tails.binomialAtLeast(x, n, p) + Tails.binomialAtMost(last, n, p));
    }

    /** The smallest count from the mode on whose probability is not above the limit; n + 1 if there is none. */
    private static int firstNoMoreLikely(BinomialDistribution distribution, int mode, int n, double limit) {
        int low = mode;
        int high = n + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (distribution.probability(middle) <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The largest count up to the mode whose probability is not above the limit; −1 if there is none. */
    private static int lastNoMoreLikely(BinomialDistribution distribution, int mode, double limit) {
        int low = -1;
        int high = mode;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (distribution.probability(middle) <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
