/**
 * The same run on real processes: Spark's own master, workers and executors, started from the jars that Maven has, and a driver that {@code SparkSubmit}
 * starts. What they leave must be what local mode leaves.
 */
package zhixiao.jobs.cluster;
