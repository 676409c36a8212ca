package zhixiao.reports.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * A row of {@code revisions}: a figure of the past that an earlier run told otherwise.
 *
 * @param indicator id of the indicator
 * @param court code of the court
 * @param scope {@code own} or {@code tree}
 * @param line code of the line, or {@code all}
 * @param period kind of period
 * @param start first day of the period
 * @param before the figure then; empty if there was none
 * @param now the figure now; empty if there is none
 * @param because {@code definition}, {@code data} or {@code data_or_time}
 */
public record Revision(
        String indicator,
        String court,
        String scope,
        String line,
        String period,
        LocalDate start,
        OptionalDouble before,
        OptionalDouble now,
        String because) {

    /** The table of a file. */
    static ArrowTable<Revision> table(Path file) {
        return new ArrowTable<>(file, "compute", columns -> {
            IntFunction<String> indicator = columns.text("indicator");
            IntFunction<String> court = columns.text("court");
            IntFunction<String> scope = columns.text("scope");
            IntFunction<String> line = columns.text("line");
            IntFunction<String> period = columns.text("period");
            IntFunction<LocalDate> start = columns.day("period_start");
            IntFunction<OptionalDouble> before = columns.number("value_before");
            IntFunction<OptionalDouble> now = columns.number("value");
            IntFunction<String> because = columns.text("because");
            return row -> new Revision(
                    indicator.apply(row),
                    court.apply(row),
                    scope.apply(row),
                    line.apply(row),
                    period.apply(row),
                    start.apply(row),
                    before.apply(row),
                    now.apply(row),
                    because.apply(row));
        });
    }

    /** How far apart both are; zero where one of them has no value. */
    public double difference() {
        return before.isPresent() && now.isPresent() ? Math.abs(now.getAsDouble() - before.getAsDouble()) : 0;
    }
}
