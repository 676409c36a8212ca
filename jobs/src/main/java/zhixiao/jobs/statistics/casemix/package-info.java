/**
 * Case mix: what a court's figure would be if its cases were those of the reference, and how much of a
 * difference comes from other cases rather than from other handling. Strata are declared in the spec and
 * frozen for a year; what a court decides itself (its procedure, its adjournments) is no stratum.
 */
package zhixiao.jobs.statistics.casemix;
