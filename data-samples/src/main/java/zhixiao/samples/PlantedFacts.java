package zhixiao.samples;

/**
 * What is different at single courts, so that an analysis has something to find. All are modest, and all are told in
 * the module's README.
 */
final class PlantedFacts {
    /** Civil cases filed from 2024 on get stuck here: the share pending over 12 months rises in 2025. */
    static final String GROWING_BACKLOG = "瀚0203";
    /** Most enforcement ends with 终结本次执行程序 here. */
    static final String ENDS_ENFORCEMENT_FOR_NOW = "瀚0303";
    /** An intermediate court that remands where others change. */
    static final String REMANDS = "瀚02";
    /** Hardly files anything in December 2024, and makes up for it in January 2025. */
    static final String STOPS_FILING = "瀚0104";
    /** Closes at the end of the month. */
    static final String CLOSES_AT_MONTH_END = "瀚0301";
    /** Writes a part of its rows with dates such as 2025/3/7. */
    static final String WRITES_TWO_DATE_FORMATS = "瀚0201";

    static final int BACKLOG_FROM = Days.of(2024, 1, 1);
    static final int STOP_FROM = Days.of(2024, 12, 3);
    static final int STOP_UNTIL = Days.of(2024, 12, 31);
    static final int REBOUND_UNTIL = Days.of(2025, 1, 24);
    /** From this day on civil cases are filed before they are mediated, and count as filed. */
    static final int MEDIATED_AFTER_FILING_FROM = Days.of(2025, 1, 1);

    private PlantedFacts() {}

    /** How much more or less than usual a court files on a day. */
    static double filingFactor(Court court, int day) {
        if (!court.code().equals(STOPS_FILING) || day < STOP_FROM || day > REBOUND_UNTIL) {
            return 1;
        }
        return day <= STOP_UNTIL ? 0.08 : 2.2;
    }
}
