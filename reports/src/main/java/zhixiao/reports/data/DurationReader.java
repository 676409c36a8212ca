package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Reads {@code durations.arrow} batch by batch. */
public final class DurationReader {
    private final IntFunction<String> measure;
    private final IntUnaryOperator courtOrder;
    private final IntFunction<String> scope;
    private final IntFunction<String> line;
    private final IntFunction<String> period;
    private final IntFunction<LocalDate> start;
    private final IntFunction<LocalDate> end;
    private final IntPredicate lastYear;
    private final IntFunction<String> part;
    private final IntUnaryOperator days;
    private final IntToLongFunction cases;

    private DurationReader(ArrowColumns columns) {
        measure = columns.text("measure");
        courtOrder = columns.everyWhole("court_order");
        scope = columns.text("scope");
        line = columns.text("line");
        period = columns.text("period");
        start = columns.day("period_start");
        end = columns.day("period_end");
        lastYear = columns.flag("last_year");
        part = columns.text("part");
        days = columns.everyWhole("days");
        cases = columns.everyCount("n");
    }

    /**
     * Passes every row on, in the order of the file: those of one window follow each other.
     *
     * @throws zhixiao.spec.problem.ProblemException if it is not there, or lacks a column because an earlier version
     *     wrote it
     * @param file the file of the contract in {@code docs/tables.md}
     * @param consumer is given each row
     */
    public static void read(Path file, Consumer<DurationCount> consumer) throws IOException {
        new ArrowTable<>(file, "compute", columns -> new DurationReader(columns)::count).read(consumer);
    }

    private DurationCount count(int row) {
        return new DurationCount(
                measure.apply(row),
                courtOrder.applyAsInt(row),
                scope.apply(row),
                line.apply(row),
                period.apply(row),
                start.apply(row),
                end.apply(row),
                lastYear.test(row),
                part.apply(row),
                days.applyAsInt(row),
                cases.applyAsLong(row));
    }
}
