package zhixiao.jobs.statistics.casemix;

import java.util.List;
import java.util.OptionalDouble;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.CountInterval;

/**
 * Observed against expected: what the court's own cases would have given at the rates of the reference.
 * Each court is comparable with the reference, never two courts with each other, because each is weighted
 * by its own cases.
 *
 * @param observed events seen
 * @param expected events at the rates of the reference, above 0
 * @param variance variance of the observed events if the reference holds: binomial for proportions (a
 *     common outcome has far less than the Poisson variance), the expected number for counts
 */
public record IndirectStandardisation(long observed, double expected, double variance) {

    /**
     * For proportions.
     *
     * @param court the court's strata
     * @param reference all courts of the level in the same period, the same strata in the same order
     */
    public static Outcome<IndirectStandardisation> ofProportions(List<Stratum> court, List<Stratum> reference) {
        return of(court, reference, true);
    }

    /** For counts of events per exposure. */
    public static Outcome<IndirectStandardisation> ofRates(List<Stratum> court, List<Stratum> reference) {
        return of(court, reference, false);
    }

    private static Outcome<IndirectStandardisation> of(
            List<Stratum> court, List<Stratum> reference, boolean proportions) {
        if (!Stratum.same(court, reference)) {
            return Outcome.refused(RefusalCode.STRATA_DIFFER);
        }
        double expected = 0;
        double variance = 0;
        for (int i = 0; i < court.size(); i++) {
            Stratum own = court.get(i);
            Stratum all = reference.get(i);
            if (!own.valid() || !all.valid()) {
                return Outcome.refused(RefusalCode.INVALID_INPUT);
            }
            for (Stratum side : List.of(own, all)) {
                if (proportions && side.events() > side.cases()) {
                    return Outcome.refused(
                            RefusalCode.NUMERATOR_ABOVE_DENOMINATOR, side.events(), Math.round(side.cases()));
                }
            }
            if (own.cases() == 0) {
                continue;
            }
            if (all.cases() == 0) {
                return Outcome.refused(RefusalCode.EMPTY_STRATUM, all.id());
            }
            double rate = all.events() / all.cases();
            expected += own.cases() * rate;
            variance += own.cases() * rate * (proportions ? 1 - rate : 1);
        }
        return expected > 0
                ? Outcome.known(new IndirectStandardisation(Stratum.events(court), expected, variance))
                : Outcome.refused(RefusalCode.NOTHING_EXPECTED);
    }

    /** Observed to expected. */
    public double ratio() {
        return observed / expected;
    }

    /** (O − E) / √variance; empty if nothing could vary. */
    public OptionalDouble z() {
        return variance > 0 ? OptionalDouble.of((observed - expected) / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    /** The figure as people know it: the ratio times the overall figure of the reference. */
    public double adjusted(double overall) {
        return ratio() * overall;
    }

    /** The interval of the ratio for counts, from the exact limits of the observed number. */
    public Outcome<Interval> poissonInterval(Confidence confidence) {
        return CountInterval.rate(observed, expected, confidence);
    }

    /**
     * The interval of the ratio for proportions, by the binomial variance; the lower limit is 0 or above.
     *
     * @return refused if at the rates of the reference nothing varies
     */
    public Outcome<Interval> binomialInterval(Confidence confidence) {
        if (!(variance > 0)) {
            return Outcome.refused(RefusalCode.NO_VARIATION);
        }
        double half = confidence.z() * Math.sqrt(variance) / expected;
        return Interval.of(Math.max(0, ratio() - half), ratio() + half);
    }
}
