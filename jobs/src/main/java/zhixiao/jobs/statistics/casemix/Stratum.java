package zhixiao.jobs.statistics.casemix;

import java.util.List;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * One stratum of one court: cases of one kind.
 *
 * @param id what kind, the same for both sides of a comparison
 * @param events cases that have the property, or events
 * @param cases all cases, or the exposure
 */
public record Stratum(String id, long events, double cases) {

    /** The rate of the stratum, or empty stratum refused. */
    public Outcome<Double> rate() {
        return cases > 0 ? Outcome.number(events / cases) : Outcome.refused(RefusalCode.EMPTY_STRATUM, id);
    }

    /** True if no number is negative or not finite. */
    boolean valid() {
        return Inputs.count(events) && Inputs.quantity(cases);
    }

    /** True if both have the same strata in the same order. */
    static boolean same(List<Stratum> one, List<Stratum> other) {
        return one.stream()
                .map(Stratum::id)
                .toList()
                .equals(other.stream().map(Stratum::id).toList());
    }

    /** All cases of all strata. */
    static double cases(List<Stratum> strata) {
        return strata.stream().mapToDouble(Stratum::cases).sum();
    }

    /** All events of all strata. */
    static long events(List<Stratum> strata) {
        return strata.stream().mapToLong(Stratum::events).sum();
    }
}
