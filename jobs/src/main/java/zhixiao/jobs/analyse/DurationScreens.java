package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.screen.Bunching;
import zhixiao.jobs.statistics.screen.ScreenKind;
import zhixiao.jobs.statistics.screen.Screening;
import zhixiao.reports.data.DurationCount;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.evaluate.Period;

/**
 * Screens on the shape of the durations of the last whole year, own cases, all lines: crowding at the numbers of days that an
 * indicator tells survival at, and durations that are round numbers of days. Each measure is looked at once.
 */
final class DurationScreens {
    private static final String YEAR = "year";

    private final Period lastYear;
    private final Set<String> measures = new HashSet<>();
    private final Map<Screen, Map<Integer, Outcome<Screening>>> found = new LinkedHashMap<>();

    /** What is looked for: at a number of days, or, without one, at round ones. */
    private record Screen(Manifest.Indicator indicator, OptionalInt days) {
        ScreenKind kind() {
            return days.isPresent() ? ScreenKind.BUNCHING_AT_DAYS : ScreenKind.ROUND_DURATIONS;
        }

        Outcome<Screening> of(DayHistogram durations) {
            return days.isPresent() ? Bunching.atLimit(durations, days.getAsInt()) : Bunching.roundDurations(durations);
        }
    }

    DurationScreens(Manifest manifest) {
        this.lastYear = Period.lastWholeYear(manifest.asOf());
        for (Manifest.Indicator indicator : manifest.indicators()) {
            indicator.distribution().ifPresent(measure -> declare(indicator, measure));
        }
    }

    private void declare(Manifest.Indicator indicator, String measure) {
        for (int days : indicator.survival()) {
            if (days >= Bunching.SHORTEST_LIMIT) {
                declare(measure, new Screen(indicator, OptionalInt.of(days)));
            }
        }
        declare(measure, new Screen(indicator, OptionalInt.empty()));
    }

    private void declare(String measure, Screen screen) {
        if (measures.add(measure + " " + screen.days())) {
            found.put(screen, new HashMap<>());
        }
    }

    /** Looks at a cell of durations, if it is one of the last whole year. */
    void add(DurationCells.Cell cell) {
        DurationCount of = cell.of();
        boolean wanted = of.period().equals(YEAR)
                && !of.lastYear()
                && of.start().equals(lastYear.start())
                && of.end().equals(lastYear.end())
                && of.scope().equals(Figure.OWN)
                && of.line().equals(Figure.ALL_LINES);
        if (wanted) {
            found.forEach((screen, courts) -> {
                if (screen.indicator().distribution().orElseThrow().equals(of.measure())) {
                    courts.put(of.courtOrder(), cell.counted().then(screen::of));
                }
            });
        }
    }

    /** The screens: crowding first, courts in official order; none where no durations of the last whole year are there. */
    List<ScreenRow> rows(ScreenRow.Year year) {
        List<ScreenRow> rows = new ArrayList<>();
        for (ScreenKind kind : List.of(ScreenKind.BUNCHING_AT_DAYS, ScreenKind.ROUND_DURATIONS)) {
            found.forEach((screen, courts) -> {
                if (screen.kind() == kind && !courts.isEmpty()) {
                    rows.addAll(ScreenRow.family(
                            year,
                            kind,
                            Optional.of(screen.indicator()),
                            court -> screen.days(),
                            court -> courts.getOrDefault(court.order(), Outcome.refused(RefusalCode.NO_CASES))));
                }
            });
        }
        return rows;
    }
}
