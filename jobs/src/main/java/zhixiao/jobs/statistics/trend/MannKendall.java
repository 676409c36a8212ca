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
        Pairs pairs = Pairs.of(values);
        double p = values.length <= EXACT && !pairs.ties()
                ? exact(pairs.s(), values.length)
                : normal(pairs.s(), pairs.variance());
        return new MannKendall(pairs.s(), pairs.variance(), p, pairs.tau());
    }

    /** The test over seasons (Hirsch and Slack): sums over the series of each season. */
    public static MannKendall seasonal(List<double[]> seasons) {
        long s = 0;
        double variance = 0;
        double weighted = 0;
        double pairs = 0;
        for (double[] values : seasons) {
            Pairs one = Pairs.of(values);
            s += one.s();
            variance += one.variance();
            double own = values.length * (values.length - 1) / 2.0;
            weighted += one.tau() * own;
            pairs += own;
        }
        return new MannKendall(s, variance, normal(s, variance), pairs == 0 ? 0 : weighted / pairs);
    }

    /** What is counted of one series, before anything is tested. */
    private record Pairs(long s, double variance, double tau, boolean ties) {

        static Pairs of(double[] values) {
            double n = values.length;
            double sum = n * (n - 1) * (2 * n + 5);
            double all = values.length * (values.length - 1) / 2.0;
            double untied = all;
            boolean ties = false;
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int first = 0;
            for (int i = 1; i <= sorted.length; i++) {
                if (i == sorted.length || sorted[i] != sorted[first]) {
                    double t = i - first;
                    sum -= t * (t - 1) * (2 * t + 5);
                    untied -= t * (t - 1) / 2;
                    ties |= t > 1;
                    first = i;
                }
            }
            long s = statistic(values);
            return new Pairs(s, sum / 18, untied <= 0 ? 0 : s / Math.sqrt(all * untied), ties);
        }
    }

    private static long statistic(double[] values) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0;
            }
        }
        return s;
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
