package zhixiao.reports.data;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.descriptive.Quantile;

/** How many cases took how many days. */
public final class DaySpread {
    /** Hyndman and Fan's type 7, as the quantiles of the run are. */
    private static final Quantile QUANTILE = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private final TreeMap<Integer, Long> casesByDays = new TreeMap<>();
    private long cases;

    /** Adds so many cases that took so many days. */
    void add(int days, long more) {
        casesByDays.merge(days, more, Long::sum);
        cases += more;
    }

    /** Adds all of another one. */
    public void add(DaySpread other) {
        other.casesByDays.forEach(this::add);
    }

    /** How many cases there are. */
    public long cases() {
        return cases;
    }

    /**
     * Quantiles in days.
     *
     * @param probabilities which, each from 0 to 1
     * @throws IllegalArgumentException if there is no case, or there are more than an {@code int} counts
     */
    public double[] quantiles(double... probabilities) {
        if (cases == 0) {
            throw new IllegalArgumentException("no case");
        }
        return QUANTILE.evaluate(Math.toIntExact(cases), this::at, probabilities);
    }

    /** The days of the case at a place in order, counted from 0. */
    private double at(int place) {
        long before = 0;
        for (Map.Entry<Integer, Long> entry : casesByDays.entrySet()) {
            before += entry.getValue();
            if (place < before) {
                return entry.getKey();
            }
        }
        throw new IndexOutOfBoundsException(place);
    }
}
