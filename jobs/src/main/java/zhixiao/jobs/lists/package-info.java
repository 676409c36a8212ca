/**
 * Lists of cases in a run's folder: a table of each list, a workbook for each court that owns cases on them, and counts for
 * the level above. Rows hold case numbers: they go into their files and nowhere else, no log, no report, no pack.
 */
package zhixiao.jobs.lists;
