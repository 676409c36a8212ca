/**
 * The report as one HTML page that needs no network: style, charts and a subset of the fonts are inside. The
 * page is well-formed XML, runs no script, prints, and can be read on a phone.
 */
package zhixiao.reports.html;
