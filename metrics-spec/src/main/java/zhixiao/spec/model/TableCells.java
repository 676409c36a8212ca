package zhixiao.spec.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVRecord;
import zhixiao.spec.csv.CsvRows;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
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
        List<Map<String, YamlScalar>> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        IntFunction<Position> positions = file.positions();
        CsvRows.read(
                file,
                problems,
                header -> {
                    columns.addAll(header);
                    verify(file, header, required, allowed, problems);
                    return true;
                },
                (row, place) -> rows.add(cells(file.text(), positions, columns, row)));
        return rows;
    }

    private static void verify(
            SpecFile file, List<String> header, List<String> required, List<String> allowed, Problems problems) {
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
    }

    private static Map<String, YamlScalar> cells(
            String text, IntFunction<Position> positions, List<String> header, CSVRecord row) {
        Map<String, YamlScalar> cells = new LinkedHashMap<>();
        int offset = (int) row.getCharacterPosition();
        for (int i = 0; i < header.size(); i++) {
            String cell = row.get(i).strip();
            cells.put(
                    header.get(i),
                    new YamlScalar(cell, cell.isEmpty(), positions.apply(offset), YamlScalar.Style.IMPLIED));
            offset = afterCell(text, offset);
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
