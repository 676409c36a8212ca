package zhixiao.jobs.statistics.funnel;

/** Where a court stands in a funnel. The names are stored in tables. */
public enum FunnelStatus {
    /** Within what chance allows, and it could have been told if it were not. */
    IN,
    /** Below the 95 % limit: drawn, no alert. */
    LOW_95,
    /** Below the 99.8 % limit: an alert to look, no verdict. */
    LOW_998,
    /** Above the 95 % limit: drawn, no alert. */
    HIGH_95,
    /** Above the 99.8 % limit: an alert to look, no verdict. */
    HIGH_998,
    /** Too few cases to tell. */
    TOO_FEW,
    /** No funnel for this kind of figure, or for these data. */
    NOT_APPLICABLE;

    /** True for the two levels that are an alert. */
    public boolean alert() {
        return this == LOW_998 || this == HIGH_998;
    }
}
