package zhixiao.jobs.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhixiao.jobs.ledger.ReleasedCount;
import zhixiao.jobs.release.DisclosureRow.Because;
import zhixiao.jobs.release.Measure.Window;
import zhixiao.jobs.statistics.disclosure.Attack;
import zhixiao.jobs.statistics.disclosure.CountNetwork;
import zhixiao.jobs.statistics.disclosure.NetworkSuppression;
import zhixiao.jobs.statistics.disclosure.Primary;
import zhixiao.jobs.statistics.disclosure.SumRelations;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;

/**
 * Which counts of a release are not shown. All packs of a release are looked at together, as the public can lay them side
 * by side: small counts are hidden, others with them, so that no sum over lines, courts or earlier releases gives them
 * back. Relations between different measures are met by hiding their counts in the same places (measures that add up in every
 * place, whether anybody declared it or not), or as an upper limit (a part and its wholes).
 */
final class DisclosureControl {
    private final Manifest manifest;
    private final Window window;
    private final Places places;
    private final Primary rule;
    private final EarlierReleases releases;
    private final List<Measure> measures;
    private final List<List<Measure>> tied;
    private final Map<Measure, BitSet> shown = new LinkedHashMap<>();
    private final Map<Measure, BitSet> known = new HashMap<>();
    private final Map<Measure, Map<Integer, Because>> because = new HashMap<>();
    private final Map<Measure, NetworkSuppression> done = new HashMap<>();
    private final Set<Measure> begun = new HashSet<>();
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
        this.tied = tied();
        manifest.indicators().stream()
                .filter(indicator -> !Measure.controls(indicator))
                .forEach(indicator -> leftOut.add(indicator.id()));
        Set<String> out = new LinkedHashSet<>();
        figures.stream().filter(goesOut).forEach(figure -> out.add(figure.indicator() + " " + places.of(figure)));
        this.releases = new EarlierReleases(earlier, places);
        for (Measure measure : measures) {
            measure.parts().forEach(part -> byPart.put(part.indicator().id() + part.above(), measure));
            shown.put(measure, shown(measure, out));
            small(measure);
        }
        tied.forEach(this::together);
        measures.forEach(this::suppress);
        tied.forEach(this::hideTogether);
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
    private void small(Measure measure) {
        Map<Integer, Because> reasons = new LinkedHashMap<>();
        BitSet out = new BitSet();
        for (int place = 0; place < places.size(); place++) {
            long count = measure.values()[place];
            if (rule.hides(count)) {
                reasons.put(place, Because.SMALL);
            } else if (smallRest(measure, place)) {
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
        places.groups().forEach(group -> overlapping(measure, group, reasons, out));
        known.put(measure, out);
        because.put(measure, reasons);
    }

    /** Lines that windows of earlier releases overlap: where they would give something away none is told, and else not the total. */
    private void overlapping(Measure measure, List<Integer> group, Map<Integer, Because> reasons, BitSet out) {
        for (List<Integer> kept : List.of(group.subList(1, group.size()), group.subList(0, 1))) {
            BitSet told = (BitSet) shown.get(measure).clone();
            reasons.keySet().forEach(told::clear);
            if (!releases.linesGiveAway(measure, group, told, window, rule)) {
                return;
            }
            kept.stream()
                    .filter(place -> !out.get(place))
                    .forEach(place -> reasons.putIfAbsent(place, Because.EARLIER_RELEASE));
        }
    }

    private boolean smallRest(Measure measure, int place) {
        return measure.wholes().stream().anyMatch(whole -> rule.hides(whole.values()[place] - measure.values()[place]));
    }

    /** Each of some measures that add up is hidden where another is. */
    private void together(List<Measure> group) {
        Map<Integer, Because> all = new LinkedHashMap<>();
        group.forEach(
                measure -> because.get(measure).keySet().forEach(place -> all.put(place, Because.PROTECTS_OTHERS)));
        group.forEach(measure -> all.forEach((place, reason) -> {
            if (!known.get(measure).get(place)) {
                because.get(measure).putIfAbsent(place, reason);
            }
        }));
    }

    private void hideTogether(List<Measure> group) {
        // Places that a measure does not show are none of the others' business.
        BitSet asked = new BitSet();
        group.forEach(measure -> {
            BitSet hidden = (BitSet) done.get(measure).hidden().clone();
            hidden.and(shown.get(measure));
            asked.or(hidden);
        });
        group.forEach(measure -> {
            BitSet more = (BitSet) asked.clone();
            more.andNot(known.get(measure));
            done.get(measure).hidden().or(more);
        });
    }

    /** Measures that add up: the movement of cases (opening and in less out is closing), and any others that do. */
    private List<List<Measure>> tied() {
        List<Integer> movement = manifest.overview().stream()
                .flatMap(overview -> Stream.of(overview.opening(), overview.in(), overview.out(), overview.closing()))
                .flatMap(indicator -> measures.stream().filter(measure -> measure.isPartOf(indicator)))
                .map(measures::indexOf)
                .distinct()
                .toList();
        return SumRelations.groups(measures.stream().map(Measure::values).toList(), movement).stream()
                .map(group -> group.stream().map(measures::get).toList())
                .toList();
    }

    /** Wholes go before their parts. */
    private void suppress(Measure measure) {
        if (!begun.add(measure)) {
            return;
        }
        measure.wholes().forEach(this::suppress);
        CountNetwork network = places.network(measure.values());
        limit(network, measure);
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

    /**
     * A part is no larger than its whole; where that is hidden, than what the whole could be. Nor is a count larger than what
     * earlier releases leave room for.
     */
    private void limit(CountNetwork network, Measure measure) {
        for (int place = 0; place < places.size(); place++) {
            long most = releases.most(measure, place, window);
            for (Measure whole : measure.wholes()) {
                most = Math.min(most, most(whole, place));
            }
            if (most != CountNetwork.NO_LIMIT) {
                network.atMost(place, most);
            }
        }
    }

    private long most(Measure whole, int place) {
        NetworkSuppression before = done.get(whole);
        if (before == null || !before.hidden().get(place)) {
            return whole.values()[place];
        }
        Attack.Range range = before.audit().get(place);
        return range == null ? CountNetwork.NO_LIMIT : range.most();
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
