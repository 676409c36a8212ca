/**
 * The stage that says what figures can and cannot say: intervals, evidence against the range, change on the year,
 * signals in a court's own past, trends, and its standing among courts of its level. It reads the table of
 * indicators and the manifest, knows no Spark, and keeps one court's months at a time; what compares courts
 * keeps the newest figures of one indicator. The methods are in {@code zhixiao.jobs.statistics}.
 */
package zhixiao.jobs.analyse;
