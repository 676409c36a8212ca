/** Reads the files of one run into immutable values; their contract is told in {@code docs/tables.md}. */
package zhixiao.reports.data;
