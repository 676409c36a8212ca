/**
 * Revisions: what an earlier run said of periods that were over by its cut-off, and this one says otherwise; and which
 * cases of that day are not what they were. Figures of an indicator whose definition changed are told apart.
 */
package zhixiao.jobs.revisions;
