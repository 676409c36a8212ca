/**
 * Funnels instead of league tables: which courts differ from the level by more than chance allows for their
 * number of cases. Lines are interpolated for drawing; a court is flagged by exact tails only, and only at
 * 99.8 %. Courts stay in the order in which they came.
 */
package zhixiao.jobs.statistics.funnel;
