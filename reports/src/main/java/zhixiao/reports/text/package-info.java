/** The words and numbers of reports: one bundle and one way to write numbers for each language. */
package zhixiao.reports.text;
