package zhixiao.reports.model;

import java.util.List;
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

    /** A row of cells. */
    public record Row(Style style, List<String> cells) {
        static Row of(String... cells) {
            return new Row(Style.PLAIN, List.of(cells));
        }

        static Row of(List<String> cells) {
            return new Row(Style.PLAIN, List.copyOf(cells));
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
