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

    void add(Finding finding) {
        Optional<FunnelPoint> point = finding.standing().map(Standing::point).filter(any -> any.because()
                .isEmpty());
        if (point.isPresent()) {
            FunnelStatus status = point.get().status();
            add(Method.FUNNEL_ALERT, status.alert());
            add(Method.FUNNEL_USUAL, status != FunnelStatus.IN);
        }
        finding.past()
                .flatMap(Outcome::optional)
                .ifPresent(
                        past -> add(Method.NEWEST_MONTH, past.chart().newest().isPresent()));
        if (finding.trendQ().isPresent()) {
            add(Method.TREND, finding.toldTrend().isPresent());
        }
    }

    private void add(Method method, boolean flag) {
        tests.merge(method, 1L, Long::sum);
        flagged.merge(method, flag ? 1L : 0L, Long::sum);
    }

    /** What was counted, kind by kind. */
    List<TestCount> all() {
        return Stream.of(Method.values()).map(this::count).toList();
    }

    private TestCount count(Method method) {
        long made = tests.getOrDefault(method, 0L);
        long found = flagged.getOrDefault(method, 0L);
        double expected = method.rate() * (method == Method.TREND ? found : made);
        return new TestCount(method, made, expected, found);
    }
}
