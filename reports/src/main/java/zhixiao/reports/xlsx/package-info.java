/**
 * The detail edition as a workbook: numbers are numbers, texts are never formulas, courts stand in official order, and
 * nothing is sorted by value.
 */
package zhixiao.reports.xlsx;
