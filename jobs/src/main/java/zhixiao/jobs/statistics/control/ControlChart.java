package zhixiao.jobs.statistics.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A series with its limits and what the run rules say of it.
 *
 * @param baseline where the limits come from
 * @param state how settled they are
 * @param points the series, oldest first
 * @param limits the limits at each point
 * @param signals for each point, what it is part of; empty where nothing is
 */
public record ControlChart(
        Baseline baseline,
        Baseline.State state,
        List<Point> points,
        List<Limits> limits,
        List<Optional<Signal>> signals) {

    /** Copies the lists. */
    public ControlChart {
        points = List.copyOf(points);
        limits = List.copyOf(limits);
        signals = List.copyOf(signals);
    }

    static ControlChart of(
            Baseline baseline, long baselinePoints, List<Point> points, List<Limits> limits, RunRules rules) {
        return new ControlChart(
                baseline,
                Baseline.state(Math.toIntExact(baselinePoints)),
                points,
                limits,
                rules.signals(points, limits));
    }

    /** What the newest point is part of: the only signal that is reported. */
    public Optional<Signal> newest() {
        return signals.isEmpty() ? Optional.empty() : signals.get(signals.size() - 1);
    }

    /** True if the newest point came after the baseline: limits that it had no part in flag more by chance. */
    public boolean beyondBaseline() {
        return !points.isEmpty() && points.get(points.size() - 1).date().isAfter(baseline.to());
    }

    /** What the newest points are part of, latest last. @param count how many points */
    public List<Signal> newest(int count) {
        return signals.subList(Math.max(0, signals.size() - count), signals.size()).stream()
                .flatMap(signal -> signal.map(Stream::of).orElse(Stream.empty()))
                .toList();
    }

    /** How the limits stand to a target. */
    public Assurance assurance(double target) {
        Limits last = limits.get(limits.size() - 1);
        if (last.upper() < target) {
            return Assurance.BELOW;
        }
        return last.lower() > target ? Assurance.ABOVE : Assurance.HIT_AND_MISS;
    }
}
