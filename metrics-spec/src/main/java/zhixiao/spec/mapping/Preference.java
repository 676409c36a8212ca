package zhixiao.spec.mapping;

/**
 * Which of several rows for the same case counts: the first in this order. Values are compared as text,
 * which is right for dates that begin with the year; rows without a value come last.
 *
 * @param column the column to order by
 * @param descending true for the greatest first
 */
public record Preference(Column column, boolean descending) {}
