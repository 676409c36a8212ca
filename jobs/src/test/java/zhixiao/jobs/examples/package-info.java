/** The two examples of real sources, run on a handful of rows with the dirt that the real ones have. */
package zhixiao.jobs.examples;
