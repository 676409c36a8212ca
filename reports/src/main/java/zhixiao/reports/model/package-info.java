/**
 * A report as immutable values: sentences, tiles, tables and what charts show, without a pixel. Every
 * sentence and every title is computed from the figures. Courts come in official order; nothing here can be
 * sorted by value.
 */
package zhixiao.reports.model;
