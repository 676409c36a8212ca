package zhixiao.reports.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * A row of {@code revised_cases}: how many cases of a court are not what they were.
 *
 * @param court code of the court
 * @param change {@link #ADDED}, {@link #REMOVED} or {@link #CHANGED}
 * @param field a field that changed; empty for the row that counts each case once
 * @param cases how many
 */
public record RevisedCases(String court, String change, Optional<String> field, long cases) {
    /** Entered late. */
    public static final String ADDED = "added";

    /** Not there any more. */
    public static final String REMOVED = "removed";

    /** Another value in some field. */
    public static final String CHANGED = "changed";

    /** The table of a file. */
    static ArrowTable<RevisedCases> table(Path file) {
        return new ArrowTable<>(file, "compute", columns -> {
            IntFunction<String> court = columns.text("court");
            IntFunction<String> change = columns.text("change");
            IntFunction<String> field = columns.text("field");
            IntFunction<OptionalDouble> cases = columns.count("n");
            return row ->
                    new RevisedCases(court.apply(row), change.apply(row), Optional.ofNullable(field.apply(row)), (long)
                            cases.apply(row).orElseThrow());
        });
    }
}
