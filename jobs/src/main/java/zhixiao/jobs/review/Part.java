package zhixiao.jobs.review;

/** Who speaks; the words are stored. What different parts say is never put into one number. */
public enum Part {
    /** The court or division of the case itself. */
    SELF,
    /** Reviewers who had nothing to do with the case. */
    INDEPENDENT,
    /** The panel that fixes the grade: first provisionally, after an objection again, then finally. */
    PANEL
}
