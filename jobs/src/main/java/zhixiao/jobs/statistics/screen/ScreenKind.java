package zhixiao.jobs.statistics.screen;

/** What a screen looks for. The name is the key of its question and is stored in tables. */
public enum ScreenKind {
    /** Closings in the last three working days of months. */
    MONTH_END_CLOSINGS(true),
    /** Closings in December. */
    YEAR_END_CLOSINGS(true),
    /** Closings in December against the share that other courts have. */
    YEAR_END_CLOSINGS_AMONG_PEERS(true),
    /** Hardly any filing in the last days of a year. */
    FILING_STOP(false),
    /** Filings of January against December. */
    FILING_REBOUND(true),
    /** A long run of working days without a filing. */
    DAYS_WITHOUT_FILING(false),
    /** Durations of just no more than a number of days against just more. */
    BUNCHING_AT_DAYS(true),
    /** Cases that ended just within their own limit against those that ended just beyond it, beside other courts. */
    BUNCHING_AT_LIMIT(true),
    /** Durations that are round numbers of days. */
    ROUND_DURATIONS(true),
    /** Cases that come back under a new number within thirty days of closing. */
    RENUMBERING(true),
    /** Extensions granted in the last three days of a limit. */
    LATE_EXTENSIONS(true);

    private final boolean high;

    ScreenKind(boolean high) {
        this.high = high;
    }

    /** True if more than expected is the pattern, false if less is. */
    public boolean high() {
        return high;
    }
}
