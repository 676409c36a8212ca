package zhixiao.jobs.statistics.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.control.Point;

/**
 * The trend of a series.
 *
 * @param seasonal true if only points of the same month of the year were compared
 * @param points how many points there are
 * @param perYear the slope, in the unit of the figure per year
 * @param interval its 95 % interval, or why there is none
 * @param p the two-sided p of Mann and Kendall, or why there is none
 * @param tau Kendall's tau-b
 * @param lagOne the correlation of neighbouring points once trend and season are taken out
 */
public record Trend(
        boolean seasonal,
        int points,
        double perYear,
        Outcome<Interval> interval,
        Outcome<Double> p,
        double tau,
        double lagOne) {
    /** With fewer points there is no trend. */
    public static final int FEWEST = 8;
    /** With fewer points there is no test. */
    public static final int FEWEST_FOR_TEST = 12;
    /** From so many points on, months are compared with the same month only. */
    public static final int FEWEST_SEASONAL = 24;

    private static final int MONTHS = 12;

    /** The trend of a series, oldest first, each date once; missing points are simply not there. */
    public static Outcome<Trend> of(List<Point> points) {
        return valid(points).then(valid -> {
            double[] times = times(points);
            double[] values = values(points);
            double[] slopes = TheilSen.slopes(times, values);
            double slope = TheilSen.median(slopes);
            double[] residuals = residuals(times, values, slope);
            return Outcome.known(trend(false, points.size(), slopes, MannKendall.of(values), residuals));
        });
    }

    /**
     * The trend of a monthly or quarterly series by season: the one for courts.
     *
     * @return refused below 24 points
     */
    public static Outcome<Trend> seasonal(List<Point> points) {
        return valid(points).then(valid -> {
            if (points.size() < FEWEST_SEASONAL) {
                return Outcome.refused(RefusalCode.TOO_FEW_POINTS, points.size(), FEWEST_SEASONAL);
            }
            double[] times = times(points);
            double[] values = values(points);
            List<int[]> seasons = seasons(points);
            List<double[]> slopes = new ArrayList<>();
            List<double[]> series = new ArrayList<>();
            for (int[] season : seasons) {
                double[] own = at(season, values);
                slopes.add(TheilSen.slopes(at(season, times), own));
                series.add(own);
            }
            double[] all = TheilSen.together(slopes);
            if (all.length == 0) {
                return Outcome.refused(RefusalCode.TOO_FEW_POINTS, 1, 2);
            }
            double[] residuals = residuals(times, values, TheilSen.median(all));
            takeSeasonsOut(seasons, residuals);
            return Outcome.known(trend(true, points.size(), all, MannKendall.seasonal(series), residuals));
        });
    }

    private static Trend trend(boolean seasonal, int points, double[] slopes, MannKendall test, double[] residuals) {
        double lagOne = lagOne(residuals);
        return new Trend(
                seasonal,
                points,
                TheilSen.median(slopes),
                TheilSen.interval(slopes, test.variance(), Confidence.NINETY_FIVE),
                tested(points, test, lagOne),
                test.tau(),
                lagOne);
    }

    private static Outcome<Double> tested(int points, MannKendall test, double lagOne) {
        if (points < FEWEST_FOR_TEST) {
            return Outcome.refused(RefusalCode.TOO_FEW_POINTS_FOR_TEST, points, FEWEST_FOR_TEST);
        }
        return lagOne > 2 / Math.sqrt(points)
                ? Outcome.refused(RefusalCode.AUTOCORRELATED, String.format(Locale.ROOT, "%.2f", lagOne))
                : Outcome.known(test.p());
    }

    private static Outcome<List<Point>> valid(List<Point> points) {
        for (int i = 0; i < points.size(); i++) {
            boolean later =
                    i == 0 || points.get(i).date().isAfter(points.get(i - 1).date());
            if (!Inputs.figure(points.get(i).value()) || !later) {
                return Outcome.refused(RefusalCode.INVALID_INPUT);
            }
        }
        return points.size() < FEWEST
                ? Outcome.refused(RefusalCode.TOO_FEW_POINTS, points.size(), FEWEST)
                : Outcome.known(points);
    }

    private static double[] residuals(double[] times, double[] values, double slope) {
        double[] residuals = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            residuals[i] = values[i] - slope * times[i];
        }
        return residuals;
    }

    /** The places of the points of each month of the year that has any, from January to December. */
    private static List<int[]> seasons(List<Point> points) {
        int[][] places = new int[MONTHS][points.size()];
        int[] sizes = new int[MONTHS];
        for (int i = 0; i < points.size(); i++) {
            int month = points.get(i).date().getMonthValue() - 1;
            places[month][sizes[month]++] = i;
        }
        List<int[]> seasons = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            if (sizes[month] > 0) {
                seasons.add(Arrays.copyOf(places[month], sizes[month]));
            }
        }
        return seasons;
    }

    private static double[] at(int[] places, double[] numbers) {
        double[] found = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            found[i] = numbers[places[i]];
        }
        return found;
    }

    /** Takes the median of each month out. */
    private static void takeSeasonsOut(List<int[]> seasons, double[] residuals) {
        for (int[] season : seasons) {
            double median = TheilSen.medianOf(at(season, residuals));
            for (int place : season) {
                residuals[place] -= median;
            }
        }
    }

    /** The correlation of neighbours, 0 if nothing varies. */
    private static double lagOne(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double together = 0;
        double alone = 0;
        for (int i = 0; i < values.length; i++) {
            alone += (values[i] - mean) * (values[i] - mean);
            together += i == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
        }
        return alone == 0 ? 0 : together / alone;
    }

    private static double[] values(List<Point> points) {
        double[] values = new double[points.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = points.get(i).value();
        }
        return values;
    }

    /** Time in years, with equal months. */
    private static double[] times(List<Point> points) {
        double[] times = new double[points.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = years(points.get(i).date());
        }
        return times;
    }

    private static double years(LocalDate date) {
        double months = date.getYear() * 12.0 + date.getMonthValue() - 1;
        return (months + (date.getDayOfMonth() - 1.0) / date.lengthOfMonth()) / 12;
    }
}
