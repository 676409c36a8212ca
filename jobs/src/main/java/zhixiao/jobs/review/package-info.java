/**
 * Case reviews and spot checks of case data: what was drawn and by which chances, who looks at it, what they say, and what that
 * tells of all cases. One mechanism for all kinds of plans. Draws and entries are only added, in the database of the ledger. Knows
 * neither Spark nor the command line; what it holds are case numbers, which go into no log and no report.
 */
package zhixiao.jobs.review;
