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
import org.apache.arrow.vector.FieldVector;
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
        courtOrder = vector(root, "court_order", IntVector.class);
        scope = new TextColumn(root, "scope");
        line = new TextColumn(root, "line");
        period = new TextColumn(root, "period");
        start = vector(root, "period_start", DateDayVector.class);
        end = vector(root, "period_end", DateDayVector.class);
        complete = vector(root, "complete", BitVector.class);
        status = new TextColumn(root, "status");
        value = vector(root, "value", Float8Vector.class);
        numerator = vector(root, "numerator", Float8Vector.class);
        denominator = vector(root, "denominator", Float8Vector.class);
        lastYear = vector(root, "last_year", Float8Vector.class);
        previous = vector(root, "previous", Float8Vector.class);
        lastYearNumerator = vector(root, "last_year_numerator", Float8Vector.class);
        lastYearDenominator = vector(root, "last_year_denominator", Float8Vector.class);
        changeOnYear = vector(root, "change_on_year", Float8Vector.class);
        changeOnPrevious = vector(root, "change_on_previous", Float8Vector.class);
        breakOn = vector(root, "break_on", DateDayVector.class);
        low = vector(root, "reference_low", Float8Vector.class);
        high = vector(root, "reference_high", Float8Vector.class);
        position = new TextColumn(root, "position");
    }

    /**
     * Passes every row on, in the order of the file.
     *
     * @throws zhixiao.spec.problem.ProblemException if it lacks a column, because an earlier version wrote it
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
        } catch (MissingColumn e) {
            throw ManifestReader.missing(file.toAbsolutePath().getParent());
        }
    }

    /** A column that is not there is one that a later version of this program writes. */
    static <V extends FieldVector> V vector(VectorSchemaRoot root, String name, Class<V> type) {
        FieldVector vector = root.getVector(name);
        if (vector == null) {
            throw new MissingColumn(name);
        }
        return type.cast(vector);
    }

    /** The table was written before it had a column. */
    static final class MissingColumn extends RuntimeException {
        private static final long serialVersionUID = 1;

        MissingColumn(String name) {
            super(name);
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
