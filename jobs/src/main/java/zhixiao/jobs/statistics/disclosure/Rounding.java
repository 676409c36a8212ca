package zhixiao.jobs.statistics.disclosure;

import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * The alternative to hiding: every count is rounded to the same base, totals on their own, so that no other
 * cell has to go. Rows then need not add up, which is printed. Figures are formed from rounded counts.
 */
public final class Rounding {
    /** The usual base. */
    public static final int BASE = 5;

    private Rounding() {}

    /**
     * The nearest multiple; halves go up. Always the same for the same count, so that asking twice tells
     * nothing more.
     *
     * @param count 0 or more
     * @param base 2 or more
     */
    public static Outcome<Shown> of(long count, int base) {
        return count < 0 || base < 2
                ? Outcome.refused(RefusalCode.INVALID_INPUT)
                : Outcome.known(new Shown.Rounded((count + base / 2) / base * base, base));
    }
}
