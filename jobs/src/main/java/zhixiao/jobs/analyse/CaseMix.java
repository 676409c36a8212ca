package zhixiao.jobs.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.casemix.Decomposition;
import zhixiao.jobs.statistics.casemix.IndirectStandardisation;
import zhixiao.jobs.statistics.casemix.Stratum;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.reports.data.Figure;

/**
 * The case mix of one indicator, the lines of cases being its strata: how much of a change on the year comes from other
 * cases, and what the court's own cases would have given at the figures of all courts of its level. Of proportions, for
 * the year to date.
 *
 * <p>Lines are the one breakdown that the states hold. No court chooses the line of a case, so it may be a stratum; a
 * finer one (procedure by law, group of causes) needs states that keep it.
 */
final class CaseMix {
    private static final String YEAR_TO_DATE = "year_to_date";

    private final Map<String, String> levels;
    private final Map<Place, Map<String, Figure>> byPlace = new LinkedHashMap<>();
    private final Map<Reference, Map<String, Sums>> references = new LinkedHashMap<>();

    /** Whose figures stand side by side, one for each line. */
    private record Place(String court, String scope, LocalDate start, LocalDate end) {}

    /** The courts that are the reference of each other. */
    private record Reference(String level, LocalDate start, LocalDate end) {}

    private record Sums(long events, long cases, int courts) {
        static final Sums NONE = new Sums(0, 0, 0);

        Sums plus(Figure figure) {
            long below = whole(figure.denominator());
            return new Sums(events + whole(figure.numerator()), cases + below, courts + (below > 0 ? 1 : 0));
        }
    }

    private CaseMix(Map<String, String> levels) {
        this.levels = levels;
    }

    /**
     * The rows of an indicator, in the order of its figures: of each court all lines together, then line by line.
     *
     * @param levels level by court code
     */
    static List<CaseMixRow> of(Subject subject, Map<String, String> levels, List<Finding> findings) {
        if (subject.kind() != Subject.Kind.PROPORTION) {
            return List.of();
        }
        CaseMix mix = new CaseMix(levels);
        findings.stream()
                .map(Finding::figure)
                .filter(figure -> figure.period().equals(YEAR_TO_DATE))
                .forEach(mix::add);
        List<CaseMixRow> rows = new ArrayList<>();
        mix.byPlace.forEach((place, figures) -> rows.addAll(mix.rows(subject, place, figures)));
        return rows;
    }

    private void add(Figure figure) {
        byPlace.computeIfAbsent(
                        new Place(figure.court(), figure.scope(), figure.start(), figure.end()),
                        place -> new LinkedHashMap<>())
                .put(figure.line(), figure);
        if (figure.scope().equals(Figure.OWN)) {
            references
                    .computeIfAbsent(reference(figure), key -> new LinkedHashMap<>())
                    .merge(figure.line(), Sums.NONE.plus(figure), (sums, one) -> sums.plus(figure));
        }
    }

    private Reference reference(Figure figure) {
        return new Reference(levels.getOrDefault(figure.court(), ""), figure.start(), figure.end());
    }

    private List<CaseMixRow> rows(Subject subject, Place place, Map<String, Figure> figures) {
        Figure all = figures.get(Figure.ALL_LINES);
        Set<String> lines = lines(figures);
        if (all == null || all.value().isEmpty() || lines.size() < 2) {
            return List.of();
        }
        List<Stratum> now = new ArrayList<>();
        List<Stratum> before = new ArrayList<>();
        for (String line : lines) {
            Figure figure = figures.get(line);
            now.add(new Stratum(line, whole(figure.numerator()), whole(figure.denominator())));
            before.add(new Stratum(line, whole(figure.lastYearNumerator()), whole(figure.lastYearDenominator())));
        }
        Optional<Outcome<Decomposition>> change =
                all.changeOnYear().isEmpty() ? Optional.empty() : Optional.of(decomposition(subject, all, now, before));
        Optional<Outcome<CaseMixRow.Expected>> expected =
                place.scope().equals(Figure.OWN) ? Optional.of(expected(subject, all, now)) : Optional.empty();
        List<CaseMixRow> rows = new ArrayList<>();
        rows.add(new CaseMixRow(subject, all, change, expected, Optional.empty()));
        change.flatMap(Outcome::optional).ifPresent(known -> known.parts()
                .forEach(part -> rows.add(new CaseMixRow(
                        subject, figures.get(part.stratum()), change, Optional.empty(), Optional.of(part)))));
        return rows;
    }

    /** The lines that have cases in either year. */
    private static Set<String> lines(Map<String, Figure> figures) {
        Set<String> lines = new LinkedHashSet<>();
        figures.forEach((line, figure) -> {
            boolean cases = whole(figure.denominator()) > 0 || whole(figure.lastYearDenominator()) > 0;
            if (cases && !line.equals(Figure.ALL_LINES)) {
                lines.add(line);
            }
        });
        return lines;
    }

    private static Outcome<Decomposition> decomposition(
            Subject subject, Figure all, List<Stratum> now, List<Stratum> before) {
        if (all.breakOn() != null) {
            return Outcome.refused(RefusalCode.DEFINITIONS_MIXED);
        }
        if (!addUp(now, all.denominator()) || !addUp(before, all.lastYearDenominator())) {
            return Outcome.refused(RefusalCode.STRATA_DIFFER);
        }
        return enough(subject, Math.min(whole(all.denominator()), whole(all.lastYearDenominator())))
                .then(fine -> Decomposition.of(now, before));
    }

    private Outcome<CaseMixRow.Expected> expected(Subject subject, Figure all, List<Stratum> now) {
        Map<String, Sums> sums = references.get(reference(all));
        Sums together = sums.get(Figure.ALL_LINES);
        if (together.courts() < 2) {
            return Outcome.refused(RefusalCode.TOO_FEW_COURTS, together.courts(), 2);
        }
        if (!addUp(now, all.denominator())) {
            return Outcome.refused(RefusalCode.STRATA_DIFFER);
        }
        List<Stratum> reference = now.stream()
                .map(stratum -> {
                    Sums line = sums.getOrDefault(stratum.id(), Sums.NONE);
                    return new Stratum(stratum.id(), line.events(), line.cases());
                })
                .toList();
        double overall = together.events() / (double) together.cases();
        return enough(subject, whole(all.denominator()))
                .then(fine -> IndirectStandardisation.ofProportions(now, reference))
                .map(found -> new CaseMixRow.Expected(found, overall));
    }

    private static Outcome<Boolean> enough(Subject subject, long cases) {
        long fewest = Math.max(
                Funnel.FEWEST_CASES, subject.indicator().minimumDenominator().orElse(0));
        return cases < fewest ? Outcome.refused(RefusalCode.TOO_FEW_CASES, cases, fewest) : Outcome.known(true);
    }

    /** In a pack, figures of some lines may have been left out: then the lines are not the whole. */
    private static boolean addUp(List<Stratum> strata, OptionalDouble whole) {
        return strata.stream().mapToDouble(Stratum::cases).sum() == whole(whole);
    }

    private static long whole(OptionalDouble number) {
        return Math.round(number.orElse(0));
    }
}
