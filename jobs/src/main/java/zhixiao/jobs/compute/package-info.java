/**
 * Compute: cases become states, states become indicators.
 *
 * <p>{@code AsOfView} shows the cases as they were known at the cut-off. {@code StatePlan} puts the measures
 * of a catalogue into blocks, one aggregation each, keyed by court, line and month; {@code States} runs and
 * stores them. States are counts, sums and day histograms, never rates, so months, courts and lines merge by
 * addition: {@code RollUp} does, for every court, court tree, line and period, and {@code IndicatorTable}
 * forms the quotients at the very end. {@code Balance} checks that opening + in − out = closing on every
 * cell.
 */
package zhixiao.jobs.compute;
