/**
 * Intake: source tables become cases that can be counted, and every row that does not is accounted for.
 *
 * <p>Each table of the mapping is read once: its fields are evaluated beside the reasons why a row is bad
 * ({@code FieldSql}), and kept in a work table. From there, rejects are told, rows for the same case become
 * one, and rows of other tables are linked to their cases. Rows read = kept + merged + duplicates +
 * rejected, always.
 */
package zhixiao.jobs.intake;
