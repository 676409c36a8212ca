package zhixiao.spec.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixiao.spec.csv.CsvRow;
import zhixiao.spec.csv.CsvRows;
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
        List<Map<String, YamlScalar>> rows = new ArrayList<>();
        CsvRows.read(
                file,
                problems,
                header -> {
                    verify(file, header, required, allowed, problems);
                    return true;
                },
                row -> rows.add(cells(row)));
        return rows;
    }

    private static void verify(
            SpecFile file, CsvRow header, List<String> required, List<String> allowed, Problems problems) {
        for (String column : required) {
            if (!header.columns().contains(column)) {
                problems.add(Problem.at(file.start(), ProblemCode.BAD_TABLE, column)
                        .found(String.join(",", header.columns()), List.of(column)));
            }
        }
        for (String column : header.columns()) {
            if (!allowed.isEmpty() && !allowed.contains(column)) {
                problems.add(Problem.at(header.place(column), ProblemCode.UNKNOWN_KEY, column)
                        .found(column, allowed));
            }
        }
    }

    private static Map<String, YamlScalar> cells(CsvRow row) {
        Map<String, YamlScalar> cells = new LinkedHashMap<>();
        for (String column : row.columns()) {
            String cell = row.get(column);
            cells.put(column, new YamlScalar(cell, cell.isEmpty(), row.place(column), YamlScalar.Style.IMPLIED));
        }
        return cells;
    }
}
