package zhixiao.reports.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;

/** Reads {@code indicators.arrow} batch by batch and keeps the rows that a report speaks of. */
final class FigureReader {
    private final VectorSchemaRoot root;

    private FigureReader(VectorSchemaRoot root) {
        this.root = root;
    }

    static List<Figure> read(Path file, Predicate<Figure> wanted) throws IOException {
        List<Figure> figures = new ArrayList<>();
        try (BufferAllocator allocator = new RootAllocator();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                ArrowFileReader reader = new ArrowFileReader(channel, allocator)) {
            FigureReader rows = new FigureReader(reader.getVectorSchemaRoot());
            while (reader.loadNextBatch()) {
                for (int row = 0; row < rows.root.getRowCount(); row++) {
                    Figure figure = rows.figure(row);
                    if (wanted.test(figure)) {
                        figures.add(figure);
                    }
                }
            }
        }
        return List.copyOf(figures);
    }

    private Figure figure(int row) {
        return new Figure(
                text("indicator", row),
                text("court", row),
                text("scope", row),
                text("line", row),
                text("period", row),
                date("period_start", row),
                date("period_end", row),
                ((BitVector) root.getVector("complete")).get(row) == 1,
                text("status", row),
                number("value", row),
                number("numerator", row),
                number("denominator", row),
                number("last_year", row),
                number("previous", row),
                number("change_on_year", row),
                number("change_on_previous", row),
                date("break_on", row),
                number("reference_low", row),
                number("reference_high", row),
                text("position", row));
    }

    private String text(String column, int row) {
        return ((VarCharVector) root.getVector(column)).getObject(row).toString();
    }

    private LocalDate date(String column, int row) {
        DateDayVector days = (DateDayVector) root.getVector(column);
        return days.isNull(row) ? null : LocalDate.ofEpochDay(days.get(row));
    }

    private OptionalDouble number(String column, int row) {
        Float8Vector numbers = (Float8Vector) root.getVector(column);
        return numbers.isNull(row) ? OptionalDouble.empty() : OptionalDouble.of(numbers.get(row));
    }
}
