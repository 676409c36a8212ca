package zhixiao.jobs.statistics.casemix;

import java.util.List;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.CountInterval;

/**
 * The rate that a court would have with the strata of a standard: comparable between courts, but only where
 * every stratum with weight has cases. The interval is that of Dobson et al. 1991.
 *
 * @param value the standardised rate
 * @param variance its variance
 * @param events all events of the court
 */
public record DirectStandardisation(double value, double variance, long events) {
    /** Below this many events a standardised rate is refused. */
    public static final int FEWEST_EVENTS = 10;

    /**
     * The standardised rate.
     *
     * @param court the court's strata
     * @param weights the weight of each stratum in the standard, 0 or more
     */
    public static Outcome<DirectStandardisation> of(List<Stratum> court, List<Double> weights) {
        if (court.size() != weights.size()) {
            return Outcome.refused(RefusalCode.STRATA_DIFFER);
        }
        double weightSum = 0;
        double value = 0;
        double variance = 0;
        for (int i = 0; i < court.size(); i++) {
            Stratum stratum = court.get(i);
            double weight = weights.get(i);
            if (!stratum.valid() || !Inputs.quantity(weight)) {
                return Outcome.refused(RefusalCode.INVALID_INPUT);
            }
            if (weight == 0) {
                continue;
            }
            if (stratum.cases() == 0) {
                return Outcome.refused(RefusalCode.EMPTY_STRATUM, stratum.id());
            }
            weightSum += weight;
            double perCase = weight / stratum.cases();
            value += perCase * stratum.events();
            variance += perCase * perCase * stratum.events();
        }
        if (weightSum == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        long events = Stratum.events(court);
        if (events < FEWEST_EVENTS) {
            return Outcome.refused(RefusalCode.TOO_FEW_EVENTS, events, FEWEST_EVENTS);
        }
        return Outcome.known(new DirectStandardisation(value / weightSum, variance / (weightSum * weightSum), events));
    }

    /** The interval: the exact limits of the number of events, carried over to the standardised rate. */
    public Outcome<Interval> interval(Confidence confidence) {
        return carriedOver(CountInterval.exact(events, confidence));
    }

    /** The same from Byar's limits, only for comparison with publications that use them. */
    public Outcome<Interval> byarInterval(Confidence confidence) {
        return carriedOver(CountInterval.byar(events, confidence));
    }

    private Outcome<Interval> carriedOver(Outcome<Interval> count) {
        double scale = Math.sqrt(variance / events);
        return count.then(limits -> Interval.of(
                Math.max(0, value + scale * (limits.lower() - events)), value + scale * (limits.upper() - events)));
    }
}
