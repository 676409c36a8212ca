package zhixiao.jobs.statistics.disclosure;

import java.util.Optional;
import zhixiao.jobs.statistics.Refusal;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * The first rule: which counts are too small to be shown. Case types that are secret by law are hidden
 * whatever their number, by their type and not here.
 *
 * @param threshold counts above 0 and below this are hidden: 5, or 10 for sensitive case types
 */
public record Primary(int threshold) {
    /** The usual rule. */
    public static final Primary USUAL = new Primary(5);
    /** For sensitive case types. */
    public static final Primary SENSITIVE = new Primary(10);
    /** A cell that covers fewer judges than this is about single judges. */
    public static final int FEWEST_JUDGES = 3;
    /** A band over courts needs so many of them. */
    public static final int FEWEST_FOR_BAND = 10;

    /** Rejects thresholds that would hide nothing: a programmer's mistake. */
    public Primary {
        if (threshold < 2) {
            throw new IllegalArgumentException("threshold " + threshold);
        }
    }

    /** True if a count must be hidden. A zero tells of nobody. */
    public boolean hides(long count) {
        return count > 0 && count < threshold;
    }

    /** True if x of n must be hidden: few that have the property, or few that have it not. */
    public boolean hides(long x, long n) {
        return hides(x) || hides(n - x);
    }

    /** Why a figure over judges is refused; empty if it covers judges enough. */
    public static Optional<Refusal> judges(int judges) {
        return judges < FEWEST_JUDGES
                ? Optional.of(Refusal.of(RefusalCode.JUDGE_LEVEL, FEWEST_JUDGES))
                : Optional.empty();
    }

    /** Why a band over courts is refused; empty if courts enough contribute. */
    public static Optional<Refusal> band(int contributors) {
        return tooFew(contributors, FEWEST_FOR_BAND);
    }

    /**
     * Why a total is refused to a court that contributes to it: without its own part the others must still be
     * so many, or their figures could be told apart.
     *
     * @param others contributors besides the recipient
     * @param fewest at least 2: with one other court the total less one's own is the other
     */
    public static Optional<Refusal> aggregate(int others, int fewest) {
        return tooFew(others, Math.max(2, fewest));
    }

    private static Optional<Refusal> tooFew(int contributors, int fewest) {
        return contributors < fewest
                ? Optional.of(Refusal.of(RefusalCode.TOO_FEW_CONTRIBUTORS, contributors, fewest))
                : Optional.empty();
    }
}
