package zhixiao.reports.model;

import java.util.List;
import java.util.stream.Stream;
import zhixiao.spec.text.Word;

/**
 * A table of ready texts.
 *
 * @param caption what it shows
 * @param columns its columns
 * @param rows its rows
 */
public record Table(String caption, List<Column> columns, List<Row> rows) implements Report.Part {

    /** Copies the lists, so that the value cannot change. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A column; numbers stand on the right. */
    public record Column(String title, boolean number) {
        static Column text(String title) {
            return new Column(title, false);
        }

        static Column number(String title) {
            return new Column(title, true);
        }
    }

    /**
     * A row of cells.
     *
     * @param style what it is
     * @param cells its cells
     * @param depth under how many of the rows above it its first cell stands; zero for nothing
     */
    public record Row(Style style, List<Cell> cells, int depth) {
        /** Copies the list, so that the value cannot change. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row that stands under no other. */
        public Row(Style style, List<Cell> cells) {
            this(style, cells, 0);
        }

        static Row of(String... texts) {
            return of(Stream.of(texts).map(Cell::of).toArray(Cell[]::new));
        }

        static Row of(Cell... cells) {
            return of(List.of(cells));
        }

        static Row of(List<Cell> cells) {
            return new Row(Style.PLAIN, cells);
        }

        /** A title over the rows that follow. */
        static Row group(String title) {
            return new Row(Style.GROUP, List.of(Cell.of(title)));
        }
    }

    /** What a row is. */
    public enum Style {
        PLAIN,
        /** A title over the rows that follow: one cell over all columns. */
        GROUP,
        /** All of the rows together. */
        TOTAL;

        /** The word for it in style sheets. */
        public String word() {
            return Word.of(this);
        }
    }
}
