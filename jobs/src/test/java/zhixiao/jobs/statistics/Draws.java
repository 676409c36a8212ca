package zhixiao.jobs.statistics;

import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Random draws with a fixed seed. */
public final class Draws {
    private Draws() {}

    /** Draws of a binomial count. */
    public static DiscreteDistribution.Sampler binomial(int n, double p, long seed) {
        return BinomialDistribution.of(n, p).createSampler(source(seed));
    }

    /** Draws of a Poisson count. */
    public static DiscreteDistribution.Sampler poisson(double mean, long seed) {
        return PoissonDistribution.of(mean).createSampler(source(seed));
    }

    /** Draws of a normal number. */
    public static ContinuousDistribution.Sampler normal(double mean, double deviation, long seed) {
        return NormalDistribution.of(mean, deviation).createSampler(source(seed));
    }

    private static UniformRandomProvider source(long seed) {
        return new SplittableRandom(seed)::nextLong;
    }
}
