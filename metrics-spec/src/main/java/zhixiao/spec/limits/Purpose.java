package zhixiao.spec.limits;

/** What figures are used for. Whatever leaves for a lower court is a use, whatever it is called. */
public enum Purpose {
    /** The court watches itself and those below it; nothing is handed down. */
    MONITORING,
    /** The data review meeting (數據會商). */
    MEETING,
    /** Handed down to lower courts (通報). */
    CIRCULATION,
    /** Courts are assessed by it (考核). */
    ASSESSMENT,
    /** Shown to the public. */
    PUBLICATION
}
