/**
 * Copies the tables of a run into Apache Iceberg tables of a catalog that Spark's settings name, for courts that query them there. The run's own files
 * stay what everything else reads.
 */
package zhixiao.jobs.catalog;
