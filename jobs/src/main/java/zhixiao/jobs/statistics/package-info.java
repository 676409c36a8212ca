/**
 * Fair statistics: what a figure can and cannot say. The room knows no Spark and reads no file; it is fed
 * with sufficient statistics (counts, sums, day histograms) and every function is total: it gives a value
 * or a {@link zhixiao.jobs.statistics.Refusal} with its reason, never NaN.
 *
 * <p>Its parts: {@code interval}, {@code casemix}, {@code funnel}, {@code control} (a court against its own
 * past), {@code trend}, {@code survival}, {@code flow}, {@code evenness}, {@code screen} and
 * {@code disclosure}. No type here puts courts into an order by value. {@code docs/statistics.md} says for
 * planners when each method is used, how it is read, and when not.
 */
package zhixiao.jobs.statistics;
