package zhixiao.spec.bind;

/**
 * One addend of a numerator or denominator, written {@code NAME}, {@code NAME at start} or {@code minus NAME}.
 *
 * @param measure the measure, limited to the populations of its indicator; one for all that count the same
 * @param written the measure as it is defined, without those limits
 * @param minus true if it is taken off instead of added
 * @param atStart true for a stock at the start of the period instead of its end
 */
public record Term(Measure measure, Measure written, boolean minus, boolean atStart) {}
