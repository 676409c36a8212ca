package zhixiao.spec.sql;

import java.time.LocalDate;

/**
 * The days that a query is about.
 *
 * @param first the first day of the period
 * @param last the last day of the period
 * @param cutOff the day after which nothing has happened; not before the last day
 */
public record Period(LocalDate first, LocalDate last, LocalDate cutOff) {}
