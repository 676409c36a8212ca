package zhixiao.jobs.statistics.evenness;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * Closings against what the calendar lets expect: in proportion to working days, or to the filings of some
 * months before.
 *
 * @param expected closings of each month if all days were alike
 * @param chiSquare sum of (c − e)² / e
 * @param p how often chance alone is as uneven
 * @param ratesPerDay closings per working day of each month
 * @param variationOfRates coefficient of variation of these rates, by the deviation of the population
 * @param divergence Kullback and Leibler's divergence of the shares from those expected
 */
public record CalendarEvenness(
        List<Double> expected,
        double chiSquare,
        double p,
        List<Double> ratesPerDay,
        double variationOfRates,
        double divergence) {

    /** Copies the lists. */
    public CalendarEvenness {
        expected = List.copyOf(expected);
        ratesPerDay = List.copyOf(ratesPerDay);
    }

    /**
     * Holds closings against weights.
     *
     * @param weights working days of each month (or filings a median duration earlier), all above 0
     */
    public static Outcome<CalendarEvenness> of(MonthlyClosings months, List<Double> weights) {
        return Evenness.checked(months).then(total -> {
            int size = months.closings().size();
            if (weights.size() != size || !weights.stream().allMatch(weight -> weight > 0 && Inputs.quantity(weight))) {
                return Outcome.refused(RefusalCode.NO_WORKING_DAYS);
            }
            double allWeights =
                    weights.stream().mapToDouble(Double::doubleValue).sum();
            List<Double> expected = new ArrayList<>();
            List<Double> rates = new ArrayList<>();
            double chiSquare = 0;
            double divergence = 0;
            for (int i = 0; i < size; i++) {
                double closings = months.closings().get(i);
                double share = weights.get(i) / allWeights;
                expected.add(total * share);
                rates.add(closings / weights.get(i));
                chiSquare += Math.pow(closings - total * share, 2) / (total * share);
                divergence += closings == 0 ? 0 : closings / total * Math.log(closings / total / share);
            }
            return Outcome.known(new CalendarEvenness(
                    expected,
                    chiSquare,
                    ChiSquaredDistribution.of(size - 1.0).survivalProbability(chiSquare),
                    rates,
                    variation(rates),
                    Math.max(0, divergence)));
        });
    }

    /** Months less one. */
    public int degreesOfFreedom() {
        return expected.size() - 1;
    }

    /** 1 if only chance makes the months uneven; more if something else does. */
    public double dispersionIndex() {
        return chiSquare / degreesOfFreedom();
    }

    /** What share the last month should have by the calendar. */
    public double expectedLastShare() {
        double all = expected.stream().mapToDouble(Double::doubleValue).sum();
        return expected.get(expected.size() - 1) / all;
    }

    private static double variation(List<Double> rates) {
        double mean = rates.stream().mapToDouble(Double::doubleValue).sum() / rates.size();
        double squares = rates.stream()
                .mapToDouble(rate -> (rate - mean) * (rate - mean))
                .sum();
        return Math.sqrt(squares / rates.size()) / mean;
    }
}
