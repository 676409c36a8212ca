/**
 * Writes results row by row, without an engine: Arrow IPC files, which pandas, R, DuckDB and the reports read,
 * and Parquet files beside them. One list of {@link zhixiao.jobs.table.Column columns} serves both.
 */
package zhixiao.jobs.table;
