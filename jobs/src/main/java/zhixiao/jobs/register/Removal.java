package zhixiao.jobs.register;

/** Why an entry was removed; the words are stored. */
public enum Removal {
    /** The case was closed by the day. */
    CLOSED,
    /** The case is open and the rule is the same: what the data say of it has changed. */
    CORRECTED,
    /** The case is open, and the rule of the list is another one than at the update before. */
    RULE
}
