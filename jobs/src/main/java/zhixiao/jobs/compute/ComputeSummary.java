package zhixiao.jobs.compute;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;

/**
 * What the stage computed.
 *
 * @param catalogue the catalogue
 * @param asOf the cut-off
 * @param computed the indicators that were computed, in the catalogue's order
 * @param skipped those that could not be, and why
 * @param balance the check of the movement of cases, or empty if the catalogue names none
 * @param rows rows of the table of indicators
 * @param files files of the table of indicators
 * @param durations rows of the table of durations, or empty if no measure is a distribution
 * @param daily rows of the table of days, or empty if there is none
 * @param breakdowns what was broken down by dimensions of the model
 * @param passes how often cases were read for states
 */
public record ComputeSummary(
        Catalogue catalogue,
        AsOf asOf,
        List<Indicator> computed,
        List<Skipped> skipped,
        Optional<Balance> balance,
        long rows,
        int files,
        OptionalLong durations,
        OptionalLong daily,
        Breakdowns breakdowns,
        Passes passes) {

    /** Those of its tables that not every catalogue and source gives. */
    public static final List<String> OPTIONAL_TABLES = List.of("durations", "daily", BreakdownTable.NAME);

    /** The tables that the stage writes for later ones: each a folder, with an {@code .arrow} file beside it. */
    public static final List<String> TABLES =
            Stream.concat(Stream.of("indicators"), OPTIONAL_TABLES.stream()).toList();

    /**
     * What was broken down.
     *
     * @param told the dimensions that there are figures by, in order
     * @param leftOut what could not be broken down, and why
     * @param rows rows of the table of breakdowns, or empty if there is none
     * @param files its files
     */
    public record Breakdowns(List<Breakdown> told, List<LeftOut> leftOut, OptionalLong rows, int files) {
        /** Copies the lists, so that the value cannot change. */
        public Breakdowns {
            told = List.copyOf(told);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Passes over tables of cases.
     *
     * @param planned how many the states take
     * @param made how many were made; the others' states the run before had left
     */
    public record Passes(int planned, int made) {}

    /** An indicator that could not be broken down by a dimension. */
    public record LeftOut(Breakdown breakdown, Skipped skipped) {}

    /** An indicator that this source, or this cut-off, does not allow. */
    public record Skipped(Indicator indicator, Reason because, String detail) {
        /** Why not. */
        public enum Reason {
            /** The source does not fill a field that it reads. */
            MISSING_FIELD,
            /** It reads a field of which nobody knows how it was at an earlier cut-off. */
            UNDATED_FIELD
        }
    }
}
