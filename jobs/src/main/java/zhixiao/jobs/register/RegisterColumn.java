package zhixiao.jobs.register;

import java.util.List;

/** The columns of the workbook of a register, in order; people write in some of them. */
enum RegisterColumn {
    CASE_NO,
    STATE,
    RESPONSIBLE,
    REASON,
    PLAN,
    TARGET,
    LEADER,
    RESUMES,
    FILED,
    DAYS,
    CHAIN_SINCE,
    CHAIN_DAYS,
    LISTED_BECAUSE,
    LIMIT,
    DUE,
    LISTED_SINCE,
    MOVED,
    REMARKS,
    COURT,
    VERSION;

    /** Those that a workbook must have when it comes back. */
    static final List<RegisterColumn> NEEDED =
            List.of(CASE_NO, STATE, RESPONSIBLE, REASON, PLAN, TARGET, LEADER, RESUMES, COURT, VERSION);

    /** True if it holds numbers. */
    boolean number() {
        return this == DAYS || this == CHAIN_DAYS || this == VERSION;
    }
}
