/** The Spark session that every stage runs in, and the settings that its results depend on. */
package zhixiao.jobs.session;
