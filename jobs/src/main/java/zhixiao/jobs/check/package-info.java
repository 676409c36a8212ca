/**
 * Uses of indicators against the limits: for each intended use a verdict for every indicator and recipient, with the
 * rule, where it is stated, and what the ledger counted. Knows no Spark.
 */
package zhixiao.jobs.check;
