/**
 * Registers: lists with a memory. What was on a list is kept in the database of the ledger and compared with the list of a
 * later day, so that nothing leaves a list unseen; what people say of an entry goes out in workbooks, and comes back.
 * Events and notes are only added. The data decide what counts, people decide what is done. Knows neither Spark nor the command line; what it
 * holds are case numbers, which go into no log and no report.
 */
package zhixiao.jobs.register;
