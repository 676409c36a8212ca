/**
 * The output folder of a run, which is whole at any moment: a run writes aside, and what it wrote takes the
 * place of the old result when it is complete. A process that is killed leaves the old result or the new
 * one, and the next start says which.
 */
package zhixiao.jobs.output;
