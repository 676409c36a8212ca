/** Writes results as Arrow IPC files, which pandas, R, DuckDB and the reports read without Spark. */
package zhixiao.jobs.arrow;
