package zhixiao.jobs.analyse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.jobs.analyse.TestCount.Method;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.funnel.FunnelPoint;
import zhixiao.jobs.statistics.funnel.FunnelStatus;

/** Counts the tests of a run. */
final class TestCounts {
    private final Map<Method, Long> tests = new EnumMap<>(Method.class);
    private final Map<Method, Long> flagged = new EnumMap<>(Method.class);
    private final Map<Method, Double> expected = new EnumMap<>(Method.class);

    void add(Finding finding) {
        Optional<FunnelPoint> point = finding.standing().map(Standing::point).filter(any -> any.because()
                .isEmpty());
        if (point.isPresent()) {
            FunnelStatus status = point.get().status();
            add(Method.FUNNEL_ALERT, status.alert(), Method.FUNNEL_ALERT.rate());
            add(Method.FUNNEL_USUAL, status != FunnelStatus.IN, Method.FUNNEL_USUAL.rate());
        }
        finding.past().flatMap(Outcome::optional).ifPresent(this::add);
        if (finding.trendQ().isPresent()) {
            // Of those that are told, so many are chance.
            boolean told = finding.toldTrend().isPresent();
            add(Method.TREND, told, told ? Method.TREND.rate() : 0);
        }
    }

    private void add(OwnPast past) {
        double limits = past.chart().beyondBaseline() ? Method.BEYOND_BASELINE : Method.NEWEST_MONTH.rate();
        double chance = past.kind() == OwnPast.Kind.RUN_CHART ? Method.LONG_RUN : limits;
        add(Method.NEWEST_MONTH, past.chart().newest().isPresent(), chance);
    }

    private void add(Method method, boolean flag, double chance) {
        tests.merge(method, 1L, Long::sum);
        flagged.merge(method, flag ? 1L : 0L, Long::sum);
        expected.merge(method, chance, Double::sum);
    }

    /** What was counted, kind by kind. */
    List<TestCount> all() {
        return Stream.of(Method.values()).map(this::count).toList();
    }

    private TestCount count(Method method) {
        return new TestCount(
                method,
                tests.getOrDefault(method, 0L),
                expected.getOrDefault(method, 0.0),
                flagged.getOrDefault(method, 0L));
    }
}
