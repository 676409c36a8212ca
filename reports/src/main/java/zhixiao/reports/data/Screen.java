package zhixiao.reports.data;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import zhixiao.spec.text.LocalizedText;

/**
 * A row of {@code screens}: a pattern that was looked for in the days of a court's last whole year.
 *
 * @param kind which pattern
 * @param court code of the court
 * @param year the year
 * @param observed cases in the window; empty where the screen could not be made
 * @param expected how many it should have had
 * @param ratio how many times as many
 * @param asked true if it became a question
 * @param question the question, if it is asked
 */
public record Screen(
        String kind,
        String court,
        int year,
        OptionalDouble observed,
        OptionalDouble expected,
        OptionalDouble ratio,
        boolean asked,
        LocalizedText question) {

    /** The table of a file. */
    static ArrowTable<Screen> table(Path file) {
        return new ArrowTable<>(file, "analyse", columns -> {
            IntFunction<String> kind = columns.text("screen");
            IntFunction<String> court = columns.text("court");
            IntUnaryOperator year = columns.everyWhole("year");
            IntFunction<OptionalDouble> observed = columns.count("observed");
            IntFunction<OptionalDouble> expected = columns.number("expected");
            IntFunction<OptionalDouble> ratio = columns.number("ratio");
            IntPredicate asked = columns.flag("asked");
            IntFunction<LocalizedText> question = columns.localized("question");
            return row -> new Screen(
                    kind.apply(row),
                    court.apply(row),
                    year.applyAsInt(row),
                    observed.apply(row),
                    expected.apply(row),
                    ratio.apply(row),
                    asked.test(row),
                    question.apply(row));
        });
    }
}
