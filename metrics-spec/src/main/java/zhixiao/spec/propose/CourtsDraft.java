package zhixiao.spec.propose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import zhixiao.spec.casenumber.CourtLevel;
import zhixiao.spec.text.Word;

/** A table of courts to begin with, where a source has none: the courts that cases name. */
final class CourtsDraft {
    /** Words in names of courts that tell their level. */
    private static final Map<String, CourtLevel> WORDS = Map.of(
            "最高",
            CourtLevel.SUPREME,
            "高级",
            CourtLevel.HIGH,
            "高級",
            CourtLevel.HIGH,
            "中级",
            CourtLevel.INTERMEDIATE,
            "中級",
            CourtLevel.INTERMEDIATE);

    private final List<String> levels;

    /** @param levels the levels of the model, the highest first */
    CourtsDraft(List<String> levels) {
        this.levels = levels;
    }

    /** The text of the file: code, name, level, parent. */
    String print(ColumnReading courts) {
        Set<String> codes = new TreeSet<>(courts.column().values().keySet());
        CSVFormat format = CSVFormat.RFC4180;
        return codes.stream()
                .map(code -> format.format(
                        code, code, level(code), parent(code, codes).orElse("")))
                .collect(Collectors.joining("\n", "code,name,level,parent\n", "\n"));
    }

    private String level(String court) {
        CourtLevel level = court.length() > 7 || court.endsWith("法院")
                ? WORDS.entrySet().stream()
                        .filter(word -> court.contains(word.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(CourtLevel.BASIC)
                : CourtLevel.of(court);
        return levels.contains(Word.of(level)) ? Word.of(level) : levels.get(levels.size() - 1);
    }

    /** The code without its last two digits, if there is such a court, or without all of them. */
    private static Optional<String> parent(String code, Set<String> codes) {
        if (!code.matches("\\p{IsHan}+\\d{2,4}")) {
            return Optional.empty();
        }
        String above = code.replaceFirst("\\d{2}$", "");
        return codes.contains(above)
                ? Optional.of(above)
                : Optional.of(code.replaceAll("\\d", "")).filter(codes::contains);
    }
}
