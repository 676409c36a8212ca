package zhixiao.jobs.statistics.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * A funnel over the courts of one level and one period.
 *
 * @param kind what its counts are
 * @param target the pooled figure of all courts, or the one that was given
 * @param dispersion how much courts differ; empty for fewer than ten
 * @param adjustment whether limits are widened for it
 * @param points one for each court, in the order in which the courts were given
 */
public record Funnel(
        FunnelKind kind,
        double target,
        Optional<OverDispersion> dispersion,
        Adjustment adjustment,
        List<FunnelPoint> points) {
    /** Below this many cases there is no verdict. */
    public static final int FEWEST_CASES = 10;
    /** Below this many cases only an alert is a verdict. */
    public static final int INDICATIVE_CASES = 30;
    /** A court with more than this share of all cases is not part of its own target. */
    public static final double DOMINANT_SHARE = 0.20;

    /** Copies the points. */
    public Funnel {
        points = List.copyOf(points);
    }

    /** The funnel around the pooled figure of all courts. */
    public static Outcome<Funnel> pooled(FunnelKind kind, List<Peer> peers) {
        double numerators = peers.stream().mapToDouble(Peer::numerator).sum();
        double denominators = peers.stream().mapToDouble(Peer::denominator).sum();
        if (denominators == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        return of(kind, peers, numerators / denominators, true);
    }

    /** The funnel around a given figure, such as an external reference. */
    public static Outcome<Funnel> around(FunnelKind kind, List<Peer> peers, double target) {
        return of(kind, peers, target, false);
    }

    private static Outcome<Funnel> of(FunnelKind kind, List<Peer> peers, double target, boolean pooled) {
        if (!peers.stream().allMatch(Peer::valid) || !Inputs.quantity(target)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (target == 0 || kind == FunnelKind.PROPORTION && target == 1) {
            return Outcome.refused(RefusalCode.NO_VARIATION);
        }
        Optional<Peer> above = kind == FunnelKind.PROPORTION
                ? peers.stream()
                        .filter(peer -> peer.numerator() > peer.denominator())
                        .findFirst()
                : Optional.empty();
        if (above.isPresent()) {
            return Outcome.refused(
                    RefusalCode.NUMERATOR_ABOVE_DENOMINATOR,
                    above.get().numerator(),
                    Math.round(above.get().denominator()));
        }
        if (kind == FunnelKind.PROPORTION && target > 1) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        Optional<OverDispersion> dispersion = dispersion(kind, peers, target);
        Adjustment adjustment =
                dispersion.filter(OverDispersion::warranted).isPresent() ? Adjustment.ADDITIVE : Adjustment.NONE;
        Funnel frame = new Funnel(kind, target, dispersion, adjustment, List.of());
        double numerators = peers.stream().mapToDouble(Peer::numerator).sum();
        double denominators = peers.stream().mapToDouble(Peer::denominator).sum();
        List<FunnelPoint> points = new ArrayList<>(peers.size());
        for (Peer peer : peers) {
            boolean dominant = pooled && peer.denominator() > DOMINANT_SHARE * denominators;
            double rest = denominators - peer.denominator();
            double own = dominant && rest > 0 ? (numerators - peer.numerator()) / rest : target;
            points.add(frame.point(peer, own));
        }
        return Outcome.known(new Funnel(kind, target, dispersion, adjustment, points));
    }

    private static Optional<OverDispersion> dispersion(FunnelKind kind, List<Peer> peers, double target) {
        List<Peer> large = peers.stream()
                .filter(peer -> kind.size(peer, target) >= FEWEST_CASES)
                .toList();
        return OverDispersion.estimate(
                        large.stream()
                                .mapToDouble(peer -> kind.value(peer, target))
                                .toArray(),
                        large.stream()
                                .mapToDouble(peer -> kind.error(peer, target))
                                .toArray(),
                        kind.center(target))
                .optional();
    }

    private FunnelPoint point(Peer peer, double own) {
        double size = kind.size(peer, own);
        if (size == 0) {
            return FunnelPoint.none(FunnelStatus.NOT_APPLICABLE, own, RefusalCode.NO_CASES);
        }
        if (kind != FunnelKind.RATE && size < FEWEST_CASES) {
            return FunnelPoint.none(
                    FunnelStatus.TOO_FEW, own, RefusalCode.TOO_FEW_CASES, Math.round(size), FEWEST_CASES);
        }
        Outcome<ExactFlag> tails = kind.flag(peer, own);
        if (tails instanceof Outcome.Refused<ExactFlag> refused) {
            return new FunnelPoint(FunnelStatus.NOT_APPLICABLE, own, Optional.of(refused.because()));
        }
        ExactFlag flag = tails.orThrow();
        FunnelStatus status = weakened(flag.status(), peer, own);
        if (status.alert()) {
            return FunnelPoint.verdict(status, own);
        }
        if (kind != FunnelKind.RATE && size < INDICATIVE_CASES) {
            return FunnelPoint.none(
                    FunnelStatus.TOO_FEW, own, RefusalCode.TOO_FEW_CASES, Math.round(size), INDICATIVE_CASES);
        }
        return status == FunnelStatus.IN && !flag.couldHaveBeenFlagged()
                ? FunnelPoint.none(FunnelStatus.TOO_FEW, own, RefusalCode.NOT_ATTAINABLE)
                : FunnelPoint.verdict(status, own);
    }

    /** What remains of a flag when the spread between courts is allowed for: it never becomes stronger. */
    private FunnelStatus weakened(FunnelStatus exact, Peer peer, double own) {
        if (adjustment == Adjustment.NONE || exact == FunnelStatus.IN) {
            return exact;
        }
        double error = error(kind.error(peer, own));
        double distance = Math.abs(kind.value(peer, own) - kind.center(own)) / error;
        boolean high = exact == FunnelStatus.HIGH_95 || exact == FunnelStatus.HIGH_998;
        if (exact.alert() && distance > Confidence.NINETY_NINE_POINT_EIGHT.z()) {
            return exact;
        }
        if (distance > Confidence.NINETY_FIVE.z()) {
            return high ? FunnelStatus.HIGH_95 : FunnelStatus.LOW_95;
        }
        return FunnelStatus.IN;
    }

    private double error(double chance) {
        return switch (adjustment) {
            case NONE -> chance;
            case MULTIPLICATIVE -> dispersion.orElseThrow().multiplicativeError(chance);
            case ADDITIVE -> dispersion.orElseThrow().additiveError(chance);
        };
    }

    /**
     * The lines to draw at a size: cases of a proportion, both counts of a ratio together, expected events of
     * a rate (the figure then is observed to expected).
     */
    public Outcome<FunnelLines> lines(double size) {
        if (!(size > 0)) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        if (adjustment == Adjustment.NONE) {
            return switch (kind) {
                case PROPORTION ->
                    FunnelLines.binomial(target, Math.round(size)).map(lines -> lines.clipped(0, 1));
                case RATIO_OF_COUNTS -> FunnelLines.ratio(target, Math.round(size));
                case RATE -> FunnelLines.poisson(size).map(lines -> lines.clipped(0, Double.POSITIVE_INFINITY));
            };
        }
        double chance = kind.error(ofSize(size), target);
        return Outcome.known(new FunnelLines(
                drawn(chance, Confidence.NINETY_FIVE), drawn(chance, Confidence.NINETY_NINE_POINT_EIGHT)));
    }

    private Peer ofSize(double size) {
        return switch (kind) {
            case PROPORTION -> new Peer(0, size);
            case RATIO_OF_COUNTS -> new Peer(0, size);
            case RATE -> new Peer(0, size / target);
        };
    }

    private Interval drawn(double chance, Confidence confidence) {
        Interval limits = OverDispersion.limits(kind.center(target), error(chance), confidence);
        double lower = kind == FunnelKind.PROPORTION ? Math.max(0, limits.lower()) : limits.lower();
        return new Interval(kind.scale().back(lower), kind.scale().back(limits.upper()));
    }
}
