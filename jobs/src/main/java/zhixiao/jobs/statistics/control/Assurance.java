package zhixiao.jobs.statistics.control;

/** What a process that goes on as it is will do to a target. */
public enum Assurance {
    /** Both limits are below the target. */
    BELOW,
    /** Both limits are above the target. */
    ABOVE,
    /** The target lies between the limits: now on one side, now on the other, by chance. */
    HIT_AND_MISS
}
