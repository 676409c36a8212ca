package zhixiao.spec.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where it stands which courts supervise otherwise than the table of courts says: a source with one row for each court, line
 * and stretch of time.
 *
 * @param source the source
 * @param court the column of the code of the court that is supervised
 * @param above the column of the code of the court that supervises it
 * @param line the column of the code of a line, empty in a row of all lines; or empty if rows are of all lines
 * @param from the column of the first day, or empty if there is none
 * @param until the column of the last day, or empty if there is none
 */
public record SupervisionMapping(
        String source,
        Column court,
        Column above,
        Optional<Column> line,
        Optional<Column> from,
        Optional<Column> until) {

    /** All its columns. */
    public List<Column> columns() {
        return Stream.concat(
                        Stream.of(court, above), Stream.of(line, from, until).flatMap(Optional::stream))
                .toList();
    }
}
