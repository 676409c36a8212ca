package zhixiao.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;

/** Grades of courts' data: the best first, each with a larger share than the one before. */
class QualityGradesTest {
    private static final String MODEL = """
            version: 1
            model: small
            zone: Asia/Shanghai
            levels: [ basic ]
            quality: q.yaml
            codes: { line: { values: { civil: Civil } } }
            tables:
              cases:
                key: number
                court: court
                breakdown: line
                entered: filed
                fields:
                  number: { type: text, required: true }
                  court: { type: court, required: true }
                  line: { type: code, codes: line, required: true }
                  filed: { type: date, required: true }
            """;

    private static final String RULES = """
            version: 1
            quality: small
            of: m.yaml
            tables: { cases: { early: { note: number IS NULL } } }
            """;

    private static Specs specs(String grades) {
        Specs specs = new Specs(new TextSource().with("m.yaml", MODEL).with("q.yaml", RULES + grades));
        specs.model("m.yaml");
        return specs;
    }

    private static List<String> told(String grades) {
        return specs(grades).problems().all().stream()
                .map(problem -> problem.code().code() + " " + problem.position().orElseThrow() + " "
                        + String.join(", ", problem.arguments()) + " "
                        + problem.found().orElse("") + " "
                        + problem.allowed())
                .toList();
    }

    @Test
    void gradesAreOptionalAndTheLastOneHasTheRest() {
        assertThat(told("")).isEmpty();
        CaseModel model = new Specs(new TextSource().with("m.yaml", MODEL).with("q.yaml", RULES + """
                grades: [ { title: Good, at_most: 0.5% }, { title: Fair, at_most: 5% }, { title: Poor } ]
                """))
                .model("m.yaml")
                .orElseThrow();
        assertThat(model.grades())
                .extracting(grade -> grade.title().texts().values().iterator().next() + " "
                        + grade.atMost()
                                .map(share -> share.stripTrailingZeros().toPlainString())
                                .orElse("-"))
                .containsExactly("Good 0.005", "Fair 0.05", "Poor -");
    }

    @Test
    void everyMistakeIsToldAtItsPlace() {
        assertThat(told("""
                grades:
                  - { title: Good }
                  - { title: Fair, at_most: 5% }
                  - { at_most: 5%, colour: red }
                """))
                .containsExactlyInAnyOrder(
                        "ZX103 q.yaml:6:5 at_most  []",
                        "ZX103 q.yaml:8:5 title  []",
                        "ZX102 q.yaml:8:20 colour colour [title, at_most]",
                        "ZX105 q.yaml:8:7 at_most 5% [> 5%]");
    }
}
