package zhixiao.reports.data;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of the anonymous band of a pack: what comparable courts have together, and between which lines chance alone puts
 * a court with as many cases as the one that receives.
 *
 * @param indicator id of the indicator
 * @param court code of the court that receives
 * @param period the kind of period
 * @param end its last day
 * @param courts how many courts contribute, this one among them; empty if nothing is told
 * @param centre what they have together, rounded; empty if nothing is told
 * @param roundedTo to which step it is rounded
 * @param low the lower inner line (95 %)
 * @param high the upper inner line; empty if it is open
 * @param outerLow the lower outer line (99.8 %)
 * @param outerHigh the upper outer line; empty if it is open
 * @param code why there is no centre or no line, or null if there are both
 */
public record Band(
        String indicator,
        String court,
        String period,
        LocalDate end,
        OptionalInt courts,
        OptionalDouble centre,
        OptionalDouble roundedTo,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble outerLow,
        OptionalDouble outerHigh,
        String code) {

    /**
     * Where a value lies between the lines.
     *
     * @return as the status of a funnel: {@code in}, {@code high_95}, {@code low_95}, {@code high_998}, {@code low_998}; or
     *     {@code not_applicable} if there are no lines
     */
    public String standing(double value) {
        if (outerLow.isEmpty() || low.isEmpty()) {
            return "not_applicable";
        }
        if (value > outerHigh.orElse(Double.MAX_VALUE)) {
            return "high_998";
        }
        if (value < outerLow.getAsDouble()) {
            return "low_998";
        }
        if (value > high.orElse(Double.MAX_VALUE)) {
            return "high_95";
        }
        return value < low.getAsDouble() ? "low_95" : "in";
    }
}
