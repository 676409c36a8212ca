package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Reads {@code indicators.arrow} batch by batch: memory holds one batch and what the caller keeps. */
public final class FigureReader {
    private static final IntFunction<OptionalDouble> NONE = row -> OptionalDouble.empty();

    private final IntFunction<String> indicator;
    private final IntFunction<String> definition;
    private final IntFunction<String> court;
    private final IntUnaryOperator courtOrder;
    private final IntFunction<String> scope;
    private final IntFunction<String> line;
    private final IntFunction<String> period;
    private final IntFunction<LocalDate> start;
    private final IntFunction<LocalDate> end;
    private final IntPredicate complete;
    private final IntFunction<String> status;
    private final IntFunction<OptionalDouble> value;
    private final IntFunction<OptionalDouble> numerator;
    private final IntFunction<OptionalDouble> denominator;
    private final IntFunction<OptionalDouble> lastYear;
    private final IntFunction<OptionalDouble> previous;
    private final IntFunction<OptionalDouble> lastYearNumerator;
    private final IntFunction<OptionalDouble> lastYearDenominator;
    private final IntFunction<OptionalDouble> changeOnYear;
    private final IntFunction<OptionalDouble> changeOnPrevious;
    private final IntFunction<LocalDate> breakOn;
    private final IntFunction<OptionalDouble> low;
    private final IntFunction<OptionalDouble> high;
    private final IntFunction<String> position;

    private FigureReader(ArrowColumns columns, boolean byLine) {
        indicator = columns.text("indicator");
        definition = columns.text("definition");
        court = columns.text("court");
        courtOrder = columns.everyWhole("court_order");
        scope = columns.text("scope");
        line = byLine ? columns.text("line") : row -> Figure.ALL_LINES;
        period = columns.text("period");
        start = columns.day("period_start");
        end = columns.day("period_end");
        complete = columns.flag("complete");
        status = columns.text("status");
        value = columns.number("value");
        numerator = columns.number("numerator");
        denominator = columns.number("denominator");
        lastYear = columns.number("last_year");
        previous = byLine ? columns.number("previous") : NONE;
        lastYearNumerator = columns.number("last_year_numerator");
        lastYearDenominator = columns.number("last_year_denominator");
        changeOnYear = columns.number("change_on_year");
        changeOnPrevious = byLine ? columns.number("change_on_previous") : NONE;
        breakOn = columns.day("break_on");
        low = byLine ? columns.number("reference_low") : NONE;
        high = byLine ? columns.number("reference_high") : NONE;
        position = byLine ? columns.text("position") : row -> "no_range";
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
        return new ArrowTable<>(file, "compute", columns -> new FigureReader(columns, true)::figure);
    }

    /** The figures of a table that tells neither lines nor ranges nor periods before. */
    static IntFunction<Figure> withoutLine(ArrowColumns columns) {
        return new FigureReader(columns, false)::figure;
    }

    private Figure figure(int row) {
        return new Figure(
                indicator.apply(row),
                definition.apply(row),
                court.apply(row),
                courtOrder.applyAsInt(row),
                scope.apply(row),
                line.apply(row),
                period.apply(row),
                start.apply(row),
                end.apply(row),
                complete.test(row),
                status.apply(row),
                value.apply(row),
                numerator.apply(row),
                denominator.apply(row),
                lastYear.apply(row),
                previous.apply(row),
                lastYearNumerator.apply(row),
                lastYearDenominator.apply(row),
                changeOnYear.apply(row),
                changeOnPrevious.apply(row),
                breakOn.apply(row),
                low.apply(row),
                high.apply(row),
                position.apply(row));
    }
}
