/**
 * Evenness of closing (結案均衡度): how much the closings of a year lie together, held against working days
 * and freed from chance; without that an index of evenness only orders courts by size. The official formula
 * is not public, so the variant is printed with the figure.
 */
package zhixiao.jobs.statistics.evenness;
