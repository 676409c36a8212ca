package zhixiao.samples;

/**
 * A stream of random draws (SplitMix64) that can be restarted anywhere from a key. Only {@link StrictMath} is used,
 * so that a sample has the same bytes on every processor and Java version.
 */
final class Draw {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final int MOST_POWER = 8;
    private static final int STEPS_PER_UNIT = 512;
    private static final double[] EXPONENTIALS = exponentials();
    private static final double[] NORMAL_QUANTILES = normalQuantiles(4096);

    private long state;

    /** Joins parts of a key, such as seed, court and day, to one well-mixed number. */
    static long key(long first, long second) {
        return mix(first + GOLDEN_GAMMA * (second + 0x632BE59BD9B4E019L));
    }

    static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    Draw restart(long key) {
        state = key;
        return this;
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform from 0 (inclusive) to 1 (exclusive). */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform from 0 to bound - 1. */
    int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** Uniform from low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /** Standard normal, cut off at about 3.5: a sample needs no wilder values than that. */
    double normal() {
        double place = nextDouble() * (NORMAL_QUANTILES.length - 1);
        int index = (int) place;
        double low = NORMAL_QUANTILES[index];
        return low + (place - index) * (NORMAL_QUANTILES[index + 1] - low);
    }

    double logNormal(double median, double sigma) {
        return median * exponential(sigma * normal());
    }

    /** Poisson, by inversion for small means and by the normal approximation above. */
    int poisson(double mean) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > 60) {
            return (int) Math.max(0, StrictMath.round(mean + StrictMath.sqrt(mean) * normal()));
        }
        double probability = StrictMath.exp(-mean);
        double cumulative = probability;
        double uniform = nextDouble();
        int count = 0;
        while (uniform > cumulative && count < 200) {
            count++;
            probability *= mean / count;
            cumulative += probability;
        }
        return count;
    }

    /** The exponential of a moderate number, read from a table: much faster than computing it, and as exact as needed. */
    private static double exponential(double power) {
        double place = (power + MOST_POWER) * STEPS_PER_UNIT;
        int index = (int) place;
        double low = EXPONENTIALS[index];
        return low + (place - index) * (EXPONENTIALS[index + 1] - low);
    }

    private static double[] exponentials() {
        double[] exponentials = new double[2 * MOST_POWER * STEPS_PER_UNIT + 2];
        for (int index = 0; index < exponentials.length; index++) {
            exponentials[index] = StrictMath.exp((double) index / STEPS_PER_UNIT - MOST_POWER);
        }
        return exponentials;
    }

    /** Quantiles at equal steps of probability, found by adding up the density in small steps. */
    private static double[] normalQuantiles(int count) {
        double[] quantiles = new double[count + 1];
        double step = 1e-4;
        double limit = 3.5;
        double total = 0;
        for (double at = -limit; at < limit; at += step) {
            total += StrictMath.exp(-at * at / 2);
        }
        double sum = 0;
        int next = 0;
        for (double at = -limit; at < limit && next <= count; at += step) {
            while (next <= count && sum >= total * next / count) {
                quantiles[next++] = at;
            }
            sum += StrictMath.exp(-at * at / 2);
        }
        while (next <= count) {
            quantiles[next++] = limit;
        }
        return quantiles;
    }
}
