/**
 * Trends over a series of figures: the slope of Theil and Sen per year with its interval first, the test of
 * Mann and Kendall second, both by month of the year where there are two years; no test where neighbouring
 * points depend on each other.
 */
package zhixiao.jobs.statistics.trend;
