package zhixiao.spec.propose;

import java.util.List;
import java.util.Optional;
import zhixiao.spec.mapping.Source;

/**
 * What was found out about a source.
 *
 * @param source how it is read
 * @param path where it is, as the proposal should write it
 * @param guess how its encoding and delimiter were found; empty where nothing was guessed
 * @param rows its rows
 * @param malformed rows with too many or too few values
 * @param columns its columns in order
 */
public record SourceFacts(
        Source source, String path, Optional<CsvGuess> guess, long rows, long malformed, List<ColumnFacts> columns) {

    /** Of a larger source, values are counted in about so many rows, taken by chance. */
    public static final long LOOKED_AT = 50_000;

    /** Copies the list, so that the value cannot change. */
    public SourceFacts {
        columns = List.copyOf(columns);
    }

    /** Its name. */
    public String name() {
        return source.name();
    }
}
