package zhixiao.jobs.revisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has changed since an earlier run.
 *
 * @param earlier the earlier run
 * @param compared figures of both runs that were held against each other
 * @param figures how many of them differ, by reason
 * @param cases how many cases differ, or empty if they could not be compared
 * @param caseRows rows of the table of revised cases
 */
public record RevisionsSummary(
        EarlierRun earlier, long compared, Map<Reason, Long> figures, Optional<CaseChanges> cases, long caseRows) {

    /** The tables that the stage writes: each a folder, with an {@code .arrow} file beside it. */
    public static final List<String> TABLES = List.of(RevisedFigures.TABLE, RevisedCases.TABLE);

    /** Copies the map, so that the value cannot change. */
    public RevisionsSummary {
        figures = Map.copyOf(figures);
    }

    /** How many figures differ. */
    public long revised() {
        return figures.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Why a figure differs. */
    public enum Reason {
        /** The definition of the indicator means something else now. */
        DEFINITION,
        /** The data of the past were revised. */
        DATA,
        /** They were revised, or what the indicator asks for has become known since. */
        DATA_OR_TIME
    }

    /**
     * Cases as both runs know them of the earlier cut-off.
     *
     * @param added in this run only: entered late
     * @param removed in the earlier run only
     * @param changed in both, with another value in some field
     */
    public record CaseChanges(long added, long removed, long changed) {}
}
