/** Indicators that move together: two of them tell once what they seem to tell twice. */
package zhixiao.jobs.statistics.redundancy;
