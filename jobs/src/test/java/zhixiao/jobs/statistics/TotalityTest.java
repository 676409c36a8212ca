package zhixiao.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.statistics.casemix.Decomposition;
import zhixiao.jobs.statistics.casemix.DirectStandardisation;
import zhixiao.jobs.statistics.casemix.IndirectStandardisation;
import zhixiao.jobs.statistics.casemix.Stratum;
import zhixiao.jobs.statistics.control.Baseline;
import zhixiao.jobs.statistics.control.CountPoint;
import zhixiao.jobs.statistics.control.Laney;
import zhixiao.jobs.statistics.control.Point;
import zhixiao.jobs.statistics.control.RunRules;
import zhixiao.jobs.statistics.control.Xmr;
import zhixiao.jobs.statistics.disclosure.CellTable;
import zhixiao.jobs.statistics.disclosure.OneWay;
import zhixiao.jobs.statistics.disclosure.Primary;
import zhixiao.jobs.statistics.disclosure.Suppression;
import zhixiao.jobs.statistics.evenness.CalendarEvenness;
import zhixiao.jobs.statistics.evenness.Evenness;
import zhixiao.jobs.statistics.evenness.Gini;
import zhixiao.jobs.statistics.evenness.MonthlyClosings;
import zhixiao.jobs.statistics.flow.StockAndFlow;
import zhixiao.jobs.statistics.funnel.ExactFlag;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.jobs.statistics.funnel.FunnelKind;
import zhixiao.jobs.statistics.funnel.FunnelLines;
import zhixiao.jobs.statistics.funnel.OverDispersion;
import zhixiao.jobs.statistics.funnel.Peer;
import zhixiao.jobs.statistics.interval.CountInterval;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.jobs.statistics.interval.MeanInterval;
import zhixiao.jobs.statistics.interval.ProportionInterval;
import zhixiao.jobs.statistics.interval.Quantiles;
import zhixiao.jobs.statistics.interval.RatioInterval;
import zhixiao.jobs.statistics.sampling.Agreement;
import zhixiao.jobs.statistics.sampling.SampleCell;
import zhixiao.jobs.statistics.sampling.SampleRate;
import zhixiao.jobs.statistics.sampling.SampleSize;
import zhixiao.jobs.statistics.screen.Bunching;
import zhixiao.jobs.statistics.screen.FilingStops;
import zhixiao.jobs.statistics.screen.ScreenKind;
import zhixiao.jobs.statistics.screen.Spikes;
import zhixiao.jobs.statistics.screen.Uniformity;
import zhixiao.jobs.statistics.survival.ClosedOnly;
import zhixiao.jobs.statistics.survival.Durations;
import zhixiao.jobs.statistics.survival.KaplanMeier;
import zhixiao.jobs.statistics.survival.RestrictedMean;
import zhixiao.jobs.statistics.trend.Trend;

/** Every function gives a value or a refusal for whatever it is fed: no exception, and no NaN anywhere in it. */
class TotalityTest {
    private static final long[] COUNTS = {
        Long.MIN_VALUE,
        -1,
        0,
        1,
        2,
        7,
        30,
        250,
        1_000_000,
        Integer.MAX_VALUE,
        5_000_000_000L,
        1_000_000_000_000L,
        Long.MAX_VALUE
    };
    private static final double[] NUMBERS = {
        Double.NaN, Double.NEGATIVE_INFINITY, -1, 0, 1e-300, 0.5, 1, 37.5, 1e6, 1e300, Double.POSITIVE_INFINITY
    };

    @Test
    void countsAgainstCounts() {
        for (Confidence confidence : Confidence.values()) {
            for (long a : COUNTS) {
                CountInterval.exact(a, confidence).map(TotalityTest::check);
                check(CountInterval.exact(a, confidence));
                check(CountInterval.byar(a, confidence));
                check(Quantiles.medianPlaces(a, confidence));
                for (long b : COUNTS) {
                    check(ProportionInterval.wilson(a, b, confidence));
                    check(ProportionInterval.clopperPearson(a, b, confidence));
                    check(RatioInterval.exact(a, b, confidence));
                    check(RatioInterval.wilson(a, b, confidence));
                    check(RatioInterval.ratio(a, b));
                    check(Difference.ofProportions(a, b, b, a, confidence));
                    check(Difference.ofProportions(a, b, a, b, confidence));
                    check(StockAndFlow.clearanceRate(a, b));
                    check(StockAndFlow.dispositionTime(a, b, 365));
                    check(FunnelLines.ratio(1.1, a));
                    check(OneWay.of(List.of(a, b, 3L), Primary.USUAL, true));
                    check(Evenness.of(MonthlyClosings.of(a, b)));
                    check(Uniformity.of(a, b, a));
                }
            }
        }
    }

    @Test
    void countsAgainstNumbers() {
        for (long a : COUNTS) {
            for (double u : NUMBERS) {
                check(CountInterval.rate(a, u, Confidence.NINETY_FIVE));
                check(CountInterval.byarRate(a, u, Confidence.NINETY_FIVE));
                check(MeanInterval.plain(a, u, Math.abs(u), Confidence.NINETY_FIVE));
                check(ExactFlag.poisson(a, u));
                check(ExactFlag.binomial(Math.min(a, 30), 40, u));
                check(FunnelLines.binomial(u, a));
                check(FunnelLines.ratio(u, a));
                check(FilingStops.stop(a, u));
                check(FilingStops.emptyRun(u, (int) Math.min(a, 100), 250));
                check(Spikes.share(ScreenKind.RENUMBERING, 3, a, u));
                for (double v : NUMBERS) {
                    check(RatioInterval.rates(a, u, 12, v, Confidence.NINETY_FIVE));
                    check(RatioInterval.twoSided(a, u, 12, v));
                    check(Spikes.window(ScreenKind.MONTH_END_CLOSINGS, a, u, 12, v));
                    check(Spikes.window(ScreenKind.FILING_STOP, 12, u, a, 200, v));
                    check(Spikes.rebound(a, u, 12, v));
                }
            }
        }
        for (double u : NUMBERS) {
            check(FunnelLines.poisson(u));
            check(Gini.of(u, 1, 2));
        }
    }

    @Test
    void courtsAndStrata() {
        for (long a : COUNTS) {
            for (double u : NUMBERS) {
                List<Stratum> odd = List.of(new Stratum("a", a, u), new Stratum("b", 5, 20));
                List<Stratum> usual = List.of(new Stratum("a", 12, 40), new Stratum("b", 5, 20));
                check(IndirectStandardisation.ofProportions(odd, usual));
                check(IndirectStandardisation.ofRates(usual, odd));
                check(DirectStandardisation.of(odd, List.of(1.0, u)));
                DirectStandardisation.of(odd, List.of(1.0, 2.0))
                        .optional()
                        .ifPresent(found -> check(found.interval(Confidence.NINETY_FIVE)));
                check(Decomposition.of(odd, usual));
                List<Peer> peers = new ArrayList<>(IntStream.range(0, 12)
                        .mapToObj(i -> new Peer(10 + i, 40))
                        .toList());
                peers.set(3, new Peer(a, u));
                for (FunnelKind kind : FunnelKind.values()) {
                    check(Funnel.pooled(kind, peers));
                    check(Funnel.around(kind, peers, u));
                    Funnel.pooled(kind, peers).optional().ifPresent(funnel -> check(funnel.lines(u)));
                }
                check(OverDispersion.estimate(new double[12], new double[] {u, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, u));
            }
        }
    }

    @Test
    void seriesAndDurations() {
        LocalDate start = LocalDate.of(2023, 1, 1);
        for (double u : NUMBERS) {
            for (int length : new int[] {0, 1, 7, 8, 12, 24, 36}) {
                List<Point> points = IntStream.range(0, length)
                        .mapToObj(i -> new Point(start.plusMonths(i), i == length / 2 ? u : i % 3))
                        .toList();
                check(Xmr.of(points));
                check(Trend.of(points));
                check(Trend.seasonal(points));
                List<CountPoint> counts = IntStream.range(0, length)
                        .mapToObj(i -> new CountPoint(start.plusMonths(i), i % 4, i == length / 2 ? u : 30))
                        .toList();
                Baseline.ofFirst(counts.stream().map(CountPoint::date).toList())
                        .optional()
                        .ifPresent(baseline -> {
                            check(Laney.proportions(counts, baseline, RunRules.USUAL));
                            check(Laney.rates(counts, baseline, RunRules.USUAL));
                        });
            }
            check(CalendarEvenness.of(MonthlyClosings.of(3, 0), List.of(20.0, u)));
        }
        for (int[] closed : new int[][] {{}, {0}, {0, 0}, {5}, {1, 400}, {90, 90, 91}}) {
            for (int[] pending : new int[][] {{}, {0}, {30}, {400}}) {
                Durations durations = Durations.ofCohort(
                        DayHistogram.ofDays(closed).orThrow(),
                        DayHistogram.ofDays(pending).orThrow());
                check(ClosedOnly.mean(durations));
                check(Bunching.atLimit(durations.closed(), 90));
                check(Bunching.roundDurations(durations.closed()));
                check(Quantiles.of(durations.closed(), 0.5));
                check(KaplanMeier.of(durations));
                KaplanMeier.of(durations).optional().ifPresent(curve -> {
                    for (double u : NUMBERS) {
                        check(curve.quantile(u));
                        check(curve.quantileInterval(u, Confidence.NINETY_FIVE));
                        check(curve.judgedInterval(u, Confidence.NINETY_FIVE));
                    }
                    for (int limit : new int[] {-1, 0, 1, 90, 1000}) {
                        check(curve.within(limit));
                        check(curve.withinInterval(limit, Confidence.NINETY_FIVE));
                        check(RestrictedMean.of(curve, limit));
                    }
                });
            }
        }
    }

    @Test
    void samples() {
        for (Confidence confidence : Confidence.values()) {
            for (long a : COUNTS) {
                check(SampleSize.leftByNone(a, confidence));
                check(Agreement.of(List.of(List.of(a, 3L), List.of(0L, a))));
                check(Agreement.interval(List.of(List.of(a, 3L), List.of(2L, a)), confidence));
                for (long b : COUNTS) {
                    check(SampleRate.of(List.of(new SampleCell(a, b, b, 1), new SampleCell(40, 3, 2, 1)), confidence));
                    check(SampleRate.of(List.of(new SampleCell(9, 7, a, b)), confidence));
                }
            }
            for (double u : NUMBERS) {
                check(SampleSize.toSeeOne(u, confidence));
                for (long a : COUNTS) {
                    check(SampleSize.forMargin(u, 0.03, a, confidence));
                    check(SampleSize.forMargin(0.5, u, a, confidence));
                }
            }
        }
        check(Agreement.of(List.of()));
        check(Agreement.of(List.of(List.of(1L))));
        check(Agreement.of(List.of(List.of(1L, 2L), List.of(3L))));
    }

    @Test
    void tables() {
        for (long a : COUNTS) {
            CellTable.of(List.of(List.of(a, 3L, 4L), List.of(7L, a, 0L), List.of(1L, 2L, a)))
                    .optional()
                    .ifPresent(table -> check(Suppression.of(table, Primary.USUAL)));
        }
        check(DayHistogram.of(new TreeMap<>(Map.of(3, -1L))));
    }

    /** Looks into an outcome for numbers that are none. Infinity is allowed only as an upper limit. */
    private static Object check(Object value) {
        if (value instanceof Double number) {
            assertThat(number).isNotNaN();
        } else if (value instanceof Interval interval) {
            assertThat(interval.lower()).isFinite();
            assertThat(interval.upper()).isNotNaN();
        } else if (value instanceof OptionalDouble number) {
            number.ifPresent(TotalityTest::check);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(TotalityTest::check);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(TotalityTest::check);
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(TotalityTest::check);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    check(component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return value;
    }
}
