package zhixiao.reports.data;

/**
 * One row of the table of burden: a month of a court that receives.
 *
 * @param year the year
 * @param court code of the court
 * @param month from 1
 * @param uses how often it was used on, by all courts above it together
 * @param indicators by how many different indicators in the whole year
 */
public record BurdenMonth(int year, String court, int month, long uses, int indicators) {}
