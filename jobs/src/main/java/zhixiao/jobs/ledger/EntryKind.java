package zhixiao.jobs.ledger;

/** What an entry says; the names are stored in the ledger. */
public enum EntryKind {
    /** The ledger begins. */
    BEGUN,
    /** From here on uses are judged by other limits than before; what was judged before stays as it was. */
    LIMITS,
    /** A court above another one has let it off a rule for a time. The last entry about the same rule and court holds. */
    EXEMPTED,
    /** A use may be made, and nothing has gone out yet. It counts. */
    RESERVED,
    /** It has gone out. */
    CONFIRMED,
    /** It did not go out, or was taken back: it does not count any more. */
    WITHDRAWN,
    /** What was entered of it beside the figures was wrong, and is this. It counts as before. */
    CORRECTED,
    /** It was refused; nothing of it counts. */
    REFUSED
}
