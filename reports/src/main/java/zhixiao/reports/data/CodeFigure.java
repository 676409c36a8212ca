package zhixiao.reports.data;

import java.nio.file.Path;
import java.util.function.IntFunction;

/**
 * A row of {@code breakdowns}: a figure by a code of a dimension, all lines together.
 *
 * @param dimension name of the dimension in the model
 * @param code the code, or {@link #UNMAPPED}
 * @param figure the figure; its line is {@link Figure#ALL_LINES}, and it has neither a range nor a period before
 */
public record CodeFigure(String dimension, String code, Figure figure) {
    /** Stands for rows without a code. */
    public static final String UNMAPPED = "unmapped";

    /** The table of a file. */
    static ArrowTable<CodeFigure> table(Path file) {
        return new ArrowTable<>(file, "compute", columns -> {
            IntFunction<String> dimension = columns.text("dimension");
            IntFunction<String> code = columns.text("code");
            IntFunction<Figure> figure = FigureReader.withoutLine(columns);
            return row -> new CodeFigure(dimension.apply(row), code.apply(row), figure.apply(row));
        });
    }
}
