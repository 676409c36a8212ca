package zhixiao.jobs.register;

import java.util.List;

/** The columns of the workbook of a register, in order; people write in some of them. */
enum RegisterColumn {
    CASE_NO(24),
    STATE(15),
    RESPONSIBLE(18),
    REASON(18),
    PLAN(34),
    TARGET(12),
    LEADER(18),
    RESUMES(12),
    FILED(12),
    DAYS(10),
    CHAIN_SINCE(13),
    CHAIN_DAYS(10),
    LISTED_BECAUSE(32),
    LIMIT(10),
    DUE(12),
    LISTED_SINCE(12),
    MOVED(24),
    REMARKS(22),
    COURT(10),
    VERSION(10);

    private final int width;

    RegisterColumn(int width) {
        this.width = width;
    }

    /** Its width, in characters of Latin script. */
    int width() {
        return width;
    }

    /** Those that a workbook must have when it comes back. */
    static final List<RegisterColumn> NEEDED =
            List.of(CASE_NO, STATE, RESPONSIBLE, REASON, PLAN, TARGET, LEADER, RESUMES, COURT, VERSION);

    /** True if it holds numbers. */
    boolean number() {
        return this == DAYS || this == CHAIN_DAYS || this == VERSION;
    }
}
