package zhixiao.spec.model;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.yaml.YamlScalar;

/** The cells of a CSV file with a header, each with its place in the file. */
final class TableCells {
    private TableCells() {}

    /**
     * The rows that have as many cells as the header; others are told.
     *
     * @param required columns that the header must have
     * @param allowed columns that it may have; any if there are none
     * @return the cells of each row by column, without the spaces around them
     */
    static List<Map<String, YamlScalar>> read(
            SpecFile file, List<String> required, List<String> allowed, Problems problems) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<Map<String, YamlScalar>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), format)) {
            List<String> header = parser.getHeaderNames();
            for (String column : required) {
                if (!header.contains(column)) {
                    problems.add(Problem.at(file.start(), ProblemCode.BAD_TABLE, column)
                            .found(String.join(",", header), List.of(column)));
                }
            }
            for (String column : header) {
                if (!allowed.isEmpty() && !allowed.contains(column)) {
                    problems.add(Problem.at(file.start(), ProblemCode.UNKNOWN_KEY, column)
                            .found(column, allowed));
                }
            }
            for (CSVRecord row : parser) {
                int begin = (int) row.getCharacterPosition();
                if (row.isConsistent()) {
                    rows.add(cells(file, header, row, begin));
                } else {
                    problems.add(Problem.at(
                            file.position(begin), ProblemCode.BAD_TABLE, header.size() + " ≠ " + row.size()));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            problems.add(Problem.at(file.start(), ProblemCode.BAD_TABLE, String.valueOf(e.getMessage())));
        }
        return rows;
    }

    private static Map<String, YamlScalar> cells(SpecFile file, List<String> header, CSVRecord row, int begin) {
        Map<String, YamlScalar> cells = new LinkedHashMap<>();
        int offset = begin;
        for (int i = 0; i < header.size(); i++) {
            String text = row.get(i).strip();
            cells.put(
                    header.get(i),
                    new YamlScalar(text, text.isEmpty(), file.position(offset), YamlScalar.Style.IMPLIED));
            offset = afterCell(file.text(), offset);
        }
        return cells;
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
