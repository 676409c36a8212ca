/**
 * Durations as survival: a case that is pending has lasted at least so long, and leaving it out makes a court
 * look faster the more it leaves lying. Everything is formed from mergeable histograms of whole days.
 */
package zhixiao.jobs.statistics.survival;
