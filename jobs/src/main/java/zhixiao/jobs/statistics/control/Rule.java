package zhixiao.jobs.statistics.control;

/** The run rules, in the order in which one goes before another where several hold. Names are stored in tables. */
public enum Rule {
    /** A point outside the limits. */
    OUTSIDE,
    /** Points that rise, or fall, one after the other. */
    TREND,
    /** Two of three points in the outer third, all three on one side. */
    TWO_OF_THREE,
    /** Points on one side of the centre line, one after the other. */
    SHIFT,
    /** A run on one side of a median that is longer than chance allows, in a chart without limits. */
    LONG_RUN
}
