package zhixiao.spec.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.csv.CsvRow;
import zhixiao.spec.csv.CsvRows;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads a court's own words for codes from CSV files with the columns {@code word} and {@code code}. */
final class AliasReader {
    private static final List<String> COLUMNS = List.of("word", "code");

    private final SpecFiles files;
    private final Problems problems;
    private final List<String> texts = new ArrayList<>();

    AliasReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
    }

    /** The texts of all files that were read, in order. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Adds the words of the files under {@code aliases}; a word that is there already is a mistake. */
    void read(YamlMap map, CodeList codes, Map<String, String> words) {
        for (YamlScalar path : map.scalars("aliases")) {
            files.openCsv("aliases", path).ifPresent(file -> {
                texts.add(file.text());
                read(file, codes, words);
            });
        }
    }

    private void read(SpecFile file, CodeList codes, Map<String, String> words) {
        CsvRows.read(file, problems, header -> verify(header.columns(), file), row -> read(row, codes, words));
    }

    private boolean verify(List<String> header, SpecFile file) {
        Optional<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).findFirst();
        missing.ifPresent(column -> problems.add(
                Problem.at(file.start(), ProblemCode.BAD_TABLE, column).found(String.join(",", header), COLUMNS)));
        return missing.isEmpty();
    }

    private void read(CsvRow row, CodeList codes, Map<String, String> words) {
        String word = row.get("word");
        String code = row.get("code");
        if (word.isEmpty()) {
            problems.add(Problem.at(row.place("word"), ProblemCode.BAD_TABLE, "word"));
        } else if (codes.entry(code).isEmpty()) {
            problems.add(Problem.at(row.place("code"), ProblemCode.UNKNOWN_CODE, code, codes.name())
                    .found(code, codes.codes()));
        } else if (words.putIfAbsent(word, code) != null) {
            problems.add(Problem.at(row.place("word"), ProblemCode.DUPLICATE_NAME, word));
        }
    }
}
