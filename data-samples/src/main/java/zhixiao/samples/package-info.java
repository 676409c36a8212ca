/**
 * Synthetic cases of a fictional province: a seeded generator, its planted dirt and its known answers.
 *
 * <p>Nothing here is real: the province 瀚海省, its courts, its cases and the names of its judges are invented.
 * {@link zhixiao.samples.SampleGenerator} writes a folder with {@code courts.csv}, {@code cases.csv} (or several
 * parts) and {@code suspensions.csv}, and for small samples {@code known-answers.csv}: figures counted by plain
 * loops over the true cases, through no engine, so that an engine can be checked against them.
 *
 * <p>The same request gives the same bytes on every machine and with any number of threads. Each day of each court
 * draws from a stream of its own, and case numbers come from counts that are taken before anything is written;
 * memory therefore grows with courts and days, never with cases.
 */
package zhixiao.samples;
