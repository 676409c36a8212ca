package zhixiao.jobs.review;

import java.util.List;
import zhixiao.spec.review.ReviewPlan;

/** What a reviewer says of an item; the words are stored. */
public enum Finding {
    NO_DEFECT,
    DEFECT,
    /** The item is not asked of this case. */
    NOT_APPLICABLE,
    /** System and paper file say the same. */
    MATCH,
    /** They differ: an error of the entry, until it is explained. */
    MISMATCH,
    /** The paper file does not tell. */
    NO_EVIDENCE,
    /** They differ, and there is a reason that is no error. */
    EXPLAINED;

    /** Those of a kind of plan. */
    public static List<Finding> of(ReviewPlan.Kind kind) {
        return kind.ofData()
                ? List.of(MATCH, MISMATCH, EXPLAINED, NO_EVIDENCE)
                : List.of(NO_DEFECT, DEFECT, NOT_APPLICABLE);
    }

    /** True for a defect, or an error of the data. */
    public boolean bad() {
        return this == DEFECT || this == MISMATCH;
    }

    /** True if it tells whether there is one. */
    public boolean tells() {
        return this != NOT_APPLICABLE && this != NO_EVIDENCE;
    }
}
