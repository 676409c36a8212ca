/**
 * A court against its own past: limits from a frozen, dated stretch of its series, and run rules that are
 * read on the newest points only, because over a long chart chance alone sets some of them off. Series with
 * a calendar in them are made comparable first ({@code Seasonality}).
 */
package zhixiao.jobs.statistics.control;
