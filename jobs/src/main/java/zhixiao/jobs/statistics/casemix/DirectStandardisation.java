package zhixiao.jobs.statistics.casemix;

import java.util.List;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.CountInterval;
import zhixiao.jobs.statistics.interval.ProportionInterval;

/**
 * The rate that a court would have with the strata of a standard: comparable between courts, but only where every stratum
 * with weight has cases. The interval of a rate of events is that of Dobson et al. 1991: the exact limits of the number of
 * events, carried over by the ratio of both spreads. That of a proportion is formed alike, of Clopper's and Pearson's limits
 * and the binomial spreads: a common outcome has far less than the Poisson variance.
 *
 * @param value the standardised rate
 * @param variance its variance, of events by Poisson, of a proportion by the binomial distribution
 * @param events all events of the court
 * @param cases all cases of the court; of events their exposure
 * @param proportion true if the events are some of the cases
 */
public record DirectStandardisation(double value, double variance, long events, double cases, boolean proportion) {
    /** Below this many events a standardised rate is refused. */
    public static final int FEWEST_EVENTS = 10;

    /**
     * The standardised rate of events.
     *
     * @param court the court's strata
     * @param weights the weight of each stratum in the standard, 0 or more
     */
    public static Outcome<DirectStandardisation> of(List<Stratum> court, List<Double> weights) {
        return of(court, weights, false);
    }

    /** The standardised proportion: the events of each stratum are some of its cases. */
    public static Outcome<DirectStandardisation> ofProportions(List<Stratum> court, List<Double> weights) {
        for (Stratum stratum : court) {
            if (stratum.events() > stratum.cases()) {
                return Outcome.refused(
                        RefusalCode.NUMERATOR_ABOVE_DENOMINATOR, stratum.events(), Math.round(stratum.cases()));
            }
        }
        return of(court, weights, true);
    }

    private static Outcome<DirectStandardisation> of(List<Stratum> court, List<Double> weights, boolean proportion) {
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
            double others = proportion ? 1 - stratum.events() / stratum.cases() : 1;
            value += perCase * stratum.events();
            variance += perCase * perCase * stratum.events() * others;
        }
        if (weightSum == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        long events = Stratum.events(court);
        if (events < FEWEST_EVENTS) {
            return Outcome.refused(RefusalCode.TOO_FEW_EVENTS, events, FEWEST_EVENTS);
        }
        return Outcome.known(new DirectStandardisation(
                value / weightSum, variance / (weightSum * weightSum), events, Stratum.cases(court), proportion));
    }

    /** The interval: the exact limits of the number of events, carried over to the standardised rate. */
    public Outcome<Interval> interval(Confidence confidence) {
        if (!proportion) {
            return carriedOver(CountInterval.exact(events, confidence), events);
        }
        double crude = events / cases * (cases - events);
        return crude > 0 && variance > 0
                ? carriedOver(
                                ProportionInterval.clopperPearson(events, Math.round(cases), confidence)
                                        .map(limits -> limits.times(cases)),
                                crude)
                        .then(limits -> Interval.of(limits.lower(), Math.min(1, limits.upper())))
                : Outcome.refused(RefusalCode.NO_VARIATION);
    }

    /** The same from Byar's limits, only for comparison with publications that use them. */
    public Outcome<Interval> byarInterval(Confidence confidence) {
        return carriedOver(CountInterval.byar(events, confidence), events);
    }

    /** @param spread the variance of the number of events */
    private Outcome<Interval> carriedOver(Outcome<Interval> count, double spread) {
        double scale = Math.sqrt(variance / spread);
        return count.then(limits -> Interval.of(
                Math.max(0, value + scale * (limits.lower() - events)), value + scale * (limits.upper() - events)));
    }
}
