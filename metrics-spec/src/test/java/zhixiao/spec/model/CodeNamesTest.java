package zhixiao.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names of the shipped code tables in three languages, as plain CSV. */
class CodeNamesTest {
    private static final String SIMPLIFIED = "name_zh_hans";
    private static final String TRADITIONAL = "name_zh_hant";
    private static final String ENGLISH = "name_en";

    /**
     * Characters that Traditional script writes in several ways, one of them as in Simplified: 制 is 制 (限制) or 製 (製造), 准 is 准 (准許) or
     * 準 (標準), 系 is 系 (系統) or 係 (關係).
     */
    private static final Set<String> SOMETIMES_THE_SAME = Set.of("制", "准", "系");

    static List<String> tables() {
        return List.of(
                "case_types.csv",
                "closing_methods.csv",
                "causes_civil.csv",
                "causes_criminal.csv",
                "causes_administrative.csv",
                "causes_enforcement.csv",
                "causes_state_compensation.csv");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCodeHasNamesOfItsOwnInThreeLanguages(String file) throws IOException {
        List<CSVRecord> rows = CodeTablesTest.rows(file);

        // No damaged characters and no Latin letters in Chinese, no Chinese in English; ×× is left for a word.
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get(SIMPLIFIED)).matches("[\\p{IsHan}0-9×、，（）—]+"))
                .allSatisfy(row -> assertThat(row.get(TRADITIONAL)).matches("[\\p{IsHan}0-9×、，（）—]+"))
                .allSatisfy(row -> assertThat(row.get(ENGLISH)).matches("[A-Z×][A-Za-z0-9×,.:()'–\\- ]+"));
        // What is told apart in one language is told apart in the others: two names alike are so in all three.
        assertThat(namesOf(rows, TRADITIONAL))
                .allSatisfy((name, same) -> assertThat(same).hasSize(1));
        assertThat(namesOf(rows, ENGLISH))
                .allSatisfy((name, same) -> assertThat(same).hasSize(1));
        assertThat(rows.stream().map(row -> row.get(SIMPLIFIED)).distinct())
                .hasSameSizeAs(namesOf(rows, ENGLISH).keySet());
    }

    /** The Simplified names that a name in another language stands for; capitals do not tell names apart. */
    private static Map<String, Set<String>> namesOf(List<CSVRecord> rows, String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(column).toLowerCase(Locale.ROOT),
                        Collectors.mapping(row -> row.get(SIMPLIFIED), Collectors.toSet())));
    }

    /** A character that is written otherwise in Traditional script is so in every name of every table. */
    @Test
    void traditionalNamesHaveNoSimplifiedCharacterLeft() throws IOException {
        Map<String, Set<String>> written = new HashMap<>();
        for (String file :
                Stream.concat(tables().stream(), Stream.of("time_limits.csv")).toList()) {
            for (CSVRecord row : CodeTablesTest.rows(file)) {
                int[] simplified = row.get(SIMPLIFIED).codePoints().toArray();
                int[] traditional = row.get(TRADITIONAL).codePoints().toArray();
                assertThat(traditional).as(row.toString()).hasSameSizeAs(simplified);
                for (int i = 0; i < simplified.length; i++) {
                    written.computeIfAbsent(Character.toString(simplified[i]), any -> new TreeSet<>())
                            .add(Character.toString(traditional[i]));
                }
            }
        }
        written.forEach((simplified, forms) -> {
            if (!SOMETIMES_THE_SAME.contains(simplified)) {
                assertThat(forms.size() == 1 || !forms.contains(simplified))
                        .as("%s is written %s", simplified, forms)
                        .isTrue();
            }
        });
        // The words of courts: 复 is 復 in 復議 and 恢復, 複 in 複製, 覆 in 批覆; no form of another place is mixed in.
        assertThat(written.get("复")).containsExactlyInAnyOrder("復", "複", "覆");
        assertThat(written.get("台")).containsExactly("臺");
        assertThat(written.get("为")).containsExactly("為");
    }
}
