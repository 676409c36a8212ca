package zhixiao.reports.data;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * A row of {@code decomposition}: how much of a change on the year comes from other cases.
 *
 * @param indicator id of the indicator
 * @param court code of the court
 * @param scope {@code own} or {@code tree}
 * @param line code of the line, or {@code all}; those of the lines add up to that of all
 * @param change the change on the year, as a difference of fractions; of a line, what it adds
 * @param mix the part that comes from other shares of the lines; empty if the change is not taken apart
 * @param rate the part that comes from other figures within the lines
 */
public record CaseMix(
        String indicator,
        String court,
        String scope,
        String line,
        OptionalDouble change,
        OptionalDouble mix,
        OptionalDouble rate) {

    /** The table of a file. */
    static ArrowTable<CaseMix> table(Path file) {
        return new ArrowTable<>(file, "analyse", columns -> {
            IntFunction<String> indicator = columns.text("indicator");
            IntFunction<String> court = columns.text("court");
            IntFunction<String> scope = columns.text("scope");
            IntFunction<String> line = columns.text("line");
            IntFunction<OptionalDouble> change = columns.number("change_on_year");
            IntFunction<OptionalDouble> mix = columns.number("mix");
            IntFunction<OptionalDouble> rate = columns.number("rate");
            return row -> new CaseMix(
                    indicator.apply(row),
                    court.apply(row),
                    scope.apply(row),
                    line.apply(row),
                    change.apply(row),
                    mix.apply(row),
                    rate.apply(row));
        });
    }

    /** True if the change is taken apart. */
    public boolean told() {
        return mix.isPresent() && rate.isPresent();
    }
}
