package zhixiao.jobs.statistics.sampling;

import java.util.List;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.ProportionInterval;

/**
 * What a random sample says of the share of cases in its whole frame: each drawn case stands for as many as its probability to
 * be drawn says (Horvitz and Thompson 1952; where a question does not apply to every case, the ratio of two such sums).
 *
 * <p>The interval is Wilson's with the effective number of cases (Σw)² / Σw² (Kish 1965) in place of the number, which is the
 * number itself where all weights are equal. It makes no use of the fact that a frame is finite, nor of what strata gain, so it is
 * rather too wide; and unlike an interval by the estimated variance it tells something where nothing was found.
 *
 * @param value the share, from 0 to 1
 * @param interval its interval
 * @param effective the effective number of cases
 */
public record SampleRate(double value, Interval interval, double effective) {

    /**
     * The share in the frame that the cells make up.
     *
     * @param cells one for each part of the frame that was drawn by itself
     * @return refused if no drawn case is asked about
     */
    public static Outcome<SampleRate> of(List<SampleCell> cells, Confidence confidence) {
        boolean possible = cells.stream().allMatch(cell -> cell.possible() && Inputs.count(cell.frame()));
        if (!possible) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        List<SampleCell> asked = cells.stream().filter(cell -> cell.asked() > 0).toList();
        if (asked.isEmpty()) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        long number = asked.stream().mapToLong(SampleCell::asked).sum();
        long found = asked.stream().mapToLong(SampleCell::found).sum();
        double first = asked.get(0).weight();
        if (asked.stream().allMatch(cell -> cell.weight() == first)) {
            return ProportionInterval.wilson(found, number, confidence)
                    .map(interval -> new SampleRate(found / (double) number, interval, number));
        }
        double weights = 0;
        double squares = 0;
        double has = 0;
        for (SampleCell cell : asked) {
            weights += cell.weight() * cell.asked();
            squares += cell.weight() * cell.weight() * cell.asked();
            has += cell.weight() * cell.found();
        }
        double effective = weights * weights / squares;
        // Rounding must not make a share of it all, or of nothing, out of one that is not.
        double value = found == number ? 1 : has / weights;
        return Outcome.number(value).then(share -> wilson(share, effective, confidence.z())
                .map(interval -> new SampleRate(share, interval, effective)));
    }

    private static Outcome<Interval> wilson(double share, double number, double z) {
        double square = z * z / number;
        double middle = (share + square / 2) / (1 + square);
        double half = z / (1 + square) * Math.sqrt(share * (1 - share) / number + square / (4 * number));
        return Interval.of(share == 0 ? 0 : Math.max(0, middle - half), share == 1 ? 1 : Math.min(1, middle + half));
    }
}
