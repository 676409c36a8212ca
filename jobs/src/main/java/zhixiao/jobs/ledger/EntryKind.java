package zhixiao.jobs.ledger;

/** What an entry says; the names are stored in the ledger. */
public enum EntryKind {
    /** The ledger begins. */
    BEGUN,
    /** A use may be made, and nothing has gone out yet. It counts. */
    RESERVED,
    /** It has gone out. */
    CONFIRMED,
    /** It did not go out, or was taken back: it does not count any more. */
    WITHDRAWN,
    /** It was refused; nothing of it counts. */
    REFUSED
}
