/**
 * Compute: cases become states, states become indicators.
 *
 * <p>{@code AsOfView} shows the cases as they were known at the cut-off. {@code StatePlan} puts the measures
 * of a catalogue into blocks, one aggregation each, keyed by court, line and month; {@code States} runs and
 * stores them. States are counts, sums and day histograms, never rates, so months, courts and lines merge by
 * addition (but distinct counts, whose {@code DistinctStates} are told for each court tree and line by themselves): {@code
 * Histories} keeps, for every court, court tree and line, the running sum of every state at every
 * moment, so that a figure of any period is a difference of two entries; {@code RollUp} adds up day histograms, for
 * {@code Quantiles} and {@code DurationTable}. {@code IndicatorTable} forms the quotients at the very end.
 * {@code Balance} checks that opening + in − out = closing on every cell.
 */
package zhixiao.jobs.compute;
