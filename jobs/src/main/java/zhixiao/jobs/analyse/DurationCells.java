package zhixiao.jobs.analyse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import zhixiao.jobs.statistics.DayHistogram;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.reports.data.DurationCount;
import zhixiao.reports.data.DurationReader;

/**
 * Puts the rows of {@code durations.arrow} that follow each other together: one cell at a time, so that memory does
 * not grow with the table.
 */
final class DurationCells {
    private final Consumer<Cell> consumer;
    private final Map<String, Rows> parts = new HashMap<>();
    private DurationCount first;

    /**
     * The histograms of one measure, court, scope, line and window.
     *
     * @param of one of its rows, for what all of them share
     * @param counted what the distribution counts in the window; refused if a duration is negative
     * @param pending what is pending at its end, by age
     * @param entered what was pending before it, by age on its eve
     */
    record Cell(
            DurationCount of,
            Outcome<DayHistogram> counted,
            Outcome<DayHistogram> pending,
            Outcome<DayHistogram> entered) {}

    private DurationCells(Consumer<Cell> consumer) {
        this.consumer = consumer;
    }

    /** Passes every cell on, in the order of the file. */
    static void read(Path file, Consumer<Cell> consumer) throws IOException {
        DurationCells cells = new DurationCells(consumer);
        try {
            DurationReader.read(file, cells::add);
            cells.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(DurationCount row) {
        if (first != null && !first.sameCell(row)) {
            end();
        }
        if (first == null) {
            first = row;
        }
        parts.computeIfAbsent(row.part(), part -> new Rows()).add(row);
    }

    private void end() {
        if (first != null) {
            consumer.accept(new Cell(
                    first,
                    histogram(DurationCount.COUNTED),
                    histogram(DurationCount.PENDING),
                    histogram(DurationCount.ENTERED)));
        }
        parts.values().forEach(Rows::clear);
        first = null;
    }

    private Outcome<DayHistogram> histogram(String part) {
        Rows rows = parts.get(part);
        return rows == null ? Outcome.known(DayHistogram.EMPTY) : rows.histogram();
    }

    /** The rows of one part, in the order of the file. */
    private static final class Rows {
        private int[] days = new int[256];
        private long[] cases = new long[256];
        private int size;

        void add(DurationCount row) {
            if (size == days.length) {
                days = Arrays.copyOf(days, 2 * size);
                cases = Arrays.copyOf(cases, 2 * size);
            }
            days[size] = row.days();
            cases[size] = row.cases();
            size++;
        }

        void clear() {
            size = 0;
        }

        Outcome<DayHistogram> histogram() {
            return DayHistogram.of(Arrays.copyOf(days, size), Arrays.copyOf(cases, size));
        }
    }
}
