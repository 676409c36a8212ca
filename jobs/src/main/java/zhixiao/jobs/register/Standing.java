package zhixiao.jobs.register;

/** How a case stands that is not on the list of a day; one that is not in the data has none. */
public enum Standing {
    /** What ends its being on the list has happened by the day. */
    OVER,
    /** It has not. */
    OPEN
}
