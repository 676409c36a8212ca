package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads {@code breakdowns.arrow}. */
public final class BreakdownReader {
    private BreakdownReader() {}

    /** Passes every row on, in the order of the file: batch by batch. */
    public static void read(Path file, Consumer<CodeFigure> consumer) throws IOException {
        CodeFigure.table(file).read(consumer);
    }
}
