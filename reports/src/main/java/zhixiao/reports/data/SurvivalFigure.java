package zhixiao.reports.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * A row of {@code survival}: a figure of durations with pending cases counted.
 *
 * @param indicator id of the indicator
 * @param court code of the court
 * @param scope {@code own} or {@code tree}
 * @param line code of the line, or {@code all}
 * @param statistic {@link #MEDIAN}, {@link #CLOSED_WITHIN} or {@link #RESTRICTED_MEAN}
 * @param days within so many days; empty for the median
 * @param value days, or a share as a fraction; empty where nothing can be told
 * @param low lower end of the 95 % interval
 * @param high its upper end; empty beside a lower one if it is open
 * @param endedOnly the same of those alone that ended
 * @param lastYear the value one year before
 * @param changeDirection {@code rose}, {@code fell}, {@code uncertain}, or empty where the change has no interval
 */
public record SurvivalFigure(
        String indicator,
        String court,
        String scope,
        String line,
        String statistic,
        OptionalInt days,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble endedOnly,
        OptionalDouble lastYear,
        Optional<String> changeDirection) {

    /** The age at which half have ended. */
    public static final String MEDIAN = "median";

    /** The share that has ended within so many days. */
    public static final String CLOSED_WITHIN = "closed_within";

    /** The mean number of days pending within the first so many. */
    public static final String RESTRICTED_MEAN = "restricted_mean";

    /** The table of a file. */
    static ArrowTable<SurvivalFigure> table(Path file) {
        return new ArrowTable<>(file, "analyse", columns -> {
            IntFunction<String> indicator = columns.text("indicator");
            IntFunction<String> court = columns.text("court");
            IntFunction<String> scope = columns.text("scope");
            IntFunction<String> line = columns.text("line");
            IntFunction<String> statistic = columns.text("statistic");
            IntFunction<OptionalInt> days = columns.whole("days");
            IntFunction<OptionalDouble> value = columns.number("value");
            IntFunction<OptionalDouble> low = columns.number("low");
            IntFunction<OptionalDouble> high = columns.number("high");
            IntFunction<OptionalDouble> endedOnly = columns.number("ended_only");
            IntFunction<OptionalDouble> lastYear = columns.number("last_year");
            IntFunction<String> direction = columns.text("change_direction");
            return row -> new SurvivalFigure(
                    indicator.apply(row),
                    court.apply(row),
                    scope.apply(row),
                    line.apply(row),
                    statistic.apply(row),
                    days.apply(row),
                    value.apply(row),
                    low.apply(row),
                    high.apply(row),
                    endedOnly.apply(row),
                    lastYear.apply(row),
                    Optional.ofNullable(direction.apply(row)));
        });
    }
}
