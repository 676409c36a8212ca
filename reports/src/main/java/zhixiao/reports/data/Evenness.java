package zhixiao.reports.data;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * A row of {@code evenness}: how evenly a court closed its cases over the months of the last whole year.
 *
 * @param court code of the court
 * @param year the year
 * @param closings cases closed in it
 * @param variation coefficient of variation of the months; empty where nothing can be told
 * @param byChance what chance alone gives a court of this size
 * @param excess what is beyond it
 * @param decemberShare the share of December
 * @param decemberExpected what it would be by working days
 */
public record Evenness(
        String court,
        int year,
        long closings,
        OptionalDouble variation,
        OptionalDouble byChance,
        OptionalDouble excess,
        OptionalDouble decemberShare,
        OptionalDouble decemberExpected) {

    /** The table of a file. */
    static ArrowTable<Evenness> table(Path file) {
        return new ArrowTable<>(file, "analyse", columns -> {
            IntFunction<String> court = columns.text("court");
            IntUnaryOperator year = columns.everyWhole("year");
            IntToLongFunction closings = columns.everyCount("closings");
            IntFunction<OptionalDouble> variation = columns.number("variation");
            IntFunction<OptionalDouble> byChance = columns.number("variation_by_chance");
            IntFunction<OptionalDouble> excess = columns.number("excess_variation");
            IntFunction<OptionalDouble> december = columns.number("december_share");
            IntFunction<OptionalDouble> expected = columns.number("december_expected");
            return row -> new Evenness(
                    court.apply(row),
                    year.applyAsInt(row),
                    closings.applyAsLong(row),
                    variation.apply(row),
                    byChance.apply(row),
                    excess.apply(row),
                    december.apply(row),
                    expected.apply(row));
        });
    }
}
