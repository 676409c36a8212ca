package zhixiao.jobs.analyse;

import java.util.List;
import java.util.OptionalLong;

/**
 * What the analysis did.
 *
 * @param findings rows of the table of findings
 * @param curves rows of the table of curves
 * @param decomposition rows of the table of decomposition
 * @param survival rows of the table of survival; empty if no indicator asks for it
 * @param tests how many tests were made, and how many flags chance alone gives
 * @param pairs how many pairs of indicators were compared
 * @param together pairs that move together so closely that they count as one
 * @param officialCalendar false if only weekends are known, no holidays
 */
public record AnalyseSummary(
        long findings,
        long curves,
        long decomposition,
        OptionalLong survival,
        List<TestCount> tests,
        int pairs,
        List<Together> together,
        boolean officialCalendar) {

    /** The tables that the analysis always writes: each a folder, with an {@code .arrow} file beside it. */
    public static final List<String> TABLES = List.of("findings", "curves", "decomposition", "redundancy");

    /** The table that it writes only if an indicator asks for survival. */
    public static final String SURVIVAL = "survival";

    /** True for a table of this stage. */
    public static boolean isTable(String name) {
        return TABLES.contains(name) || name.equals(SURVIVAL);
    }

    /** Copies the lists. */
    public AnalyseSummary {
        tests = List.copyOf(tests);
        together = List.copyOf(together);
    }

    /**
     * Two indicators that move together.
     *
     * @param one id of one
     * @param other id of the other
     * @param correlation of their changes from month to month
     */
    public record Together(String one, String other, double correlation) {}
}
