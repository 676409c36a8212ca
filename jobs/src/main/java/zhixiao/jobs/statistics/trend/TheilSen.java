package zhixiao.jobs.statistics.trend;

import java.util.Arrays;
import java.util.List;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** The slope of Theil and Sen: the median of the slopes between all pairs of points, by real time. */
final class TheilSen {
    private TheilSen() {}

    /** The slopes between all pairs, ascending. The times of one series are all different. */
    static double[] slopes(double[] times, double[] values) {
        double[] slopes = new double[values.length * (values.length - 1) / 2];
        int place = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                slopes[place++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /** All slopes within the seasons together, ascending. */
    static double[] together(List<double[]> slopes) {
        double[] together =
                new double[slopes.stream().mapToInt(season -> season.length).sum()];
        int place = 0;
        for (double[] season : slopes) {
            System.arraycopy(season, 0, together, place, season.length);
            place += season.length;
        }
        Arrays.sort(together);
        return together;
    }

    static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static double medianOf(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return median(sorted);
    }

    /** The interval of the slope: the slopes at the places that the variance of S gives. */
    static Outcome<Interval> interval(double[] sorted, double variance, Confidence confidence) {
        double reach = confidence.z() * Math.sqrt(variance);
        long lower = (long) Math.rint((sorted.length - reach) / 2);
        long upper = (long) Math.rint((sorted.length + reach) / 2 + 1);
        if (variance <= 0) {
            return Outcome.refused(RefusalCode.NO_VARIATION);
        }
        return lower < 1 || upper > sorted.length
                ? Outcome.refused(RefusalCode.TOO_FEW_POINTS, sorted.length, Math.round(reach) + 2)
                : Interval.of(sorted[(int) lower - 1], sorted[(int) upper - 1]);
    }
}
