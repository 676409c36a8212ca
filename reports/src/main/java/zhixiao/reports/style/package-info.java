/**
 * How the reports of a court look: its letterhead, logo, mark, last line and colour, and templates of its own. A style
 * changes the dress of a report, never a figure, a sentence or the order of courts.
 */
package zhixiao.reports.style;
