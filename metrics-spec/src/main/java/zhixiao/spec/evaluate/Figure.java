package zhixiao.spec.evaluate;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of an indicator, with the columns of the table of indicators.
 *
 * @param status whether there is a value
 * @param value the value; empty unless the status is {@link Status#OK} or {@link Status#TOO_FEW}
 * @param numerator the numerator; of a mean the sum, of a count, stock or difference the figure; empty for a quantile
 * @param denominator the denominator; of a mean or quantile how many rows; empty for a count, stock or
 *     difference
 */
public record Figure(
        Status status, Optional<BigDecimal> value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {

    /** Whether a figure has a value. */
    public enum Status {
        /** It has. */
        OK,
        /** The denominator is zero or below: there is no value, never 0 %. */
        NO_CASES,
        /** It has, but the denominator is below the indicator's minimum: nothing must be judged by it. */
        TOO_FEW,
        /** The data do not reach back to the period. */
        BEFORE_DATA,
        /** The cut-off is before the day of the extract, and a field that is read has no date: nobody knows what it was. */
        UNDATED_FIELD
    }

    /** A figure that cannot be told. */
    static Figure none(Status status) {
        return new Figure(status, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
