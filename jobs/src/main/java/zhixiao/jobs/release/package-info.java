/**
 * Release: what may go out, one pack for each court, made from its own figures alone so that nothing of another court
 * can be in it. Knows no Spark.
 */
package zhixiao.jobs.release;
