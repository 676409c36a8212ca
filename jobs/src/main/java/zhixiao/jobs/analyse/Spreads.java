package zhixiao.jobs.analyse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.analyse.FigureInterval.Method;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.MeanInterval;
import zhixiao.jobs.statistics.interval.Quantiles;
import zhixiao.jobs.statistics.survival.ClosedOnly;
import zhixiao.reports.data.DurationCount;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;

/**
 * What the day histograms that compute left tell: the intervals of means and quantiles, and survival. One pass over the
 * table holds one cell at a time; what stays is an interval for each of the newest figures and for the year before.
 */
public final class Spreads {
    private static final String FILE = "durations.arrow";

    private final Map<Key, Outcome<FigureInterval>> intervals = new HashMap<>();
    private final Optional<Survivals> survivals;
    private final Optional<DurationScreens> screens;

    /** Whose histogram it is; the indicator instead of its measure, for a mean and a median differ in the interval. */
    private record Key(
            String indicator,
            int courtOrder,
            String scope,
            String line,
            String period,
            LocalDate start,
            boolean lastYear) {}

    private Spreads(Optional<Survivals> survivals, Optional<DurationScreens> screens) {
        this.survivals = survivals;
        this.screens = screens;
    }

    /** Reads a run's folder; one without means and quantiles has no histograms, and nothing is known here. */
    public static Spreads read(Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        return read(folder, manifest, Survivals.of(manifest), Optional.of(new DurationScreens(manifest)));
    }

    /** The same without survival and screens, which are told inside only. */
    public static Spreads intervalsOnly(Path folder) throws IOException {
        return read(folder, Manifest.read(folder), Optional.empty(), Optional.empty());
    }

    /** Nothing is known: for figures whose single values must not speak. */
    public static Spreads none() {
        return new Spreads(Optional.empty(), Optional.empty());
    }

    private static Spreads read(
            Path folder, Manifest manifest, Optional<Survivals> survivals, Optional<DurationScreens> screens)
            throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return none();
        }
        Spreads spreads = new Spreads(survivals, screens);
        Map<String, List<Manifest.Indicator>> byMeasure = new HashMap<>();
        for (Manifest.Indicator indicator : manifest.indicators()) {
            indicator.distribution().ifPresent(measure -> byMeasure
                    .computeIfAbsent(measure, key -> new ArrayList<>())
                    .add(indicator));
        }
        DurationCells.read(file, cell -> {
            for (Manifest.Indicator indicator : byMeasure.getOrDefault(cell.of().measure(), List.of())) {
                spreads.add(indicator, cell);
                survivals.ifPresent(all -> all.add(indicator, cell));
            }
            screens.ifPresent(all -> all.add(cell));
        });
        return spreads;
    }

    private void add(Manifest.Indicator indicator, DurationCells.Cell cell) {
        DurationCount of = cell.of();
        Key key =
                new Key(indicator.id(), of.courtOrder(), of.scope(), of.line(), of.period(), of.start(), of.lastYear());
        intervals.put(
                key,
                cell.counted()
                        .then(counted -> cell.pending().then(pending -> mayStandForAll(counted, pending)))
                        .then(durations -> interval(indicator, durations)));
    }

    /** Where many cases are pending, an interval of the ended ones would be one around the wrong figure. */
    private static Outcome<DayHistogram> mayStandForAll(DayHistogram ended, DayHistogram pending) {
        return pending.total() == 0 ? Outcome.known(ended) : ClosedOnly.closed(ended, pending);
    }

    /** What the shape of durations lets ask; no rows where they were not kept. */
    List<ScreenRow> screens(ScreenRow.Year year) {
        return screens.map(all -> all.rows(year)).orElse(List.of());
    }

    /** Survival, where an indicator asks for it. */
    Optional<Survivals> survivals() {
        return survivals;
    }

    /** The interval of a figure; refused if its histogram was not kept, or has too few cases. */
    Outcome<FigureInterval> of(Subject subject, Figure figure) {
        return find(subject, figure, figure.start(), false);
    }

    /** The interval of the same window one year before. */
    Outcome<FigureInterval> ofLastYear(Subject subject, Figure figure) {
        return find(subject, figure, figure.start().minusYears(1), true);
    }

    private Outcome<FigureInterval> find(Subject subject, Figure figure, LocalDate start, boolean lastYear) {
        Key key = new Key(
                subject.indicator().id(),
                figure.courtOrder(),
                figure.scope(),
                figure.line(),
                figure.period(),
                start,
                lastYear);
        return intervals.getOrDefault(key, Outcome.refused(RefusalCode.SPREAD_UNKNOWN));
    }

    private static Outcome<FigureInterval> interval(Manifest.Indicator indicator, DayHistogram durations) {
        return indicator.quantile().isPresent()
                ? Quantiles.interval(durations, indicator.quantile().getAsDouble(), Confidence.NINETY_FIVE)
                        .map(limits -> new FigureInterval(limits, Method.ORDER_STATISTICS))
                : MeanInterval.plain(durations, Confidence.NINETY_FIVE)
                        .map(limits -> new FigureInterval(limits, Method.STUDENT_T));
    }
}
