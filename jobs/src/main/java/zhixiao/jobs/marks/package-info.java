/**
 * Marks for the four kinds of cases under supervision (四類案件): what declared rules propose, and what people confirm or refuse.
 * Rows are only added, in the database of the ledger, beside registers and reviews. A mark is no defect, and nothing of it is
 * published: no table of a run, no report and no pack knows of marks. Knows neither Spark nor the command line.
 */
package zhixiao.jobs.marks;
