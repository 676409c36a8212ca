package zhixiao.jobs.statistics.screen;

import org.apache.commons.statistics.distribution.NormalDistribution;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Tails;
import zhixiao.jobs.statistics.interval.ProportionInterval;
import zhixiao.jobs.statistics.interval.RatioInterval;

/** Screens that hold the events of a window of time against those of another time. */
public final class Spikes {
    /** A January that is up to so many times December is no rebound. */
    public static final double USUAL_REBOUND = 1.3;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Spikes() {}

    /**
     * Events in a window against the rest of the time, by working days: exact, given how many events there
     * are in all.
     *
     * @param inWindow events in the window, of {@code windowDays} working days
     * @param elsewhere events in the other {@code otherDays} working days
     */
    public static Outcome<Screening> window(
            ScreenKind kind, long inWindow, double windowDays, long elsewhere, double otherDays) {
        return against(kind, inWindow, windowDays, elsewhere, otherDays, 1);
    }

    /**
     * The same where days vary beyond chance anyway: the larger of the exact p and the one by a variance that
     * is {@code dispersion} times as large.
     *
     * @param dispersion see {@link DailyCounts#dispersion}, 1 or more
     */
    public static Outcome<Screening> window(
            ScreenKind kind, long inWindow, double windowDays, long elsewhere, double otherDays, double dispersion) {
        if (!(dispersion >= 1) || !Inputs.quantity(dispersion)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        return window(kind, inWindow, windowDays, elsewhere, otherDays)
                .map(screening -> inWindow == 0 || elsewhere == 0
                        ? screening
                        : screening.atLeast(dispersed(screening, inWindow, elsewhere, dispersion)));
    }

    private static double dispersed(Screening screening, long inWindow, long elsewhere, double dispersion) {
        double error = Math.sqrt(dispersion * (1.0 / inWindow + 1.0 / elsewhere));
        double z = Math.log(screening.ratio()) / error;
        return NORMAL.survivalProbability(screening.kind().high() ? z : -z);
    }

    /** Filings of January against December, of which {@link #USUAL_REBOUND} times as many are usual. */
    public static Outcome<Screening> rebound(long january, double januaryDays, long december, double decemberDays) {
        return against(ScreenKind.FILING_REBOUND, january, januaryDays, december, decemberDays, USUAL_REBOUND);
    }

    private static Outcome<Screening> against(
            ScreenKind kind, long inWindow, double windowDays, long elsewhere, double otherDays, double usual) {
        if (elsewhere == 0 && inWindow > 0) {
            return Outcome.refused(RefusalCode.NOTHING_EXPECTED);
        }
        Outcome<Double> p = kind.high()
                ? RatioInterval.greater(inWindow, windowDays * usual, elsewhere, otherDays)
                : RatioInterval.less(inWindow, windowDays * usual, elsewhere, otherDays);
        return p.then(chance -> RatioInterval.rates(inWindow, windowDays, elsewhere, otherDays, Confidence.NINETY_FIVE)
                .map(limits -> {
                    double expected = windowDays * elsewhere / otherDays;
                    return new Screening(kind, inWindow, expected, inWindow / expected, limits, chance);
                }));
    }

    /**
     * A share of a court's events against the share that is usual (of all courts, or of other years): December
     * closings, cases that come back, late extensions.
     *
     * @param part events of the kind
     * @param whole all events
     * @param usual the usual share, above 0 and below 1
     */
    public static Outcome<Screening> share(ScreenKind kind, long part, long whole, double usual) {
        if (!(usual > 0 && usual < 1) || !Inputs.quantity(usual)) {
            return Outcome.refused(RefusalCode.NOTHING_EXPECTED);
        }
        return ProportionInterval.clopperPearson(part, whole, Confidence.NINETY_FIVE)
                .map(limits -> new Screening(
                        kind,
                        part,
                        whole * usual,
                        part / (whole * usual),
                        limits.times(1 / usual),
                        kind.high()
                                ? Tails.binomialAtLeast(part, whole, usual)
                                : Tails.binomialAtMost(part, whole, usual)));
    }
}
