/** Measurements that are run by hand, one documented command each; none of them is a test. */
package zhixiao.jobs.benchmark;
