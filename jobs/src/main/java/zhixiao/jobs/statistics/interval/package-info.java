/**
 * Intervals by kind of indicator: proportions, ratios of two counts, counts and rates, means, medians, and
 * the difference of two figures. A count of all cases is exact; an interval belongs to the judgement about
 * the process that made it, so every comparison has one and a bare count needs none.
 */
package zhixiao.jobs.statistics.interval;
