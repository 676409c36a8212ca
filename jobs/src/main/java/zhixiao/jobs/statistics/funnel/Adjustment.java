package zhixiao.jobs.statistics.funnel;

/** Whether limits were widened for what differs between courts beyond chance. */
public enum Adjustment {
    /** Chance alone. */
    NONE,
    /** Errors times √phi. */
    MULTIPLICATIVE,
    /** tau² added to the variance: preferred. */
    ADDITIVE
}
