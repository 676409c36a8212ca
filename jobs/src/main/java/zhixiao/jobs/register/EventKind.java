package zhixiao.jobs.register;

/** What an update found of an entry; the words are stored. */
public enum EventKind {
    /** The case has come onto the list: aged in, or on it again after a removal. */
    LISTED,
    /** The case is not on the list any more, and the data say why. */
    REMOVED,
    /** The case is not in the data any more. That is a finding: the entry stays. */
    VANISHED,
    /** A case that had vanished is in the data again. */
    FOUND_AGAIN,
    /** A closing that was claimed is in the data; the removal follows at once. */
    VERIFIED,
    /** A closing was claimed, and on the day of the claim, or later, the case is on the list. */
    CLAIM_FAILED
}
