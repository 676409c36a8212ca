/**
 * Runs: one or more stages on one output folder. Whatever stages a command asks for, they write aside, the
 * manifest last, and the whole takes the place of the old result at once, or not at all.
 */
package zhixiao.jobs.run;
