/**
 * Screens for patterns that deserve a question: closings that crowd at the end of months and years, filings
 * that stop and rebound, durations that bunch just under a limit, cases that come back under a new number.
 * Each needs an effect that matters and evidence after correction for the number of tests, and is worded as a
 * question, never as an accusation.
 */
package zhixiao.jobs.statistics.screen;
