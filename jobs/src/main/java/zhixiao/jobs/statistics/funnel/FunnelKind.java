package zhixiao.jobs.statistics.funnel;

import zhixiao.jobs.statistics.Outcome;

/** What the counts of a funnel are. Medians and other quantiles have no funnel. */
public enum FunnelKind {
    /** x of n cases. */
    PROPORTION(Scale.ARCSINE),
    /** One count to another; neither is part of the other. */
    RATIO_OF_COUNTS(Scale.LOG),
    /** Events to an expected number or an exposure. */
    RATE(Scale.SQUARE_ROOT);

    private final Scale scale;

    FunnelKind(Scale scale) {
        this.scale = scale;
    }

    /** The scale on which over-dispersion is estimated. */
    public Scale scale() {
        return scale;
    }

    /** The exact tails of one court against a target. */
    Outcome<ExactFlag> flag(Peer peer, double target) {
        long denominator = Math.round(peer.denominator());
        return switch (this) {
            case PROPORTION -> ExactFlag.binomial(peer.numerator(), denominator, target);
            case RATIO_OF_COUNTS ->
                ExactFlag.binomial(peer.numerator(), peer.numerator() + denominator, target / (1 + target));
            case RATE -> ExactFlag.poisson(peer.numerator(), peer.denominator() * target);
        };
    }

    /** How many cases (of a rate: expected events) stand behind the figure. */
    double size(Peer peer, double target) {
        return switch (this) {
            case PROPORTION -> peer.denominator();
            case RATIO_OF_COUNTS -> peer.numerator() + peer.denominator();
            case RATE -> peer.denominator() * target;
        };
    }

    /** The figure on the scale, moved by one half where a zero would have no logarithm. */
    double value(Peer peer, double target) {
        return switch (this) {
            case PROPORTION -> scale.of(peer.numerator() / peer.denominator());
            case RATIO_OF_COUNTS -> scale.of((peer.numerator() + 0.5) / (peer.denominator() + 0.5));
            case RATE -> scale.of(peer.numerator() / (peer.denominator() * target));
        };
    }

    /** The target on the scale. */
    double center(double target) {
        return this == RATE ? 1 : scale.of(target);
    }

    /** The error of the figure on the scale if chance alone acts. */
    double error(Peer peer, double target) {
        return switch (this) {
            case PROPORTION -> 1 / (2 * Math.sqrt(peer.denominator()));
            case RATIO_OF_COUNTS -> {
                double total = peer.numerator() + peer.denominator();
                double share = target / (1 + target);
                // What the two counts would be at the target: the error must not depend on the result itself.
                double a = total * share;
                double b = total * (1 - share);
                yield Math.sqrt(a / Math.pow(a + 0.5, 2) + b / Math.pow(b + 0.5, 2));
            }
            case RATE -> 1 / (2 * Math.sqrt(peer.denominator() * target));
        };
    }
}
