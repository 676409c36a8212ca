package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.analyse.CurvePoint.Curve;
import zhixiao.jobs.analyse.IndicatorAnalysis.PeerGroup;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.control.ControlChart;
import zhixiao.jobs.statistics.control.Limits;
import zhixiao.jobs.statistics.control.Signal;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.jobs.statistics.funnel.FunnelLines;
import zhixiao.reports.data.Figure;
import zhixiao.spec.text.Word;

/**
 * The lines that charts draw, for all lines of cases together: control charts of months that are a signal, and of
 * the courts at the top; funnels of the year to date.
 */
final class Curves {
    /** Places along a funnel at which its lines are computed. */
    private static final int PLACES = 60;

    private static final String YEAR_TO_DATE = "year_to_date";

    private Curves() {}

    /** The control chart of a finding; nothing if it has none. */
    static List<CurvePoint> control(Finding finding) {
        Optional<OwnPast> past = finding.past().flatMap(Outcome::optional);
        if (past.isEmpty()) {
            return List.of();
        }
        ControlChart chart = past.get().chart();
        Figure figure = finding.figure();
        List<CurvePoint> points = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            points.add(new CurvePoint(
                    Curve.CONTROL,
                    figure.indicator(),
                    figure.court(),
                    null,
                    figure.scope(),
                    figure.line(),
                    figure.period(),
                    chart.points().get(i).date(),
                    null,
                    chart.points().get(i).value(),
                    chart.limits().get(i),
                    past.get().kind().word(),
                    chart.signals().get(i).map(Curves::word).orElse(null),
                    null));
        }
        return points;
    }

    private static String word(Signal signal) {
        return Word.of(signal.rule());
    }

    /** True if a control chart is drawn: of all lines together, for the top or for a signal. */
    static boolean drawn(Finding finding, boolean top) {
        boolean signal = finding.past()
                .flatMap(Outcome::optional)
                .flatMap(past -> past.chart().newest())
                .isPresent();
        return finding.figure().line().equals(Figure.ALL_LINES) && (top || signal);
    }

    /** The lines of a funnel from its smallest court to its largest; nothing unless it is drawn. */
    static List<CurvePoint> funnel(Subject subject, PeerGroup group, Funnel funnel, List<Finding> members) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (Finding member : members) {
            double size = subject.size(member.figure());
            if (size > 0) {
                least = Math.min(least, size);
                most = Math.max(most, size);
            }
        }
        if (!group.period().equals(YEAR_TO_DATE) || !group.line().equals(Figure.ALL_LINES) || most == 0) {
            return List.of();
        }
        List<CurvePoint> points = new ArrayList<>();
        long before = 0;
        for (int place = 0; place <= PLACES; place++) {
            // Closer together where courts are small and the lines are steep.
            long size = Math.round(least * Math.pow(most / least, place / (double) PLACES));
            Optional<Limits> lines = size > before ? lines(subject, funnel, size) : Optional.empty();
            before = Math.max(before, size);
            lines.ifPresent(found -> points.add(new CurvePoint(
                    Curve.FUNNEL,
                    subject.indicator().id(),
                    null,
                    group.level(),
                    group.scope(),
                    group.line(),
                    group.period(),
                    group.end(),
                    (double) size,
                    null,
                    found,
                    null,
                    null,
                    null)));
        }
        return points;
    }

    /** The lines at a number of cases; those of a rate are drawn by events that are expected, and told per its base. */
    private static Optional<Limits> lines(Subject subject, Funnel funnel, long size) {
        boolean rate = subject.kind() == Subject.Kind.RATE;
        double unit = rate ? funnel.target() : 1;
        Optional<FunnelLines> lines = funnel.lines(size / subject.per() * unit).optional();
        return lines.map(found -> new Limits(
                found.alert().lower() * unit,
                found.usual().lower() * unit,
                funnel.target(),
                found.usual().upper() * unit,
                found.alert().upper() * unit));
    }
}
