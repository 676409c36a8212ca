package zhixiao.spec.timelimit;

/** Where a case stands with its time limit. The last two are in no denominator; they are told as counts. */
public enum LimitState {
    /** Closed in time, or pending and not over. */
    WITHIN,
    /** Closed or pending after the deadline. */
    OVER,
    /** The law sets no limit. */
    NO_LIMIT,
    /** Nobody can tell, for a {@link LimitReason}. */
    UNKNOWN
}
