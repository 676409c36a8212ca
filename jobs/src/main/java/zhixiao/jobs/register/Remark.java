package zhixiao.jobs.register;

/** What somebody should look at. */
public enum Remark {
    /** The case is not in the data. */
    VANISHED,
    /** Somebody said that the case is closed, and the data of that day or a later one show it open. */
    CLAIM_FAILED,
    /** The data show a closing that nobody had claimed. */
    UNCLAIMED,
    /** The day by which the case was to be closed has passed. */
    TARGET_PASSED,
    /** The day has passed on which the case was to go on, and nobody has said that it does. */
    RESUME_PASSED
}
