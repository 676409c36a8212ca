package zhixiao.spec.problem;

/** How much a problem weighs. */
public enum Severity {
    /** Nothing can be computed until it is mended. */
    ERROR,
    /** The work goes on, but somebody should look. */
    WARNING
}
