package zhixiao.jobs.statistics;

/**
 * Which numbers are taken at all. Beyond these bounds no court statistics lie, and within them no computation
 * of this room overflows, and the incomplete gamma and beta functions of the library hold (from 10¹¹ on it gives up
 * far out in the tails).
 */
public final class Inputs {
    private static final double MOST = 1e15;
    private static final long MOST_CASES = Integer.MAX_VALUE;
    private static final double LEAST = 1e-9;

    private Inputs() {}

    /** True for a count from 0 to 2,147,483,647. */
    public static boolean count(long value) {
        return value >= 0 && value <= MOST_CASES;
    }

    /** True for a quantity that is 0, or from 10⁻⁹ to 10¹⁵: an exposure, a weight, an expected number. */
    public static boolean quantity(double value) {
        return value == 0 || value >= LEAST && value <= MOST;
    }

    /** True for a figure from −10¹⁵ to 10¹⁵. */
    public static boolean figure(double value) {
        return Math.abs(value) <= MOST;
    }
}
