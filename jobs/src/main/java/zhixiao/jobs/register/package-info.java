/**
 * Registers: lists with a memory. What was on a list is kept in the database of the ledger and compared with the list of a
 * later day, so that nothing leaves a list unseen. Entries are only added to. Knows neither Spark nor the command line; what it
 * holds are case numbers, which go into no log and no report.
 */
package zhixiao.jobs.register;
