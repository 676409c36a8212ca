package zhixiao.jobs.analyse;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the analysis did.
 *
 * @param findings rows of the table of findings
 * @param curves rows of the table of curves
 * @param decomposition rows of the table of decomposition
 * @param optional rows of the tables that are only written where there is something for them, by name
 * @param tests how many tests were made, and how many flags chance alone gives
 * @param pairs how many pairs of indicators were compared
 * @param together pairs that move together so closely that they count as one
 * @param officialCalendar false if only weekends are known, no holidays
 */
public record AnalyseSummary(
        long findings,
        long curves,
        long decomposition,
        SortedMap<String, Long> optional,
        List<TestCount> tests,
        int pairs,
        List<Together> together,
        boolean officialCalendar) {

    /** The tables that the analysis always writes: each a folder, with an {@code .arrow} file beside it. */
    public static final List<String> TABLES = List.of("findings", "curves", "decomposition", "redundancy");

    /** The tables that it writes if an indicator asks for survival, and if compute counted days. */
    public static final List<String> OPTIONAL_TABLES = List.of("survival", "screens", "evenness");

    /** True for a table of this stage. */
    public static boolean isTable(String name) {
        return TABLES.contains(name) || OPTIONAL_TABLES.contains(name);
    }

    /** Copies the lists. */
    public AnalyseSummary {
        optional = Collections.unmodifiableSortedMap(new TreeMap<>(optional));
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
