package zhixiao.jobs.store;

/** What file systems can do for a result that is to appear at once. */
public enum StoreKind {
    /** A file system of this machine, or one that is mounted: renames, locks that end with their holder, mostly hard links. */
    MACHINE,
    /** HDFS: renames at once, leases that end some time after their holder; no hard links. */
    RENAMES,
    /** An object store that writes an object on a condition: no renames, no locks, no links. */
    CONDITIONS,
    /** Another store, which can be read. */
    READ
}
