package zhixiao.spec.bind;

/**
 * One addend of a numerator or denominator.
 *
 * @param measure the measure
 * @param atStart true for a stock at the start of the period instead of its end
 */
public record Term(Measure measure, boolean atStart) {}
