/**
 * What a run leaves beside its tables: {@code manifest.json} says what was computed, from what, and by which
 * definitions, and is the same for the same input; {@code run-report.json} says when, where and how long.
 * Their keys are a contract, told in {@code docs/tables.md}.
 */
package zhixiao.jobs.manifest;
