package zhixiao.jobs.statistics.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * Whether events are spread evenly over the working days of a month, and where not.
 *
 * @param chiSquare Pearson's chi²
 * @param p how often chance alone is as uneven
 * @param residuals standardised residual of each place; about 95 of 100 lie within ±2 by chance
 */
public record Uniformity(double chiSquare, double p, List<Double> residuals) {

    /** Copies the list. */
    public Uniformity {
        residuals = List.copyOf(residuals);
    }

    /** Tests counts that should all be alike; two places or more. */
    public static Outcome<Uniformity> of(long... counts) {
        if (counts.length < 2) {
            return Outcome.refused(RefusalCode.TOO_FEW_POINTS, counts.length, 2);
        }
        if (Arrays.stream(counts).anyMatch(count -> !Inputs.count(count))) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        double expected = Arrays.stream(counts).sum() / (double) counts.length;
        if (expected == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        double chiSquare = 0;
        List<Double> residuals = new ArrayList<>();
        for (long count : counts) {
            chiSquare += Math.pow(count - expected, 2) / expected;
            residuals.add((count - expected) / Math.sqrt(expected * (1 - 1.0 / counts.length)));
        }
        double p = ChiSquaredDistribution.of(counts.length - 1.0).survivalProbability(chiSquare);
        return Outcome.known(new Uniformity(chiSquare, p, residuals));
    }

    /** The place with the largest residual, from 1; of equal ones the first. */
    public int mostUnusual() {
        int found = 0;
        for (int i = 1; i < residuals.size(); i++) {
            if (Math.abs(residuals.get(i)) > Math.abs(residuals.get(found))) {
                found = i;
            }
        }
        return found + 1;
    }
}
