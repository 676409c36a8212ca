package zhixiao.reports.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;

/** Reads {@code indicators.arrow} batch by batch: memory holds one batch and what the caller keeps. */
public final class FigureReader {
    private final TextColumn indicator;
    private final TextColumn definition;
    private final TextColumn court;
    private final IntVector courtOrder;
    private final TextColumn scope;
    private final TextColumn line;
    private final TextColumn period;
    private final DateDayVector start;
    private final DateDayVector end;
    private final BitVector complete;
    private final TextColumn status;
    private final Float8Vector value;
    private final Float8Vector numerator;
    private final Float8Vector denominator;
    private final Float8Vector lastYear;
    private final Float8Vector previous;
    private final Float8Vector lastYearNumerator;
    private final Float8Vector lastYearDenominator;
    private final Float8Vector changeOnYear;
    private final Float8Vector changeOnPrevious;
    private final DateDayVector breakOn;
    private final Float8Vector low;
    private final Float8Vector high;
    private final TextColumn position;

    private FigureReader(VectorSchemaRoot root) {
        indicator = new TextColumn(root, "indicator");
        definition = new TextColumn(root, "definition");
        court = new TextColumn(root, "court");
        courtOrder = (IntVector) root.getVector("court_order");
        scope = new TextColumn(root, "scope");
        line = new TextColumn(root, "line");
        period = new TextColumn(root, "period");
        start = (DateDayVector) root.getVector("period_start");
        end = (DateDayVector) root.getVector("period_end");
        complete = (BitVector) root.getVector("complete");
        status = new TextColumn(root, "status");
        value = (Float8Vector) root.getVector("value");
        numerator = (Float8Vector) root.getVector("numerator");
        denominator = (Float8Vector) root.getVector("denominator");
        lastYear = (Float8Vector) root.getVector("last_year");
        previous = (Float8Vector) root.getVector("previous");
        lastYearNumerator = (Float8Vector) root.getVector("last_year_numerator");
        lastYearDenominator = (Float8Vector) root.getVector("last_year_denominator");
        changeOnYear = (Float8Vector) root.getVector("change_on_year");
        changeOnPrevious = (Float8Vector) root.getVector("change_on_previous");
        breakOn = (DateDayVector) root.getVector("break_on");
        low = (Float8Vector) root.getVector("reference_low");
        high = (Float8Vector) root.getVector("reference_high");
        position = new TextColumn(root, "position");
    }

    /**
     * Passes every row on, in the order of the file.
     *
     * @param file the file of the contract in {@code docs/tables.md}
     * @param consumer is given each row
     */
    public static void read(Path file, Consumer<Figure> consumer) throws IOException {
        try (BufferAllocator allocator = new RootAllocator();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                ArrowFileReader reader = new ArrowFileReader(channel, allocator)) {
            FigureReader rows = new FigureReader(reader.getVectorSchemaRoot());
            while (reader.loadNextBatch()) {
                int count = reader.getVectorSchemaRoot().getRowCount();
                for (int row = 0; row < count; row++) {
                    consumer.accept(rows.figure(row));
                }
            }
        }
    }

    /** The rows that a report speaks of. */
    static List<Figure> read(Path file, Predicate<Figure> wanted) throws IOException {
        List<Figure> figures = new ArrayList<>();
        read(file, (Consumer<Figure>) figure -> {
            if (wanted.test(figure)) {
                figures.add(figure);
            }
        });
        return List.copyOf(figures);
    }

    private Figure figure(int row) {
        return new Figure(
                indicator.at(row),
                definition.at(row),
                court.at(row),
                courtOrder.get(row),
                scope.at(row),
                line.at(row),
                period.at(row),
                date(start, row),
                date(end, row),
                complete.get(row) == 1,
                status.at(row),
                number(value, row),
                number(numerator, row),
                number(denominator, row),
                number(lastYear, row),
                number(previous, row),
                number(lastYearNumerator, row),
                number(lastYearDenominator, row),
                number(changeOnYear, row),
                number(changeOnPrevious, row),
                date(breakOn, row),
                number(low, row),
                number(high, row),
                position.at(row));
    }

    private static LocalDate date(DateDayVector days, int row) {
        return days.isNull(row) ? null : LocalDate.ofEpochDay(days.get(row));
    }

    private static OptionalDouble number(Float8Vector numbers, int row) {
        return numbers.isNull(row) ? OptionalDouble.empty() : OptionalDouble.of(numbers.get(row));
    }
}
