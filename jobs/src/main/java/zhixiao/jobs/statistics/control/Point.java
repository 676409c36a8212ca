package zhixiao.jobs.statistics.control;

import java.time.LocalDate;

/**
 * One point of a series of figures.
 *
 * @param date first day of its period
 * @param value the figure
 */
public record Point(LocalDate date, double value) {}
