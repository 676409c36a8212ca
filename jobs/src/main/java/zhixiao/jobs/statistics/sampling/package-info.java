/** Samples of cases: how large they must be, what they say of all cases, and how far two people who look at the same cases agree. */
package zhixiao.jobs.statistics.sampling;
