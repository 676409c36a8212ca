package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.jobs.statistics.survival.Durations;
import zhixiao.jobs.statistics.survival.KaplanMeier;
import zhixiao.reports.data.DurationCount;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;

/**
 * Survival of the indicators that ask for it: what their durations are once the cases that are still pending are
 * counted for as long as they were seen. For the year to date, whose pending cases compute has counted by age.
 */
final class Survivals {
    private static final String YEAR_TO_DATE = "year_to_date";

    private final Map<Integer, Manifest.Court> courts = new HashMap<>();
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, List<SurvivalRow>> rows = new HashMap<>();
    private final Map<String, List<CurvePoint>> curves = new HashMap<>();

    /** By indicator, the cell of the year before that was read last: it stands before the newest one in the file. */
    private final Map<String, Estimate> lastYear = new HashMap<>();

    private record Estimate(DurationCount of, Durations durations, List<SurvivalFigure> figures) {}

    private Survivals(Manifest manifest) {
        manifest.courts().forEach(court -> courts.put(court.order(), court));
        manifest.indicators().stream()
                .filter(indicator -> !indicator.survival().isEmpty())
                .forEach(indicator -> subjects.put(indicator.id(), Subject.of(indicator, manifest)));
    }

    /** None yet; empty if no indicator asks for survival. */
    static Optional<Survivals> of(Manifest manifest) {
        Survivals survivals = new Survivals(manifest);
        return survivals.subjects.isEmpty() ? Optional.empty() : Optional.of(survivals);
    }

    /** Looks at a cell; the year before comes before the newest one. */
    void add(Manifest.Indicator indicator, DurationCells.Cell cell) {
        Subject subject = subjects.get(indicator.id());
        if (subject == null || !cell.of().period().equals(YEAR_TO_DATE)) {
            return;
        }
        Outcome<Durations> whole = cell.counted().then(counted -> cell.pending()
                .then(pending -> cell.entered().map(entered -> new Durations(counted, pending, entered))));
        // What cannot be read as durations at all has no rows: the figure's own interval says why.
        whole.optional().ifPresent(durations -> add(subject, cell.of(), durations));
    }

    private void add(Subject subject, DurationCount of, Durations durations) {
        Manifest.Indicator indicator = subject.indicator();
        Outcome<KaplanMeier> curve = curve(indicator, durations);
        Estimate estimate = new Estimate(of, durations, SurvivalFigure.of(curve, durations, indicator.survival()));
        draw(indicator, of, curve, durations);
        if (of.lastYear()) {
            lastYear.put(indicator.id(), estimate);
            return;
        }
        Optional<Estimate> before =
                Optional.ofNullable(lastYear.get(indicator.id())).filter(found -> sameCell(found.of(), of));
        for (int i = 0; i < estimate.figures().size(); i++) {
            int place = i;
            SurvivalFigure figure = estimate.figures().get(i);
            rows.computeIfAbsent(indicator.id(), id -> new ArrayList<>())
                    .add(new SurvivalRow(
                            indicator,
                            courts.get(of.courtOrder()),
                            of,
                            figure,
                            durations,
                            before.map(found -> found.figures().get(place))
                                    .flatMap(old -> old.value().optional()),
                            before.map(found -> change(subject, found, figure, place))));
        }
    }

    private static Outcome<Difference> change(Subject subject, Estimate before, SurvivalFigure now, int place) {
        boolean broken = subject.lastBreak()
                .filter(day -> day.isAfter(before.of().start()))
                .isPresent();
        return broken
                ? Outcome.refused(RefusalCode.DEFINITIONS_MIXED)
                : now.minus(before.figures().get(place));
    }

    private static boolean sameCell(DurationCount one, DurationCount other) {
        return one.courtOrder() == other.courtOrder()
                && one.scope().equals(other.scope())
                && one.line().equals(other.line());
    }

    /** Refused where too few cases stand behind it. */
    private static Outcome<KaplanMeier> curve(Manifest.Indicator indicator, Durations durations) {
        long fewest =
                Math.max(Funnel.FEWEST_CASES, indicator.minimumDenominator().orElse(0));
        if (durations.total() < fewest) {
            return Outcome.refused(RefusalCode.TOO_FEW_CASES, durations.total(), fewest);
        }
        return KaplanMeier.of(durations);
    }

    /** A curve is drawn for the courts at the top, all lines together. */
    private void draw(Manifest.Indicator indicator, DurationCount of, Outcome<KaplanMeier> curve, Durations durations) {
        Manifest.Court court = courts.get(of.courtOrder());
        if (court.parent().isEmpty() && of.line().equals(Figure.ALL_LINES)) {
            curve.optional().ifPresent(known -> curves.computeIfAbsent(indicator.id(), id -> new ArrayList<>())
                    .addAll(SurvivalCurve.points(indicator.id(), court.code(), of, known, durations)));
        }
    }

    /** The rows of an indicator, in the order of its figures; none if it does not ask for survival. */
    List<SurvivalRow> rows(String indicator) {
        return rows.getOrDefault(indicator, List.of());
    }

    /** The points of an indicator's curves. */
    List<CurvePoint> curves(String indicator) {
        return curves.getOrDefault(indicator, List.of());
    }
}
