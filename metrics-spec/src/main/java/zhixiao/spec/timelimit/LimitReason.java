package zhixiao.spec.timelimit;

/** Why the state of a time limit is unknown. */
public enum LimitReason {
    /** No rule is known for the type of case. */
    NO_RULE,
    /** There are rules for the type, but none fits the procedure, the day, or what else they ask for. */
    NONE_FITS,
    /** The rule's limit cannot be told in days. */
    UNTOLD,
    /** The day from which the limit runs is not in the data. */
    NO_START,
    /** An extension without its new last day. */
    EXTENSION_WITHOUT_END
}
