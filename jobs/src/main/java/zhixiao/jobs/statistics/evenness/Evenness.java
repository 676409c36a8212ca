package zhixiao.jobs.statistics.evenness;

import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * How evenly closings are spread over months, without a calendar. The variation and the concentration tell
 * the same; neither tells when, so the share of the last month stands beside them.
 *
 * @param months how many months
 * @param mean closings a month
 * @param variation coefficient of variation, by the deviation of the population
 * @param variationOfSample the same by the deviation of a sample
 * @param variationByChance what chance alone gives a court of this size: 1 / √mean
 * @param excessVariation variation beyond chance: the one to compare, 0 if there is none
 * @param concentration sum of squared shares (Herfindahl), from 1 / months to 1
 * @param gini the Gini coefficient
 * @param lastShare the share of the last month
 * @param lastToFirst closings of the last month to those of the first, or a refusal
 */
public record Evenness(
        int months,
        double mean,
        double variation,
        double variationOfSample,
        double variationByChance,
        double excessVariation,
        double concentration,
        double gini,
        double lastShare,
        Outcome<Double> lastToFirst) {

    /** Of two or more complete months with at least one closing. */
    public static Outcome<Evenness> of(MonthlyClosings months) {
        return checked(months).map(total -> {
            int size = months.closings().size();
            double mean = total / (double) size;
            double squares = 0;
            double concentration = 0;
            for (long closings : months.closings()) {
                squares += (closings - mean) * (closings - mean);
                concentration += Math.pow(closings / (double) total, 2);
            }
            double ofSample = Math.sqrt(squares / (size - 1)) / mean;
            long first = months.closings().get(0);
            long last = months.closings().get(size - 1);
            return new Evenness(
                    size,
                    mean,
                    Math.sqrt(squares / size) / mean,
                    ofSample,
                    1 / Math.sqrt(mean),
                    Math.sqrt(Math.max(0, ofSample * ofSample - 1 / mean)),
                    concentration,
                    Gini.of(months.closings().stream()
                                    .mapToDouble(Long::doubleValue)
                                    .toArray())
                            .orThrow(),
                    last / (double) total,
                    first == 0 ? Outcome.refused(RefusalCode.NO_CASES) : Outcome.known(last / (double) first));
        });
    }

    /** The total, or why these months have no evenness. */
    static Outcome<Long> checked(MonthlyClosings months) {
        if (months.closings().stream().anyMatch(closings -> !Inputs.count(closings))) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (!months.complete()) {
            return Outcome.refused(RefusalCode.UNFINISHED_MONTH);
        }
        if (months.closings().size() < 2) {
            return Outcome.refused(RefusalCode.TOO_FEW_POINTS, months.closings().size(), 2);
        }
        return months.total() == 0 ? Outcome.refused(RefusalCode.NO_CLOSINGS) : Outcome.known(months.total());
    }

    /** The index as it is usually told: 1 less the variation, never below 0. */
    public double index() {
        return Math.max(0, 1 - variation);
    }

    /** The concentration from 0 (all months alike) to 1 (all in one month). */
    public double normalisedConcentration() {
        return (concentration - 1.0 / months) / (1 - 1.0 / months);
    }

    /** How many months of equal closings would be as concentrated. */
    public double effectiveMonths() {
        return 1 / concentration;
    }

    /** Gini by the form that reaches 1. */
    public double unbiasedGini() {
        return gini * months / (months - 1);
    }
}
