package zhixiao.reports.data;

import java.time.LocalDate;

/**
 * Rows of a court and month that fail a quality rule, or rules of a severity.
 *
 * @param court code of the court
 * @param month first day of the month of filing
 * @param rule the rule; empty for rows of all rules
 * @param severity of the rule; without one {@code rejected}, {@code error}, {@code warn}, {@code review}, or empty for all rows
 * @param rows how many
 */
public record QualityCount(String court, LocalDate month, String rule, String severity, long rows) {
    /** What stands in place of a severity for rows that became no case. */
    public static final String REJECTED = "rejected";
}
