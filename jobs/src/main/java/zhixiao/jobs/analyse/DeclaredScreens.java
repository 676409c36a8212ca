package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.screen.Bunching;
import zhixiao.jobs.statistics.screen.ScreenKind;
import zhixiao.jobs.statistics.screen.Screening;
import zhixiao.jobs.statistics.screen.Spikes;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.evaluate.Period;

/**
 * The screens that a catalogue declares: indicators in which every court is held against all others of its level, own cases
 * of the last whole year, all lines.
 */
final class DeclaredScreens {
    private static final String YEAR = "year";

    private final Manifest manifest;
    private final Period lastYear;
    private final Map<String, Map<Integer, Counts>> found = new LinkedHashMap<>();

    /** Events of the kind, and all of them. */
    private record Counts(long part, long whole) {
        static final Counts NONE = new Counts(0, 0);

        Counts plus(Counts other) {
            return new Counts(part + other.part, whole + other.whole);
        }
    }

    DeclaredScreens(Manifest manifest) {
        this.manifest = manifest;
        this.lastYear = Period.lastWholeYear(manifest.asOf());
        for (Manifest.Indicator indicator : manifest.indicators()) {
            indicator.screen().ifPresent(kind -> found.put(indicator.id(), new HashMap<>()));
        }
    }

    /** Takes a figure, if it is one of a screen. */
    void add(Figure figure) {
        Map<Integer, Counts> courts = found.get(figure.indicator());
        if (courts != null
                && figure.period().equals(YEAR)
                && figure.complete()
                && figure.start().equals(lastYear.start())
                && figure.scope().equals(Figure.OWN)
                && figure.line().equals(Figure.ALL_LINES)) {
            courts.put(
                    figure.courtOrder(),
                    new Counts(
                            Math.round(figure.numerator().orElse(0)),
                            Math.round(figure.denominator().orElse(0))));
        }
    }

    /** The screens in the order of the catalogue, courts in official order; none where no figures of the year are there. */
    List<ScreenRow> rows(ScreenRow.Year year) {
        List<ScreenRow> rows = new ArrayList<>();
        found.forEach((id, courts) -> {
            if (!courts.isEmpty()) {
                Manifest.Indicator indicator = manifest.indicator(id).orElseThrow();
                ScreenKind kind =
                        ScreenKind.valueOf(indicator.screen().orElseThrow().toUpperCase(Locale.ROOT));
                Map<String, Counts> levels = levels(courts);
                rows.addAll(ScreenRow.family(
                        year,
                        kind,
                        Optional.of(indicator),
                        court -> OptionalInt.empty(),
                        court -> screen(
                                kind, courts.getOrDefault(court.order(), Counts.NONE), levels.get(court.level()))));
            }
        });
        return rows;
    }

    private Map<String, Counts> levels(Map<Integer, Counts> courts) {
        Map<String, Counts> levels = new HashMap<>();
        for (Manifest.Court court : manifest.courts()) {
            levels.merge(court.level(), courts.getOrDefault(court.order(), Counts.NONE), Counts::plus);
        }
        return levels;
    }

    private static Outcome<Screening> screen(ScreenKind kind, Counts own, Counts level) {
        if (own.whole() == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        long part = level.part() - own.part();
        long whole = level.whole() - own.whole();
        if (kind == ScreenKind.BUNCHING_AT_LIMIT) {
            return Bunching.amongPeers(own.part(), own.whole() - own.part(), part, whole - part);
        }
        // Where no other court has any, one half of a case keeps the share above nothing.
        return whole == 0
                ? Outcome.refused(RefusalCode.NOTHING_EXPECTED)
                : Spikes.share(kind, own.part(), own.whole(), (part + 0.5) / (whole + 1));
    }
}
