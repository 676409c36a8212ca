package zhixiao.spec.mapping;

import java.util.Optional;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.Word;

/**
 * A source table.
 *
 * @param name its name in the mapping and in {@code --source NAME=PATH}
 * @param format how it is kept
 * @param path where its files are unless the command line says otherwise; empty if it must
 * @param delimiter what separates the columns of a CSV file
 * @param encoding the character set of a CSV file
 * @param table the table, if it is one of a database or a catalog
 * @param position where the mapping declares it
 */
public record Source(
        String name,
        Format format,
        Optional<String> path,
        String delimiter,
        String encoding,
        Optional<SourceRelation> table,
        Position position) {

    /** How a source is kept. */
    public enum Format {
        /** Separated values with a header row; files ending in {@code .gz} are unpacked. */
        CSV,
        /** Apache Parquet. */
        PARQUET,
        /** JSON lines: an object on each line; files ending in {@code .gz} are unpacked. */
        JSON,
        /** Arrow IPC, as a file or as a stream. */
        ARROW,
        /** A table of a database. */
        JDBC,
        /** A table of the session's catalog. */
        TABLE;

        /** The word for it in a mapping. */
        public String word() {
            return Word.of(this);
        }

        /** True if it is read from files. */
        public boolean hasFiles() {
            return switch (this) {
                case CSV, PARQUET, JSON, ARROW -> true;
                case JDBC, TABLE -> false;
            };
        }
    }

    /** A source of files. */
    public static Source ofFiles(
            String name, Format format, Optional<String> path, String delimiter, String encoding, Position position) {
        return new Source(name, format, path, delimiter, encoding, Optional.empty(), position);
    }
}
