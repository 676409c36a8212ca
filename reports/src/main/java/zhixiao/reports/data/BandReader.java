package zhixiao.reports.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Reads {@code band.arrow}. */
final class BandReader {
    private final IntFunction<String> indicator;
    private final IntFunction<String> court;
    private final IntFunction<String> period;
    private final IntFunction<LocalDate> end;
    private final IntFunction<OptionalInt> courts;
    private final IntFunction<OptionalDouble> centre;
    private final IntFunction<OptionalDouble> roundedTo;
    private final IntFunction<OptionalDouble> low;
    private final IntFunction<OptionalDouble> high;
    private final IntFunction<OptionalDouble> outerLow;
    private final IntFunction<OptionalDouble> outerHigh;
    private final IntFunction<String> code;

    private BandReader(ArrowColumns columns) {
        indicator = columns.text("indicator");
        court = columns.text("court");
        period = columns.text("period");
        end = columns.day("period_end");
        courts = columns.whole("courts");
        centre = columns.number("centre");
        roundedTo = columns.number("rounded_to");
        low = columns.number("low");
        high = columns.number("high");
        outerLow = columns.number("low_998");
        outerHigh = columns.number("high_998");
        code = columns.text("code");
    }

    /** The table of a file. */
    static ArrowTable<Band> table(Path file) {
        return new ArrowTable<>(file, "check", columns -> new BandReader(columns)::band);
    }

    private Band band(int row) {
        return new Band(
                indicator.apply(row),
                court.apply(row),
                period.apply(row),
                end.apply(row),
                courts.apply(row),
                centre.apply(row),
                roundedTo.apply(row),
                low.apply(row),
                high.apply(row),
                outerLow.apply(row),
                outerHigh.apply(row),
                code.apply(row));
    }
}
