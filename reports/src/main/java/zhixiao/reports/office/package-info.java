/** What office documents share: packages whose bytes depend on their content alone, and the names of fonts. */
package zhixiao.reports.office;
