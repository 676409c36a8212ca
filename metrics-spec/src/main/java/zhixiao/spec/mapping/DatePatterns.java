package zhixiao.spec.mapping;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** The date patterns of a mapping: {@code formats}. */
final class DatePatterns {
    /** What dates look like unless the mapping says otherwise. */
    static final List<String> ISO = List.of("yyyy-MM-dd");

    private DatePatterns() {}

    /** The patterns of a map, or {@link #ISO} where it has none; what is no pattern of a day is a problem. */
    static List<String> read(YamlMap map, Problems problems) {
        if (map.has("formats")) {
            map.require("formats");
        }
        List<String> patterns = map.texts("formats");
        for (YamlScalar pattern : map.scalars("formats")) {
            if (!isDay(pattern.text())) {
                problems.add(Problem.at(pattern.position(), ProblemCode.BAD_VALUE, "formats")
                        .found(pattern.text(), List.of("yyyy-MM-dd", "yyyy/M/d", "M/d/yyyy hh:mm:ss a")));
            }
        }
        return patterns.isEmpty() ? ISO : patterns;
    }

    /** A pattern must say year, month and day, in letters that the engine has, and make sense as a whole. */
    private static boolean isDay(String pattern) {
        String letters = pattern.replaceAll("'[^']*'", "").replaceAll("[^A-Za-z]", "");
        boolean wholeDay = letters.contains("y") && letters.contains("M") && letters.contains("d");
        try {
            DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
            return wholeDay && letters.matches("[yMdHhmsSa]+");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
