package zhixiao.jobs.analyse;

import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.jobs.statistics.trend.Trend;
import zhixiao.reports.data.Figure;

/**
 * What one figure can say. Position, trend and signal are separate facts.
 *
 * @param subject the indicator
 * @param figure the figure
 * @param reliability whether enough cases stand behind it
 * @param interval its interval; refused where there is none
 * @param evidence whether its position against the range is more than chance; empty without a range
 * @param change the change on the year; empty if there is no figure one year before
 * @param past the months up to this one; only for the newest whole month
 * @param trend the trend of the months up to this one; only for the newest whole month
 * @param trendQ the p of the trend, corrected for how many courts were tested
 * @param standing its standing among courts; empty where the kind has no funnel
 */
record Finding(
        Subject subject,
        Figure figure,
        Outcome<Reliability> reliability,
        Outcome<FigureInterval> interval,
        Optional<Evidence> evidence,
        Optional<Outcome<Difference>> change,
        Optional<Outcome<OwnPast>> past,
        Optional<Outcome<Trend>> trend,
        OptionalDouble trendQ,
        Optional<Standing> standing) {
    /** Below this q a trend is told. */
    static final double TOLD_BELOW = 0.05;

    Finding with(OptionalDouble q) {
        return new Finding(subject, figure, reliability, interval, evidence, change, past, trend, q, standing);
    }

    Finding with(Standing peers) {
        return new Finding(
                subject, figure, reliability, interval, evidence, change, past, trend, trendQ, Optional.of(peers));
    }

    /** The trend, if it is more than chance. */
    Optional<Trend> toldTrend() {
        return trendQ.isPresent() && trendQ.getAsDouble() < TOLD_BELOW
                ? trend.flatMap(Outcome::optional)
                : Optional.empty();
    }
}
