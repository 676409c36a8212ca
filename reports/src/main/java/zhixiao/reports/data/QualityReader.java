package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/** Reads {@code quality.arrow}. */
final class QualityReader {
    private static final String FILE = "quality.arrow";

    private final IntFunction<String> court;
    private final IntFunction<LocalDate> month;
    private final IntFunction<String> rule;
    private final IntFunction<String> severity;
    private final IntToLongFunction rows;

    private QualityReader(ArrowColumns columns) {
        court = columns.text("court");
        month = columns.day("month");
        rule = columns.text("rule");
        severity = columns.text("severity");
        rows = columns.everyCount("rows");
    }

    /** The counts of the months of a year up to a day, of courts that are known; empty where there is no table, as in a pack. */
    static List<QualityCount> read(Path folder, LocalDate asOf) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.exists(file)
                ? new ArrowTable<>(file, "intake", columns -> new QualityReader(columns)::count)
                        .read(count -> count.court() != null
                                && count.month() != null
                                && count.month().getYear() == asOf.getYear()
                                && !count.month().isAfter(asOf))
                : List.of();
    }

    private QualityCount count(int row) {
        return new QualityCount(
                court.apply(row),
                month.apply(row),
                told(rule.apply(row)),
                told(severity.apply(row)),
                rows.applyAsLong(row));
    }

    private static String told(String word) {
        return word == null ? "" : word;
    }
}
