package zhixiao.jobs.statistics.sampling;

import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** How many cases must be drawn at random for what a check is to show. */
public final class SampleSize {
    private SampleSize() {}

    /**
     * The least number of cases of which one at least has a defect, with the stated confidence, if so large a share of all cases
     * has one: ln(1 − confidence) / ln(1 − share).
     *
     * @param share above 0 and below 1
     */
    public static Outcome<Long> toSeeOne(double share, Confidence confidence) {
        return share > 0 && share < 1
                ? whole(Math.log(confidence.outside()) / Math.log1p(-share))
                : Outcome.refused(RefusalCode.INVALID_INPUT);
    }

    /**
     * The share of cases with a defect that a number of cases without any leaves possible: the largest that would have shown none
     * with more than the probability that is left.
     *
     * @param cases 1 or more
     */
    public static Outcome<Double> leftByNone(long cases, Confidence confidence) {
        return cases >= 1 && Inputs.count(cases)
                ? Outcome.number(-Math.expm1(Math.log(confidence.outside()) / cases))
                : Outcome.refused(RefusalCode.INVALID_INPUT);
    }

    /**
     * The number of cases for which the interval of a share reaches about so far to each side: z² p (1 − p) / margin², less what
     * is gained where the frame is small (Cochran 1977, 4.4).
     *
     * @param share the share that is expected, from 0 to 1; 0.5 where nobody knows is the most cautious
     * @param margin half the width of the interval, above 0 and below 1
     * @param frame the cases that there are, 1 or more
     */
    public static Outcome<Long> forMargin(double share, double margin, long frame, Confidence confidence) {
        if (!(share >= 0 && share <= 1) || !(margin > 0 && margin < 1) || frame < 1 || !Inputs.count(frame)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        double z = confidence.z();
        double endless = z * z * share * (1 - share) / (margin * margin);
        return whole(Math.max(1, endless / (1 + (endless - 1) / frame)));
    }

    private static Outcome<Long> whole(double number) {
        // What rounding adds to a whole number is no case.
        double cases = Math.ceil(number - 1e-9);
        return cases <= 1e15 ? Outcome.known((long) Math.max(1, cases)) : Outcome.refused(RefusalCode.NOT_COMPUTABLE);
    }
}
