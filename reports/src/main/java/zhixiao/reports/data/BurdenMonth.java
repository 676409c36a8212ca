package zhixiao.reports.data;

import java.util.OptionalDouble;

/**
 * One row of the table of burden: a month of a court that receives.
 *
 * @param year the year
 * @param court code of the court
 * @param month from 1
 * @param uses how often it was used on, by all courts above it together
 * @param indicators by how many different indicators in the whole year
 * @param planned how many uses were planned for the month; empty without a plan
 */
public record BurdenMonth(int year, String court, int month, long uses, int indicators, OptionalDouble planned) {}
