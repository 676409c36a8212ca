/** Flow and stock: how filings, closings and pending cases stand to each other, in the words of the CEPEJ. */
package zhixiao.jobs.statistics.flow;
