/** The numbers of a table for spreadsheets and programs. */
package zhixiao.reports.csv;
