package zhixiao.jobs.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import zhixiao.jobs.ledger.ReleasedCount;
import zhixiao.jobs.release.DisclosureRow.Because;
import zhixiao.jobs.release.Measure.Window;
import zhixiao.jobs.statistics.disclosure.Attack;
import zhixiao.jobs.statistics.disclosure.CountNetwork;
import zhixiao.jobs.statistics.disclosure.NetworkSuppression;
import zhixiao.jobs.statistics.disclosure.Primary;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;

/**
 * Which counts of a release are not shown. All packs of a release are looked at together, as the public can lay them side
 * by side: small counts are hidden, others with them, so that no sum over lines, courts or earlier releases gives them
 * back. Relations between different measures are met by hiding their counts in the same places (the movement of cases), or as
 * an upper limit (a part and its whole); others are not attacked.
 */
final class DisclosureControl {
    private final Manifest manifest;
    private final Window window;
    private final Places places;
    private final Primary rule;
    private final List<Measure> measures;
    private final Map<Measure, BitSet> shown = new LinkedHashMap<>();
    private final Map<Measure, BitSet> known = new HashMap<>();
    private final Map<Measure, Map<Integer, Because>> because = new HashMap<>();
    private final Map<Measure, NetworkSuppression> done = new HashMap<>();
    private final Map<String, Measure> byPart = new HashMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    /**
     * Decides.
     *
     * @param figures the figures of the release's window, of all courts
     * @param goesOut true for a figure that limits permit to go out
     * @param earlier what earlier releases showed and hid
     * @param below counts below this are small
     */
    DisclosureControl(
            Manifest manifest,
            List<Figure> figures,
            Predicate<Figure> goesOut,
            List<ReleasedCount> earlier,
            int below) {
        this.manifest = manifest;
        this.window = new Window(figures.get(0).start(), figures.get(0).end());
        Set<String> lines = new LinkedHashSet<>();
        figures.stream()
                .map(Figure::line)
                .filter(line -> !line.equals(Figure.ALL_LINES))
                .forEach(lines::add);
        this.places = new Places(manifest.courts(), List.copyOf(lines));
        this.rule = new Primary(below);
        this.measures = Measure.of(figures, manifest, places);
        manifest.indicators().stream()
                .filter(indicator -> !Measure.controls(indicator))
                .forEach(indicator -> leftOut.add(indicator.id()));
        Set<String> out = new LinkedHashSet<>();
        figures.stream().filter(goesOut).forEach(figure -> out.add(figure.indicator() + " " + places.of(figure)));
        EarlierReleases releases = new EarlierReleases(earlier, places);
        for (Measure measure : measures) {
            measure.parts().forEach(part -> byPart.put(part.indicator().id() + part.above(), measure));
            shown.put(measure, shown(measure, out));
            small(measure, releases);
        }
        together();
        measures.stream().filter(measure -> measure.whole().isEmpty()).forEach(this::suppress);
        measures.stream().filter(measure -> measure.whole().isPresent()).forEach(this::suppress);
        together(done);
    }

    private BitSet shown(Measure measure, Set<String> out) {
        BitSet places = new BitSet();
        for (Measure.Part part : measure.parts()) {
            measure.told().stream()
                    .filter(place -> out.contains(part.indicator().id() + " " + place))
                    .forEach(places::set);
        }
        return places;
    }

    /** What must be protected whether it is shown or not, and what an earlier release asks for. */
    private void small(Measure measure, EarlierReleases releases) {
        Map<Integer, Because> reasons = new LinkedHashMap<>();
        BitSet out = new BitSet();
        for (int place = 0; place < places.size(); place++) {
            long count = measure.values()[place];
            if (rule.hides(count)) {
                reasons.put(place, Because.SMALL);
            } else if (measure.whole().isPresent()
                    && rule.hides(measure.whole().get().values()[place] - count)) {
                reasons.put(place, Because.SMALL_REST);
            }
            switch (releases.verdict(measure, place, window, rule)) {
                case KNOWN -> out.set(place);
                case STAYS_HIDDEN -> reasons.putIfAbsent(place, Because.HIDDEN_BEFORE);
                case GIVES_AWAY -> reasons.putIfAbsent(place, Because.EARLIER_RELEASE);
                case FREE -> {}
            }
        }
        // What is out already is no secret any more.
        out.stream().forEach(reasons::remove);
        known.put(measure, out);
        because.put(measure, reasons);
    }

    /** Opening and in less out is closing, so each is hidden where another is. */
    private void together() {
        List<Measure> tied = tied();
        Map<Integer, Because> all = new LinkedHashMap<>();
        tied.forEach(
                measure -> because.get(measure).keySet().forEach(place -> all.put(place, Because.PROTECTS_OTHERS)));
        tied.forEach(measure -> all.forEach((place, reason) -> {
            if (!known.get(measure).get(place)) {
                because.get(measure).putIfAbsent(place, reason);
            }
        }));
    }

    private void together(Map<Measure, NetworkSuppression> suppressions) {
        BitSet all = new BitSet();
        tied().forEach(measure -> all.or(suppressions.get(measure).hidden()));
        // Places that a measure does not show are none of the others' business.
        BitSet asked = new BitSet();
        tied().forEach(measure -> {
            BitSet hidden = (BitSet) suppressions.get(measure).hidden().clone();
            hidden.and(shown.get(measure));
            asked.or(hidden);
        });
        tied().forEach(measure -> {
            BitSet more = (BitSet) asked.clone();
            more.andNot(known.get(measure));
            suppressions.get(measure).hidden().or(more);
        });
    }

    private List<Measure> tied() {
        return manifest.overview().stream()
                .flatMap(overview ->
                        List.of(overview.opening(), overview.in(), overview.out(), overview.closing()).stream())
                .flatMap(indicator -> measures.stream().filter(measure -> measure.isPartOf(indicator)))
                .distinct()
                .toList();
    }

    private void suppress(Measure measure) {
        CountNetwork network = places.network(measure.values());
        measure.whole().ifPresent(whole -> limit(network, whole));
        BitSet primary = new BitSet();
        because.get(measure).keySet().forEach(primary::set);
        NetworkSuppression suppression =
                NetworkSuppression.of(network, shown.get(measure), known.get(measure), primary, rule.threshold());
        done.put(measure, suppression);
        // A count that protects others need not be wide itself, and one that is not shown anywhere tells nothing.
        boolean fails = suppression.unprotected().stream().anyMatch(place -> {
            Because reason = because.get(measure).get(place);
            return reason == Because.SMALL || reason == Because.SMALL_REST;
        });
        if (fails) {
            measure.parts().forEach(part -> leftOut.add(part.indicator().id()));
        }
    }

    /** A part is no larger than its whole; where that is hidden, than what the whole could be. */
    private void limit(CountNetwork network, Measure whole) {
        NetworkSuppression before = done.get(whole);
        for (int place = 0; place < places.size(); place++) {
            Attack.Range range = before == null ? null : before.audit().get(place);
            boolean visible = before == null || !before.hidden().get(place);
            if (visible) {
                network.atMost(place, whole.values()[place]);
            } else if (range != null && range.most() != CountNetwork.NO_LIMIT) {
                network.atMost(place, range.most());
            }
        }
    }

    /** True if an indicator must not go out at all. */
    boolean leavesOut(String indicator) {
        return leftOut.contains(indicator);
    }

    /** True if a part of a figure must not be shown. @param above true for the numerator */
    boolean hides(Figure figure, boolean above) {
        Measure measure = byPart.get(figure.indicator() + above);
        return measure != null && done.get(measure).hidden().get(places.of(figure));
    }

    /** Every count that would have gone out and does not, for the court that issues. */
    List<DisclosureRow> audit() {
        List<DisclosureRow> rows = new ArrayList<>();
        for (Measure measure : measures) {
            for (Measure.Part part : measure.parts()) {
                boolean whole = leftOut.contains(part.indicator().id());
                shown.get(measure).stream()
                        .filter(place -> whole || done.get(measure).hidden().get(place))
                        .forEach(place -> rows.add(row(measure, part, place, whole)));
            }
        }
        return rows;
    }

    private DisclosureRow row(Measure measure, Measure.Part part, int place, boolean whole) {
        Because reason = because.get(measure).getOrDefault(place, whole ? Because.LEFT_OUT : Because.PROTECTS_OTHERS);
        return new DisclosureRow(
                part.indicator().id(),
                part.above() ? "numerator" : "denominator",
                places.court(place).code(),
                places.court(place).order(),
                places.scope(place),
                places.line(place),
                window.from(),
                window.to(),
                measure.values()[place],
                reason,
                done.get(measure).audit().get(place));
    }

    /** What a later release has to mind. @param entry the entry of the ledger that this one is */
    List<ReleasedCount> remembered(long entry) {
        List<ReleasedCount> counts = new ArrayList<>();
        for (Measure measure : measures) {
            boolean out = measure.parts().stream()
                    .anyMatch(part -> !leftOut.contains(part.indicator().id()));
            BitSet hidden = (BitSet) done.get(measure).hidden().clone();
            hidden.and(shown.get(measure));
            BitSet seen = (BitSet) shown.get(measure).clone();
            seen.andNot(hidden);
            if (out) {
                counts.addAll(EarlierReleases.remembered(entry, measure, places, window, seen, hidden));
            }
        }
        return counts;
    }
}
