package zhixiao.jobs.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.casemix.Decomposition;
import zhixiao.jobs.statistics.casemix.DirectStandardisation;
import zhixiao.jobs.statistics.casemix.IndirectStandardisation;
import zhixiao.jobs.statistics.casemix.Stratum;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.reports.data.Figure;

/**
 * The case mix of one indicator, for the year to date: how much of a change on the year comes from other cases, what the
 * court's own cases would have given at the figures of all courts of its level, and what the court would have with the
 * cases of all of them. The strata are those that the indicator declares; without any, those of a proportion are the lines,
 * for no court chooses the line of a case.
 */
final class CaseMix {
    /** The kind of period that it is told for. */
    static final String YEAR_TO_DATE = "year_to_date";

    /** What is too thin to be a stratum by itself when courts are compared: the rest. */
    private static final String REST = "rest";

    private final Subject subject;
    private final CaseMixRow.Kinds kinds;
    private final Map<String, String> levels;
    private final Map<Place, Figure> figures = new LinkedHashMap<>();
    private final Map<Place, Map<String, StratumCounts>> strata = new LinkedHashMap<>();
    private final Map<Reference, Map<String, StratumCounts>> references = new LinkedHashMap<>();
    private final Map<Reference, Integer> courts = new LinkedHashMap<>();

    /** Whose figures stand side by side, one for each stratum. */
    private record Place(String court, String scope, LocalDate start, LocalDate end) {
        static Place of(Figure figure) {
            return new Place(figure.court(), figure.scope(), figure.start(), figure.end());
        }
    }

    /** The courts that are the reference of each other. */
    private record Reference(String level, LocalDate start, LocalDate end) {}

    private CaseMix(Subject subject, CaseMixRow.Kinds kinds, Map<String, String> levels) {
        this.subject = subject;
        this.kinds = kinds;
        this.levels = levels;
    }

    /**
     * The rows of an indicator, in the order of its figures: of each court all cases together, then stratum by stratum.
     *
     * @param levels level by court code
     * @param declared the counts of declared strata
     */
    static List<CaseMixRow> of(
            Subject subject, Map<String, String> levels, List<Finding> findings, StratumFigures declared) {
        Optional<CaseMixRow.Kinds> kinds = declared.kinds(subject.indicator().id());
        if (kinds.isEmpty() && subject.kind() != Subject.Kind.PROPORTION
                || subject.funnel().isEmpty()) {
            return List.of();
        }
        CaseMix mix = new CaseMix(subject, kinds.orElse(CaseMixRow.Kinds.LINES), levels);
        for (Finding finding : findings) {
            Figure figure = finding.figure();
            if (!figure.period().equals(YEAR_TO_DATE)) {
                continue;
            }
            if (figure.line().equals(Figure.ALL_LINES)) {
                mix.figures.put(Place.of(figure), figure);
                if (kinds.isPresent()) {
                    mix.strata.put(Place.of(figure), declared.of(figure));
                }
            } else if (kinds.isEmpty()) {
                mix.addLine(figure);
            }
        }
        mix.refer();
        List<CaseMixRow> rows = new ArrayList<>();
        mix.figures.forEach((place, figure) -> rows.addAll(mix.rows(figure, mix.strata(place))));
        return rows;
    }

    private void addLine(Figure figure) {
        StratumCounts counts = StratumCounts.of(figure, subject.per());
        if (!counts.isNothing()) {
            strata.computeIfAbsent(Place.of(figure), place -> new LinkedHashMap<>())
                    .put(figure.line(), counts);
        }
    }

    private Map<String, StratumCounts> strata(Place place) {
        return strata.getOrDefault(place, Map.of());
    }

    /** Puts the courts of each level together. */
    private void refer() {
        figures.forEach((place, figure) -> {
            if (place.scope().equals(Figure.OWN) && !strata(place).isEmpty()) {
                Reference reference = reference(figure);
                Map<String, StratumCounts> sums = references.computeIfAbsent(reference, key -> new LinkedHashMap<>());
                strata(place).forEach((id, counts) -> sums.merge(id, counts, StratumCounts::plus));
                courts.merge(reference, figure.denominator().orElse(0) > 0 ? 1 : 0, Integer::sum);
            }
        });
    }

    private Reference reference(Figure figure) {
        return new Reference(levels.getOrDefault(figure.court(), ""), figure.start(), figure.end());
    }

    private List<CaseMixRow> rows(Figure all, Map<String, StratumCounts> own) {
        if (all.value().isEmpty() || own.size() < 2) {
            return List.of();
        }
        Optional<Outcome<Decomposition>> change =
                all.changeOnYear().isEmpty() ? Optional.empty() : Optional.of(decomposition(all, own));
        Optional<Comparison> compared =
                all.scope().equals(Figure.OWN) ? Optional.of(new Comparison(all, own)) : Optional.empty();
        List<CaseMixRow> rows = new ArrayList<>();
        rows.add(new CaseMixRow(
                subject,
                all,
                kinds,
                change,
                compared.map(Comparison::expected),
                compared.map(Comparison::direct),
                Optional.empty()));
        change.flatMap(Outcome::optional).ifPresent(known -> known.parts()
                .forEach(part -> rows.add(new CaseMixRow(
                        subject, all, kinds, change, Optional.empty(), Optional.empty(), Optional.of(part)))));
        return rows;
    }

    private Outcome<Decomposition> decomposition(Figure all, Map<String, StratumCounts> own) {
        if (all.breakOn() != null) {
            return Outcome.refused(RefusalCode.DEFINITIONS_MIXED);
        }
        StratumCounts whole = StratumCounts.of(all, subject.per());
        if (!addUp(own, whole, StratumCounts::below) || !addUp(own, whole, StratumCounts::belowBefore)) {
            return Outcome.refused(RefusalCode.STRATA_DIFFER);
        }
        List<Stratum> now = new ArrayList<>();
        List<Stratum> before = new ArrayList<>();
        own.forEach((id, counts) -> {
            now.add(counts.now(id));
            before.add(counts.before(id));
        });
        return enough(Math.min(
                        all.denominator().orElse(0), all.lastYearDenominator().orElse(0)))
                .then(fine -> Decomposition.of(now, before));
    }

    private Outcome<Boolean> enough(double cases) {
        long fewest = Math.max(
                Funnel.FEWEST_CASES, subject.indicator().minimumDenominator().orElse(0));
        return cases < fewest
                ? Outcome.refused(RefusalCode.TOO_FEW_CASES, Math.round(cases), fewest)
                : Outcome.known(true);
    }

    /**
     * In a pack, figures of some lines may have been left out: then the lines are not the whole.
     *
     * @param below what stands below the line, of this year or of the one before
     */
    private static boolean addUp(
            Map<String, StratumCounts> strata, StratumCounts whole, ToDoubleFunction<StratumCounts> below) {
        double sum = strata.values().stream().mapToDouble(below).sum();
        return Math.abs(sum - below.applyAsDouble(whole)) < 1e-6;
    }

    /** One court against all courts of its level. */
    private final class Comparison {
        private final Figure all;
        private final Optional<Outcome<Boolean>> refused;
        private final List<Stratum> court = new ArrayList<>();
        private final List<Stratum> reference = new ArrayList<>();

        Comparison(Figure all, Map<String, StratumCounts> own) {
            this.all = all;
            Map<String, StratumCounts> together = references.get(reference(all));
            StratumCounts courtRest = StratumCounts.NONE;
            StratumCounts rest = StratumCounts.NONE;
            for (Map.Entry<String, StratumCounts> one : together.entrySet()) {
                StratumCounts of = own.getOrDefault(one.getKey(), StratumCounts.NONE);
                // A kind of case that all courts together hardly have has no figure of its own to hold a court against.
                if (one.getValue().below() < Funnel.FEWEST_CASES) {
                    courtRest = courtRest.plus(of);
                    rest = rest.plus(one.getValue());
                } else {
                    court.add(of.now(one.getKey()));
                    reference.add(one.getValue().now(one.getKey()));
                }
            }
            if (rest.below() > 0 || rest.above() > 0) {
                court.add(courtRest.now(REST));
                reference.add(rest.now(REST));
            }
            this.refused = refusal(own);
        }

        private Optional<Outcome<Boolean>> refusal(Map<String, StratumCounts> own) {
            int together = courts.get(reference(all));
            if (together < 2) {
                return Optional.of(Outcome.refused(RefusalCode.TOO_FEW_COURTS, together, 2));
            }
            if (!addUp(own, StratumCounts.of(all, subject.per()), StratumCounts::below)) {
                return Optional.of(Outcome.refused(RefusalCode.STRATA_DIFFER));
            }
            Outcome<Boolean> enough = enough(all.denominator().orElse(0));
            return enough.optional().isPresent() ? Optional.empty() : Optional.of(enough);
        }

        Outcome<CaseMixRow.Expected> expected() {
            return permitted()
                    .then(fine -> isProportion()
                            ? IndirectStandardisation.ofProportions(court, reference)
                            : IndirectStandardisation.ofRates(court, reference))
                    .map(found -> new CaseMixRow.Expected(found, overall()));
        }

        Outcome<CaseMixRow.Direct> direct() {
            List<Double> weights = reference.stream().map(Stratum::cases).toList();
            return permitted()
                    .then(fine -> isProportion()
                            ? DirectStandardisation.ofProportions(court, weights)
                            : DirectStandardisation.of(court, weights))
                    .map(found -> new CaseMixRow.Direct(found, overall()));
        }

        private Outcome<Boolean> permitted() {
            return refused.orElseGet(() -> Outcome.known(true));
        }

        private boolean isProportion() {
            return subject.kind() == Subject.Kind.PROPORTION;
        }

        private double overall() {
            return reference.stream().mapToLong(Stratum::events).sum()
                    / reference.stream().mapToDouble(Stratum::cases).sum();
        }
    }
}
