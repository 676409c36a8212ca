package zhixiao.reports.data;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Reads {@code burden.arrow}. */
final class BurdenReader {
    private final IntUnaryOperator year;
    private final IntFunction<String> court;
    private final IntUnaryOperator month;
    private final IntToLongFunction uses;
    private final IntUnaryOperator indicators;
    private final IntFunction<OptionalDouble> planned;

    private BurdenReader(ArrowColumns columns) {
        year = columns.everyWhole("year");
        court = columns.text("court");
        month = columns.everyWhole("month");
        uses = columns.everyCount("uses");
        indicators = columns.everyWhole("indicators");
        planned = columns.count("planned");
    }

    /** The table of a file. */
    static ArrowTable<BurdenMonth> table(Path file) {
        return new ArrowTable<>(file, "check", columns -> new BurdenReader(columns)::month);
    }

    private BurdenMonth month(int row) {
        return new BurdenMonth(
                year.applyAsInt(row),
                court.apply(row),
                month.applyAsInt(row),
                uses.applyAsLong(row),
                indicators.applyAsInt(row),
                planned.apply(row));
    }
}
