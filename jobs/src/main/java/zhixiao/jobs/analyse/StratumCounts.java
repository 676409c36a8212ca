package zhixiao.jobs.analyse;

import java.util.OptionalDouble;
import zhixiao.jobs.statistics.casemix.Stratum;
import zhixiao.reports.data.Figure;

/**
 * What stands above and below the line for one kind of case, this year and in the same window one year before.
 *
 * @param below of a rate the base, in its own unit
 */
record StratumCounts(long above, double below, long aboveBefore, double belowBefore) {
    static final StratumCounts NONE = new StratumCounts(0, 0, 0, 0);

    /** The counts of a figure. @param per what a quotient of its kind is multiplied with */
    static StratumCounts of(Figure figure, double per) {
        return new StratumCounts(
                whole(figure.numerator()),
                whole(figure.denominator()) / per,
                whole(figure.lastYearNumerator()),
                whole(figure.lastYearDenominator()) / per);
    }

    private static long whole(OptionalDouble number) {
        return Math.round(number.orElse(0));
    }

    StratumCounts plus(StratumCounts other) {
        return new StratumCounts(
                above + other.above,
                below + other.below,
                aboveBefore + other.aboveBefore,
                belowBefore + other.belowBefore);
    }

    StratumCounts less(StratumCounts other) {
        return new StratumCounts(
                above - other.above,
                below - other.below,
                aboveBefore - other.aboveBefore,
                belowBefore - other.belowBefore);
    }

    /** True if nothing was counted in either year. */
    boolean isNothing() {
        return above == 0 && below == 0 && aboveBefore == 0 && belowBefore == 0;
    }

    Stratum now(String id) {
        return new Stratum(id, above, below);
    }

    Stratum before(String id) {
        return new Stratum(id, aboveBefore, belowBefore);
    }
}
