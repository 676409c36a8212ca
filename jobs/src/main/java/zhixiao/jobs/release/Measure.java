package zhixiao.jobs.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;

/**
 * What is counted once, whatever indicators it is a part of: parts of indicators that agree in every place are the same
 * count under two names, and what is hidden in one of them is hidden in both.
 */
final class Measure {
    private final long[] values;
    private final BitSet told = new BitSet();
    private final List<Part> parts = new ArrayList<>();
    private final List<Measure> wholes = new ArrayList<>();

    /**
     * A part of an indicator.
     *
     * @param indicator the indicator
     * @param above true for its numerator
     */
    record Part(Manifest.Indicator indicator, boolean above) {

        /** What names it in every release: the definition, whatever the indicator is called. */
        String key() {
            return indicator.definition() + (above ? ":n" : ":d");
        }
    }

    private Measure(int places) {
        this.values = new long[places];
    }

    /**
     * The measures of a release.
     *
     * @param figures the figures of its window, released or not
     */
    static List<Measure> of(List<Figure> figures, Manifest manifest, Places places) {
        Map<Part, Measure> byPart = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Manifest.Indicator indicator =
                    manifest.indicator(figure.indicator()).orElseThrow();
            if (indicator.distinct()) {
                // It is in no network of sums, for it adds up over nothing; it does not go out at all.
                continue;
            }
            if (countsAbove(indicator)) {
                tell(byPart, new Part(indicator, true), figure.numerator(), places.of(figure), places);
            }
            tell(byPart, new Part(indicator, false), figure.denominator(), places.of(figure), places);
        }
        Map<List<Object>, Measure> same = new LinkedHashMap<>();
        byPart.forEach((part, measure) -> {
            measure.parts.add(part);
            places.fill(measure.values, measure.told);
            Measure first = same.putIfAbsent(List.of(Arrays.hashCode(measure.values), key(measure.values)), measure);
            if (first != null) {
                first.parts.add(part);
                first.told.or(measure.told);
            }
        });
        List<Measure> measures = List.copyOf(same.values());
        for (Measure measure : measures) {
            measures.stream()
                    .filter(other -> other != measure && measure.isNumeratorOver(other))
                    .forEach(measure.wholes::add);
        }
        manifest.overview().ifPresent(overview -> nest(overview, measures));
        return measures;
    }

    private boolean isNumeratorOver(Measure other) {
        return parts.stream()
                .anyMatch(part -> part.above()
                        && part.indicator().kind().equals("proportion")
                        && other.parts.contains(new Part(part.indicator(), false)));
    }

    /** Of the cases pending for long the older are among the younger, and all among the pending ones. */
    private static void nest(Manifest.Overview overview, List<Measure> measures) {
        List<String> chain = new ArrayList<>(List.of(overview.closing()));
        chain.addAll(overview.ages());
        List<Measure> nested = chain.stream()
                .flatMap(indicator -> measures.stream()
                        .filter(measure -> measure.isNumeratorOf(indicator))
                        .limit(1))
                .toList();
        for (int i = 1; i < nested.size(); i++) {
            Measure whole = nested.get(i - 1);
            Measure part = nested.get(i);
            if (part != whole && !part.wholes.contains(whole) && part.liesWithin(whole)) {
                part.wholes.add(whole);
            }
        }
    }

    private boolean isNumeratorOf(String indicator) {
        return parts.stream()
                .anyMatch(part -> part.above() && part.indicator().id().equals(indicator));
    }

    private boolean liesWithin(Measure whole) {
        for (int place = 0; place < values.length; place++) {
            if (values[place] > whole.values[place]) {
                return false;
            }
        }
        return true;
    }

    /**
     * True if an indicator can be held to small counts at all: a difference, and a sum of amounts alone, cannot; nor can a
     * distinct count, of which what one hidden number could be follows from no sum of others, and which in a court of few
     * judges would tell of single ones.
     */
    static boolean controls(Manifest.Indicator indicator) {
        return !indicator.distinct()
                && (countsAbove(indicator) || List.of("mean", "quantile").contains(indicator.kind()));
    }

    /** True if its numerator is a number of cases. */
    static boolean countsAbove(Manifest.Indicator indicator) {
        return indicator.counted() && !List.of("mean", "quantile", "difference").contains(indicator.kind());
    }

    private static List<Long> key(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static void tell(Map<Part, Measure> byPart, Part part, OptionalDouble count, int place, Places places) {
        if (count.isPresent()) {
            Measure measure = byPart.computeIfAbsent(part, any -> new Measure(places.size()));
            measure.values[place] = Math.max(0, Math.round(count.getAsDouble()));
            measure.told.set(place);
        }
    }

    long[] values() {
        return values;
    }

    /** The places that a figure told. */
    BitSet told() {
        return told;
    }

    List<Part> parts() {
        return parts;
    }

    /** The measures that this one is a part of: under a proportion, or among cases that have been pending for less long. */
    List<Measure> wholes() {
        return wholes;
    }

    /** True if windows of it add up: it counts events, not cases in a state at a moment. */
    boolean adds() {
        return parts.stream().noneMatch(part -> part.indicator().moment());
    }

    /** True if it is a part of an indicator. */
    boolean isPartOf(String indicator) {
        return parts.stream().anyMatch(part -> part.indicator().id().equals(indicator));
    }

    /** A window of time. */
    record Window(LocalDate from, LocalDate to) {}
}
