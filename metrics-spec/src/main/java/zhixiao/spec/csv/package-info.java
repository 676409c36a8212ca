/** Tables beside specs: CSV files of codes, words, rules and days, whose mistakes are told at their places. */
package zhixiao.spec.csv;
