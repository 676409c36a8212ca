package zhixiao.spec.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;

/** The quality rules of a model in a file of their own, {@code metrics-spec/quality/*.yaml}: one place that planners edit. */
final class QualityFile {
    private final YamlMap map;
    private final Optional<YamlMap> tables;
    private final List<QualityGrade> grades;

    private QualityFile(YamlMap map, Problems problems) {
        this.map = map;
        this.tables = map.requiredMap("tables").map(YamlMap::byNames);
        this.grades = grades(map.maps("grades"), problems);
    }

    /** The best first: each has a larger share than the one before, and only the last may have all the rest. */
    private static List<QualityGrade> grades(List<YamlMap> written, Problems problems) {
        List<QualityGrade> grades = new ArrayList<>();
        for (int place = 0; place < written.size(); place++) {
            YamlMap grade = written.get(place);
            grade.require("title");
            LocalizedText title = grade.localized("title").orElseGet(() -> LocalizedText.same(""));
            if (place < written.size() - 1) {
                grade.require("at_most");
            }
            Optional<BigDecimal> atMost = grade.share("at_most");
            Optional<BigDecimal> before =
                    place == 0 ? Optional.empty() : grades.get(place - 1).atMost();
            if (atMost.isPresent() && before.isPresent() && atMost.get().compareTo(before.get()) <= 0) {
                problems.add(Problem.at(grade.keyPosition("at_most"), ProblemCode.BAD_VALUE, "at_most")
                        .found(percent(atMost.get()), List.of("> " + percent(before.get()))));
            }
            grades.add(new QualityGrade(title, atMost));
            grade.finish();
        }
        return List.copyOf(grades);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** The rules of a file, or empty if it cannot be read. @param texts takes its text, which is part of what the model means */
    static Optional<QualityFile> read(SpecFiles files, SpecFile file, List<String> texts) {
        return files.yaml(file).map(map -> {
            texts.add(file.text());
            map.choice("version", Map.of("1", 1));
            map.requiredScalar("quality").ifPresent(id -> Names.verifyId(id, files.problems()));
            map.localized("title");
            // Told by it alone, so that the file can be validated without the model in hand.
            map.requiredScalar("of");
            return new QualityFile(map, files.problems());
        });
    }

    /** The rules of a table, by name; empty if there are none. */
    Optional<YamlMap> of(String table) {
        return tables.flatMap(all -> all.map(table));
    }

    /** The grades of courts' data, the best first; empty if none are set. */
    List<QualityGrade> grades() {
        return grades;
    }

    /** Ends the reading: tables that the model does not have, and keys that no file of rules has, become problems. */
    void finish() {
        tables.ifPresent(YamlMap::finish);
        map.finish();
    }
}
