package zhixiao.jobs.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Exact tail probabilities of the binomial and the Poisson distribution, by their beta and gamma forms, so
 * that small tails keep their digits and counts may be as large as {@code long}.
 */
public final class Tails {
    private Tails() {}

    /**
     * P(X ≤ x) for X ~ Bin(n, p).
     *
     * @param n trials, 0 or more
     * @param p probability from 0 to 1
     */
    public static double binomialAtMost(long x, long n, double p) {
        if (x < 0) {
            return 0;
        }
        if (x >= n || p <= 0) {
            return 1;
        }
        if (p >= 1) {
            return 0;
        }
        return BetaDistribution.of(x + 1.0, n - x).survivalProbability(p);
    }

    /** P(X ≥ x) for X ~ Bin(n, p). */
    public static double binomialAtLeast(long x, long n, double p) {
        if (x <= 0) {
            return 1;
        }
        if (x > n || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return 1;
        }
        return BetaDistribution.of(x, n - x + 1.0).cumulativeProbability(p);
    }

    /**
     * P(X ≤ x) for X ~ Poisson(mean).
     *
     * @param mean 0 or more
     */
    public static double poissonAtMost(long x, double mean) {
        if (x < 0) {
            return 0;
        }
        return mean <= 0 ? 1 : GammaDistribution.of(x + 1.0, 1).survivalProbability(mean);
    }

    /** P(X ≥ x) for X ~ Poisson(mean). */
    public static double poissonAtLeast(long x, double mean) {
        if (x <= 0) {
            return 1;
        }
        return mean <= 0 ? 0 : GammaDistribution.of(x, 1).cumulativeProbability(mean);
    }
}
