package zhixiao.jobs.statistics;

/**
 * Why a figure is refused. The name is stored in tables and is the key of the sentence, so a code is never
 * given a second meaning. Codes of reliability say that the figure would mislead; {@link #SUPPRESSED} and
 * its neighbours say that it would disclose.
 */
public enum RefusalCode {
    // What cannot be computed.
    /** An argument is negative, not a number or out of its range. */
    INVALID_INPUT,
    /** The computation has no finite result. */
    NOT_COMPUTABLE,
    /** The denominator is zero: no value, and not 0 %. */
    NO_CASES,
    /** A proportion whose numerator is above its denominator. */
    NUMERATOR_ABOVE_DENOMINATOR,
    /** A rate without exposure. */
    NO_EXPOSURE,
    /** Nothing was expected, so observed cannot be held against it. */
    NOTHING_EXPECTED,
    /** A stratum that carries weight has no cases. */
    EMPTY_STRATUM,
    /** The two sides do not have the same strata. */
    STRATA_DIFFER,
    /** Evenness without any closing. */
    NO_CLOSINGS,
    /** An unfinished month in a measure of evenness. */
    UNFINISHED_MONTH,
    /** Working days are missing or all zero. */
    NO_WORKING_DAYS,
    /** So many are pending that the curve does not come down to the quantile. */
    NOT_REACHED,
    /** The horizon lies beyond the last day that was observed. */
    BEYOND_OBSERVATION,
    /** The data do not reach back to the period. */
    BEFORE_DATA,
    /** An interval of counts is asked of sums of a field, such as amounts. */
    NOT_COUNTS,
    /** An interval of counts is asked of a number of different keys. */
    DISTINCT_COUNTS,
    /** An interval needs the single values, and only their mean or quantile is here. */
    SPREAD_UNKNOWN,
    /** A plain count has no interval: it is what it is. */
    NOT_NEEDED,
    /** No method gives an interval for figures of this kind. */
    NO_METHOD,

    // What is too small to tell.
    /** Too few cases for a percentage or a verdict. */
    TOO_FEW_CASES,
    /** Too few events for a directly standardised rate. */
    TOO_FEW_EVENTS,
    /** Too few values for an interval of the median. */
    TOO_FEW_FOR_MEDIAN,
    /** Too few values for an interval of a quantile other than the median. */
    TOO_FEW_FOR_QUANTILE,
    /** Too few values for an interval of the mean. */
    TOO_FEW_FOR_MEAN,
    /** Too few points for a trend. */
    TOO_FEW_POINTS,
    /** Too few points for a test of the trend. */
    TOO_FEW_POINTS_FOR_TEST,
    /** Too few points for control limits. */
    TOO_FEW_BASELINE_POINTS,
    /** Too few courts to estimate over-dispersion. */
    TOO_FEW_COURTS,
    /** Even the most extreme result could not have been flagged. */
    NOT_ATTAINABLE,
    /** Successive points depend on each other, so the test would find too much. */
    AUTOCORRELATED,
    /** Nothing varies, so nothing can be estimated. */
    NO_VARIATION,

    // What would mislead.
    /** The mean of closed cases only, while many are pending. */
    CLOSED_ONLY,
    /** Rose or fell, without an interval of the difference. */
    CHANGE_WITHOUT_INTERVAL,
    /** Two indirectly standardised ratios against each other. */
    INDIRECT_RATIOS_COMPARED,
    /** An average of rates or medians over courts. */
    AVERAGE_OF_RATES,
    /** Limits from a baseline that was moved without a recorded reason. */
    BASELINE_MOVED,
    /** Points of different definitions in one series. */
    DEFINITIONS_MIXED,
    /** "Significant" without an interval. */
    SIGNIFICANT_WITHOUT_INTERVAL,
    /** A screen worded as an accusation. */
    ACCUSATION,

    // What orders courts or judges.
    /** A rank, or any other order of courts by value. */
    RANKING,
    /** A percentile or quartile of courts. */
    POSITION_AMONG_COURTS,
    /** A composite score over indicators. */
    COMPOSITE,

    // What would disclose.
    /** A cell that is too small to be shown. */
    SUPPRESSED,
    /** The table cannot be protected. */
    NOT_PROTECTABLE,
    /** A figure of single judges in a table over judges. */
    JUDGE_LEVEL,
    /** A band or an aggregate from too few contributors. */
    TOO_FEW_CONTRIBUTORS
}
