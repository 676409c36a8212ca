package zhixiao.spec.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.source.SpecFile;

/** Reads CSV files with a header, row by row. */
public final class CsvRows {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private CsvRows() {}

    /**
     * Reads a file. A row that has more or fewer cells than the header becomes a problem, and is left out.
     *
     * @param header looks at the header, adds what is wrong with it to the problems, and says whether rows are read
     * @param row takes a row and where it begins
     * @return false if no rows were read, or if the file ends in the middle of one: that is told
     */
    public static boolean read(
            SpecFile file, Problems problems, Predicate<List<String>> header, BiConsumer<CSVRecord, Position> row) {
        IntFunction<Position> positions = file.positions();
        try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), FORMAT)) {
            List<String> names = parser.getHeaderNames();
            if (!header.test(names)) {
                return false;
            }
            for (CSVRecord record : parser) {
                Position place = positions.apply((int) record.getCharacterPosition());
                if (record.isConsistent()) {
                    row.accept(record, place);
                } else {
                    problems.add(Problem.at(place, ProblemCode.BAD_TABLE, names.size() + " ≠ " + record.size()));
                }
            }
            return true;
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            problems.add(Problem.at(file.start(), ProblemCode.BAD_TABLE, String.valueOf(e.getMessage())));
            return false;
        }
    }
}
