package zhixiao.spec.timelimit;

/** What is told of the time limit of a case, as of a day. A field of the case model may hold each. */
public enum LimitResult {
    /** A code of {@link LimitState}. */
    STATE,
    /** A code of {@link LimitReason}, where the state is unknown. */
    REASON,
    /** The code of the rule that applies. */
    RULE,
    /** The last day within the limit. */
    DEADLINE,
    /** The days that the limit allows, extensions included, excluded days not. */
    DAYS_ALLOWED,
    /** The days that have counted so far, or until the closing. */
    DAYS_USED,
    /** The days up to the deadline; below zero once it is over. Allowed less used. */
    DAYS_LEFT,
    /** The days that did not count; overlaps once. */
    DAYS_EXCLUDED,
    /** The first day of an exclusion or suspension that has not ended. */
    OPEN_SINCE,
    /** How many days before the deadline of that day the last change of the clock began. */
    CHANGE_LEAD,
    /** How many events that began in time were approved after the deadline of that moment. */
    LATE_APPROVALS,
    /** How many events began after the deadline, and so changed nothing. */
    LATE_EVENTS
}
