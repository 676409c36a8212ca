package zhixiao.spec.mapping;

import java.util.Optional;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.Word;

/**
 * A source table.
 *
 * @param name its name in the mapping and in {@code --source NAME=PATH}
 * @param format how its files are written
 * @param path where it is unless the command line says otherwise; empty if it must
 * @param delimiter what separates the columns of a CSV file
 * @param encoding the character set of a CSV file
 * @param position where the mapping declares it
 */
public record Source(
        String name, Format format, Optional<String> path, String delimiter, String encoding, Position position) {

    /** How the files of a source are written. */
    public enum Format {
        /** Separated values with a header row; files ending in {@code .gz} are unpacked. */
        CSV,
        /** Apache Parquet. */
        PARQUET;

        /** The word for it in a mapping. */
        public String word() {
            return Word.of(this);
        }
    }
}
