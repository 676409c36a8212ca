package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Reads {@code daily.arrow} batch by batch. */
public final class DailyReader {
    private final IntFunction<String> movement;
    private final IntUnaryOperator courtOrder;
    private final IntFunction<LocalDate> day;
    private final IntToLongFunction cases;

    private DailyReader(ArrowColumns columns) {
        movement = columns.text("movement");
        courtOrder = columns.everyWhole("court_order");
        day = columns.day("day");
        cases = columns.everyCount("n");
    }

    /**
     * Passes every row on, in the order of the file: those of one court follow each other.
     *
     * @throws zhixiao.spec.problem.ProblemException if it is not there, or lacks a column because an earlier version
     *     wrote it
     * @param file the file of the contract in {@code docs/tables.md}
     * @param consumer is given each row
     */
    public static void read(Path file, Consumer<DailyCount> consumer) throws IOException {
        new ArrowTable<>(file, "compute", columns -> new DailyReader(columns)::count).read(consumer);
    }

    private DailyCount count(int row) {
        return new DailyCount(movement.apply(row), courtOrder.applyAsInt(row), day.apply(row), cases.applyAsLong(row));
    }
}
