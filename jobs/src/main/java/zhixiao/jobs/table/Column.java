package zhixiao.jobs.table;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * One column of a table that is written row by row.
 *
 * @param name its name in the file
 * @param type what its values are
 * @param value the value of a row, of the type's class, or null
 * @param <T> what a row is
 */
public record Column<T>(String name, ColumnType type, Function<? super T, ?> value) {

    static <T> Object[] values(List<Column<T>> columns, T row) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(row);
        }
        return values;
    }

    /** A column of text. */
    public static <T> Column<T> text(String name, Function<? super T, String> value) {
        return new Column<>(name, ColumnType.TEXT, value);
    }

    /** A column of small whole numbers. */
    public static <T> Column<T> whole(String name, Function<? super T, Integer> value) {
        return new Column<>(name, ColumnType.INT, value);
    }

    /** A column of whole numbers. */
    public static <T> Column<T> count(String name, Function<? super T, Long> value) {
        return new Column<>(name, ColumnType.LONG, value);
    }

    /** A column of numbers. */
    public static <T> Column<T> number(String name, Function<? super T, Double> value) {
        return new Column<>(name, ColumnType.DOUBLE, value);
    }

    /** A column of yes and no. */
    public static <T> Column<T> flag(String name, Function<? super T, Boolean> value) {
        return new Column<>(name, ColumnType.BOOLEAN, value);
    }

    /** A column of days. */
    public static <T> Column<T> day(String name, Function<? super T, LocalDate> value) {
        return new Column<>(name, ColumnType.DAY, value);
    }
}
