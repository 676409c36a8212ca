package zhixiao.jobs.analyse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.reports.data.BreakdownReader;
import zhixiao.reports.data.CodeFigure;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.text.LocalizedText;

/**
 * The counts of the strata that indicators declare, from the breakdowns that compute left: of the year to date, and only of
 * indicators with strata. No case is in two strata: from a code that others stand under theirs are taken off, and what is
 * left, if anything, stands under none of them.
 */
final class StratumFigures {
    private static final String FILE = "breakdowns.arrow";

    private final Map<String, Declared> declared = new HashMap<>();
    private final Map<Place, Map<String, StratumCounts>> counts = new HashMap<>();

    private record Place(String indicator, int court, String scope, LocalDate start, LocalDate end) {
        static Place of(Figure figure) {
            return new Place(figure.indicator(), figure.courtOrder(), figure.scope(), figure.start(), figure.end());
        }
    }

    /**
     * The strata of an indicator.
     *
     * @param title what people call their dimension
     * @param codes the codes with the one that each stands under, in the order of the list, rows without a code last
     */
    private record Declared(
            Subject subject, String dimension, LocalizedText title, Map<String, Optional<String>> codes) {}

    private StratumFigures(Manifest manifest) {
        for (Manifest.Indicator indicator : manifest.indicators()) {
            indicator.strata().ifPresent(strata -> manifest.breakdowns().stream()
                    .filter(breakdown -> breakdown.dimension().equals(strata.dimension()))
                    .findFirst()
                    .ifPresent(breakdown -> declared.put(
                            indicator.id(), declared(Subject.of(indicator, manifest), strata, breakdown))));
        }
    }

    private static Declared declared(Subject subject, Manifest.Strata strata, Manifest.Breakdown breakdown) {
        Set<String> wanted = Set.copyOf(strata.codes());
        Map<String, Optional<String>> codes = new LinkedHashMap<>();
        breakdown.codes().stream()
                .filter(code -> wanted.contains(code.code()))
                .forEach(code -> codes.put(code.code(), code.parent()));
        codes.put(CodeFigure.UNMAPPED, Optional.empty());
        return new Declared(subject, strata.dimension(), breakdown.name(), codes);
    }

    /** Reads a folder; nothing is known where it holds no breakdowns, as a pack does not. */
    static StratumFigures read(Path folder, Manifest manifest) throws IOException {
        StratumFigures figures = new StratumFigures(manifest);
        Path file = folder.resolve(FILE);
        if (!figures.declared.isEmpty() && Files.exists(file)) {
            BreakdownReader.read(file, row -> Optional.ofNullable(
                            figures.declared.get(row.figure().indicator()))
                    .ifPresent(indicator -> figures.add(indicator, row)));
        }
        return figures;
    }

    private void add(Declared indicator, CodeFigure row) {
        if (row.dimension().equals(indicator.dimension())
                && row.figure().period().equals(CaseMix.YEAR_TO_DATE)
                && indicator.codes().containsKey(row.code())) {
            counts.computeIfAbsent(Place.of(row.figure()), place -> new HashMap<>())
                    .put(
                            row.code(),
                            StratumCounts.of(row.figure(), indicator.subject().per()));
        }
    }

    /**
     * The strata of a figure of all lines, in the order of the list, rows without a code last.
     *
     * @return empty where its indicator declares none, or its breakdown was not computed
     */
    Map<String, StratumCounts> of(Figure figure) {
        Map<String, StratumCounts> found = counts.get(Place.of(figure));
        if (found == null) {
            return Map.of();
        }
        Map<String, Optional<String>> codes = declared.get(figure.indicator()).codes();
        Map<String, StratumCounts> apart = new HashMap<>(found);
        found.forEach((code, under) -> codes.get(code)
                .filter(found::containsKey)
                .ifPresent(above -> apart.merge(above, under, StratumCounts::less)));
        Map<String, StratumCounts> ordered = new LinkedHashMap<>();
        for (String code : codes.keySet()) {
            StratumCounts one = apart.getOrDefault(code, StratumCounts.NONE);
            if (!one.isNothing()) {
                ordered.put(code, one);
            }
        }
        return ordered;
    }

    /** What the kinds are that an indicator is told by; empty where it declares none, or they were not computed. */
    Optional<CaseMixRow.Kinds> kinds(String indicator) {
        return Optional.ofNullable(declared.get(indicator))
                .map(one -> new CaseMixRow.Kinds(one.dimension(), Optional.of(one.title())));
    }
}
