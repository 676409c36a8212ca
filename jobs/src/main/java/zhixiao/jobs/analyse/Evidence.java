package zhixiao.jobs.analyse;

import java.util.Optional;
import zhixiao.jobs.statistics.Interval;
import zhixiao.reports.data.Figure;

/** Whether a position against the reference range is more than chance. The names are stored in tables. */
enum Evidence {
    /** The whole interval lies where the figure lies: within, below or above. */
    CLEAR,
    /** The interval reaches across a bound: "outside, uncertain" is no breach. */
    UNCERTAIN;

    /** The evidence for a figure's position; empty without a range or an interval. */
    static Optional<Evidence> of(Figure figure, Optional<Interval> interval) {
        if (!figure.hasRange() || figure.value().isEmpty() || interval.isEmpty()) {
            return Optional.empty();
        }
        double low = figure.low().orElse(Double.NEGATIVE_INFINITY);
        double high = figure.high().orElse(Double.POSITIVE_INFINITY);
        Interval limits = interval.get();
        boolean clear =
                switch (figure.position()) {
                    case "below" -> limits.upper() < low;
                    case "above" -> limits.lower() > high;
                    default -> limits.lower() >= low && limits.upper() <= high;
                };
        return Optional.of(clear ? CLEAR : UNCERTAIN);
    }
}
