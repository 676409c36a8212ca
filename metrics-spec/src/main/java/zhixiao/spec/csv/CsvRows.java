package zhixiao.spec.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
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
     * @param row takes a row
     * @return false if no rows were read, or if the file ends in the middle of one: that is told
     */
    public static boolean read(SpecFile file, Problems problems, Predicate<CsvRow> header, Consumer<CsvRow> row) {
        String text = file.text();
        IntFunction<Position> positions = file.positions();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            List<String> columns = parser.getHeaderNames();
            int first = text.length() - text.stripLeading().length();
            if (!header.test(new CsvRow(columns, columns, first, offset -> afterCell(text, offset), positions))) {
                return false;
            }
            for (CSVRecord record : parser) {
                int begins = (int) record.getCharacterPosition();
                if (record.isConsistent()) {
                    row.accept(
                            new CsvRow(columns, record.toList(), begins, offset -> afterCell(text, offset), positions));
                } else {
                    problems.add(Problem.at(
                            positions.apply(begins), ProblemCode.BAD_TABLE, columns.size() + " ≠ " + record.size()));
                }
            }
            return true;
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            problems.add(Problem.at(file.start(), ProblemCode.BAD_TABLE, String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** Where the next cell begins: behind the comma that no quotes enclose. */
    private static int afterCell(String text, int offset) {
        boolean quoted = false;
        for (int i = offset; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                return i + 1;
            }
        }
        return text.length();
    }
}
