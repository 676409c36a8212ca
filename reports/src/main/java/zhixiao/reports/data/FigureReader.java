package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;

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
        courtOrder = ArrowTable.vector(root, "court_order", IntVector.class);
        scope = new TextColumn(root, "scope");
        line = new TextColumn(root, "line");
        period = new TextColumn(root, "period");
        start = ArrowTable.vector(root, "period_start", DateDayVector.class);
        end = ArrowTable.vector(root, "period_end", DateDayVector.class);
        complete = ArrowTable.vector(root, "complete", BitVector.class);
        status = new TextColumn(root, "status");
        value = ArrowTable.vector(root, "value", Float8Vector.class);
        numerator = ArrowTable.vector(root, "numerator", Float8Vector.class);
        denominator = ArrowTable.vector(root, "denominator", Float8Vector.class);
        lastYear = ArrowTable.vector(root, "last_year", Float8Vector.class);
        previous = ArrowTable.vector(root, "previous", Float8Vector.class);
        lastYearNumerator = ArrowTable.vector(root, "last_year_numerator", Float8Vector.class);
        lastYearDenominator = ArrowTable.vector(root, "last_year_denominator", Float8Vector.class);
        changeOnYear = ArrowTable.vector(root, "change_on_year", Float8Vector.class);
        changeOnPrevious = ArrowTable.vector(root, "change_on_previous", Float8Vector.class);
        breakOn = ArrowTable.vector(root, "break_on", DateDayVector.class);
        low = ArrowTable.vector(root, "reference_low", Float8Vector.class);
        high = ArrowTable.vector(root, "reference_high", Float8Vector.class);
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
        table(file).read(consumer);
    }

    /** The table of a file. */
    static ArrowTable<Figure> table(Path file) {
        return new ArrowTable<>(file, "compute", root -> new FigureReader(root)::figure);
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
                ArrowTable.date(start, row),
                ArrowTable.date(end, row),
                complete.get(row) == 1,
                status.at(row),
                ArrowTable.number(value, row),
                ArrowTable.number(numerator, row),
                ArrowTable.number(denominator, row),
                ArrowTable.number(lastYear, row),
                ArrowTable.number(previous, row),
                ArrowTable.number(lastYearNumerator, row),
                ArrowTable.number(lastYearDenominator, row),
                ArrowTable.number(changeOnYear, row),
                ArrowTable.number(changeOnPrevious, row),
                ArrowTable.date(breakOn, row),
                ArrowTable.number(low, row),
                ArrowTable.number(high, row),
                position.at(row));
    }
}
