package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.control.Limits;
import zhixiao.jobs.statistics.survival.Durations;
import zhixiao.jobs.statistics.survival.KaplanMeier;
import zhixiao.reports.data.DurationCount;

/** The points of a survival curve as charts draw it: the share still pending, at evenly spaced ages. */
final class SurvivalCurve {
    /** At most so many steps along the ages. */
    private static final int PLACES = 120;

    private SurvivalCurve() {}

    /** The points from the first day to the last one that was seen. */
    static List<CurvePoint> points(
            String indicator, String court, DurationCount of, KaplanMeier curve, Durations durations) {
        int apart = Math.max(1, (curve.lastDay() + PLACES - 1) / PLACES);
        List<CurvePoint> points = new ArrayList<>();
        for (int day = 0; day <= curve.lastDay(); day += apart) {
            double pending = 1 - curve.within(day).orThrow();
            Optional<Interval> ended =
                    curve.withinInterval(day, Confidence.NINETY_FIVE).optional();
            points.add(new CurvePoint(
                    CurvePoint.Curve.SURVIVAL,
                    indicator,
                    court,
                    null,
                    of.scope(),
                    of.line(),
                    of.period(),
                    of.end(),
                    (double) day,
                    pending,
                    new Limits(
                            Double.NaN,
                            ended.map(limits -> 1 - limits.upper()).orElse(Double.NaN),
                            Double.NaN,
                            ended.map(limits -> 1 - limits.lower()).orElse(Double.NaN),
                            Double.NaN),
                    null,
                    null,
                    durations.atRisk(day)));
        }
        return points;
    }
}
