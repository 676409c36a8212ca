package zhixiao.jobs.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.jobs.statistics.funnel.FunnelKind;
import zhixiao.jobs.statistics.funnel.Peer;
import zhixiao.jobs.statistics.screen.BenjaminiHochberg;
import zhixiao.jobs.statistics.trend.Trend;
import zhixiao.reports.data.Figure;

/**
 * Completes the findings of one indicator with what compares courts: funnels over the courts of a level, and the
 * correction of trend tests for how many courts were tested.
 */
final class IndicatorAnalysis {
    private final Subject subject;
    private final Map<String, String> levels;
    private final List<Finding> findings;
    private final Map<PeerGroup, Funnel> funnels = new LinkedHashMap<>();
    private final Map<PeerGroup, List<Integer>> members = new LinkedHashMap<>();

    /**
     * The courts that are held against each other.
     *
     * @param level their level
     * @param scope own cases, or with all courts below
     * @param line the line of cases
     * @param period the kind of period
     * @param start its first day
     * @param end the last day that counts
     */
    record PeerGroup(String level, String scope, String line, String period, LocalDate start, LocalDate end) {}

    /**
     * Prepares the completion.
     *
     * @param levels level by court code
     * @param findings the findings of the indicator's cells, in the order of the table
     */
    IndicatorAnalysis(Subject subject, Map<String, String> levels, List<Finding> findings) {
        this.subject = subject;
        this.levels = levels;
        this.findings = new ArrayList<>(findings);
    }

    /** The findings, completed, in the same order. */
    List<Finding> complete() {
        correctTrends();
        subject.funnel().ifPresent(this::placeInFunnels);
        return findings;
    }

    /** The funnels, by who is in them. */
    Map<PeerGroup, Funnel> funnels() {
        return funnels;
    }

    /** The findings of the courts in a funnel. */
    List<Finding> members(PeerGroup group) {
        return members.get(group).stream().map(findings::get).toList();
    }

    /** One family of tests is all courts of one scope and line. */
    private void correctTrends() {
        Map<List<String>, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Figure figure = findings.get(i).figure();
            if (findings.get(i).trend().isPresent()) {
                families.computeIfAbsent(List.of(figure.scope(), figure.line()), key -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> family : families.values()) {
            List<OptionalDouble> q = BenjaminiHochberg.adjust(
                    family.stream().map(i -> p(findings.get(i))).toList());
            for (int place = 0; place < family.size(); place++) {
                int i = family.get(place);
                findings.set(i, findings.get(i).with(q.get(place)));
            }
        }
    }

    private static OptionalDouble p(Finding finding) {
        return finding.trend()
                .flatMap(Outcome::optional)
                .map(Trend::p)
                .flatMap(Outcome::optional)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private void placeInFunnels(FunnelKind kind) {
        Map<PeerGroup, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Figure figure = findings.get(i).figure();
            if (figure.numerator().isPresent() && figure.denominator().isPresent() && !figure.tooFew()) {
                groups.computeIfAbsent(group(figure), key -> new ArrayList<>()).add(i);
            }
        }
        for (Map.Entry<PeerGroup, List<Integer>> group : groups.entrySet()) {
            List<Peer> peers = group.getValue().stream()
                    .map(i -> peer(findings.get(i).figure()))
                    .toList();
            Optional<Funnel> funnel = peers.size() < 2
                    ? Optional.empty()
                    : Funnel.pooled(kind, peers).optional();
            if (funnel.isPresent()) {
                place(group.getKey(), group.getValue(), funnel.get());
            }
        }
    }

    private void place(PeerGroup group, List<Integer> courts, Funnel funnel) {
        funnels.put(group, funnel);
        members.put(group, courts);
        for (int place = 0; place < courts.size(); place++) {
            int i = courts.get(place);
            findings.set(
                    i,
                    findings.get(i)
                            .with(new Standing(
                                    funnel.points().get(place),
                                    courts.size(),
                                    funnel.adjustment(),
                                    funnel.dispersion())));
        }
    }

    private PeerGroup group(Figure figure) {
        return new PeerGroup(
                levels.getOrDefault(figure.court(), ""),
                figure.scope(),
                figure.line(),
                figure.period(),
                figure.start(),
                figure.end());
    }

    /** The base of a rate in its own unit, so that target and lines are in the unit of the figure. */
    private Peer peer(Figure figure) {
        return new Peer(
                Math.round(figure.numerator().getAsDouble()),
                figure.denominator().getAsDouble() / subject.per());
    }
}
