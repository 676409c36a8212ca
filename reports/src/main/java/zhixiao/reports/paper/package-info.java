/** What editions on paper share: how the columns of a table divide the width of a page. */
package zhixiao.reports.paper;
