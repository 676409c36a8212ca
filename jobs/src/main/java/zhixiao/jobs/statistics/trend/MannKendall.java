package zhixiao.jobs.statistics.trend;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The test of Mann and Kendall: how many pairs rise less how many fall. Missing points are left out.
 *
 * @param s pairs that rise less pairs that fall
 * @param variance of s if there is no trend
 * @param p two-sided; exact for up to ten values without ties
 * @param tau Kendall's tau-b, from −1 to 1; 0 if all values are equal
 */
public record MannKendall(long s, double variance, double p, double tau) {
    private static final int EXACT = 10;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** The test of one series, oldest first. */
    public static MannKendall of(double... values) {
        int n = values.length;
        long s = statistic(values);
        double variance = variance(values);
        boolean ties = Arrays.stream(values).distinct().count() < n;
        double p = n <= EXACT && !ties ? exact(s, n) : normal(s, variance);
        return new MannKendall(s, variance, p, tau(values, s));
    }

    /** The test over seasons (Hirsch and Slack): sums over the series of each season. */
    public static MannKendall seasonal(List<double[]> seasons) {
        long s = 0;
        double variance = 0;
        double weighted = 0;
        double pairs = 0;
        for (double[] values : seasons) {
            MannKendall one = of(values);
            s += one.s;
            variance += one.variance;
            double own = values.length * (values.length - 1) / 2.0;
            weighted += one.tau * own;
            pairs += own;
        }
        return new MannKendall(s, variance, normal(s, variance), pairs == 0 ? 0 : weighted / pairs);
    }

    private static long statistic(double[] values) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += (long) Math.signum(values[j] - values[i]);
            }
        }
        return s;
    }

    private static double variance(double[] values) {
        double n = values.length;
        double sum = n * (n - 1) * (2 * n + 5);
        for (double t : ties(values)) {
            sum -= t * (t - 1) * (2 * t + 5);
        }
        return sum / 18;
    }

    private static double tau(double[] values, long s) {
        double pairs = values.length * (values.length - 1) / 2.0;
        double untied = pairs;
        for (double t : ties(values)) {
            untied -= t * (t - 1) / 2;
        }
        return untied <= 0 ? 0 : s / Math.sqrt(pairs * untied);
    }

    /** How often each value occurs. */
    private static double[] ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] sizes = new double[sorted.length];
        int groups = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i > 0 && sorted[i] == sorted[i - 1]) {
                sizes[groups - 1]++;
            } else {
                sizes[groups++] = 1;
            }
        }
        return Arrays.copyOf(sizes, groups);
    }

    private static double normal(long s, double variance) {
        if (s == 0 || variance <= 0) {
            return 1;
        }
        return Math.min(1, 2 * NORMAL.survivalProbability((Math.abs(s) - 1) / Math.sqrt(variance)));
    }

    /** The exact two-sided p, by counting orders of n values with so many inversions. */
    private static double exact(long s, int n) {
        int pairs = n * (n - 1) / 2;
        double[] orders = new double[pairs + 1];
        orders[0] = 1;
        for (int size = 2; size <= n; size++) {
            double[] next = new double[pairs + 1];
            for (int inversions = 0; inversions <= pairs; inversions++) {
                for (int more = 0; more < size && more <= inversions; more++) {
                    next[inversions] += orders[inversions - more] / size;
                }
            }
            orders = next;
        }
        int falling = (int) (pairs - Math.abs(s)) / 2;
        double tail = 0;
        for (int inversions = 0; inversions <= falling; inversions++) {
            tail += orders[inversions];
        }
        return Math.min(1, 2 * tail);
    }
}
