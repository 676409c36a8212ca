package zhixiao.jobs.statistics.casemix;

import java.util.ArrayList;
import java.util.List;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * A difference of two figures taken apart (Kitagawa 1955): how much comes from another mix of cases, how
 * much from another rate within the strata. Both parts weigh the other side at its average, so that there is
 * no third part, and both together are the difference.
 *
 * @param difference the figure of one side less that of the other
 * @param mix the part that comes from the shares of the strata
 * @param rate the part that comes from the rates within the strata
 * @param parts the same for each stratum, in the order given
 */
public record Decomposition(double difference, double mix, double rate, List<Part> parts) {

    /**
     * What one stratum adds.
     *
     * @param stratum its id
     */
    public record Part(String stratum, double mix, double rate) {}

    /** Copies the parts. */
    public Decomposition {
        parts = List.copyOf(parts);
    }

    /**
     * Takes the difference apart. A stratum that one side lacks takes the rate of the other: what it adds
     * is mix alone.
     *
     * @param one the later period, or the court
     * @param other the earlier period, or the reference; the same strata in the same order
     */
    public static Outcome<Decomposition> of(List<Stratum> one, List<Stratum> other) {
        if (!Stratum.same(one, other)) {
            return Outcome.refused(RefusalCode.STRATA_DIFFER);
        }
        if (!one.stream().allMatch(Stratum::valid) || !other.stream().allMatch(Stratum::valid)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        double casesOne = Stratum.cases(one);
        double casesOther = Stratum.cases(other);
        if (casesOne == 0 || casesOther == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        List<Part> parts = new ArrayList<>();
        double mix = 0;
        double rate = 0;
        for (int i = 0; i < one.size(); i++) {
            Stratum here = one.get(i);
            Stratum there = other.get(i);
            if (here.cases() == 0 && here.events() > 0 || there.cases() == 0 && there.events() > 0) {
                return Outcome.refused(RefusalCode.EMPTY_STRATUM, here.id());
            }
            double rateHere = here.cases() > 0 ? here.events() / here.cases() : rateOf(there);
            double rateThere = there.cases() > 0 ? there.events() / there.cases() : rateHere;
            double shareHere = here.cases() / casesOne;
            double shareThere = there.cases() / casesOther;
            Part part = new Part(
                    here.id(),
                    (shareHere - shareThere) * (rateHere + rateThere) / 2,
                    (rateHere - rateThere) * (shareHere + shareThere) / 2);
            parts.add(part);
            mix += part.mix();
            rate += part.rate();
        }
        double difference = Stratum.events(one) / casesOne - Stratum.events(other) / casesOther;
        return Outcome.known(new Decomposition(difference, mix, rate, parts));
    }

    private static double rateOf(Stratum stratum) {
        return stratum.cases() > 0 ? stratum.events() / stratum.cases() : 0;
    }
}
