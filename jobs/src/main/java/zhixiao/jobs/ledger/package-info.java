/**
 * The uses ledger: what was used, by whom, on whom and when, in a relational database that outlives runs. It is only
 * added to, and each entry carries the hash of the one before. Knows neither Spark nor the limits.
 */
package zhixiao.jobs.ledger;
