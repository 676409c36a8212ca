package zhixiao.jobs.table;

/** What the values of a column are. Any of them may be null. */
public enum ColumnType {
    /** A {@link String}. */
    TEXT,
    /** An {@link Integer}. */
    INT,
    /** A {@link Long}. */
    LONG,
    /** A finite {@link Double}. */
    DOUBLE,
    /** A {@link Boolean}. */
    BOOLEAN,
    /** A {@link java.time.LocalDate}. */
    DAY
}
