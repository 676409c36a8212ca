package zhixiao.spec.bind;

/**
 * One addend of a numerator or denominator.
 *
 * @param measure the measure, limited to the populations of its indicator; one for all that count the same
 * @param written the measure as it is defined, without those limits
 * @param atStart true for a stock at the start of the period instead of its end
 */
public record Term(Measure measure, Measure written, boolean atStart) {}
