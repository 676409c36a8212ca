/**
 * Draws charts with JFreeChart and writes them as SVG with real text. One theme, and the fonts of the jar:
 * a machine without fonts draws the same bytes.
 */
package zhixiao.reports.chart;
