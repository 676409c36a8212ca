package zhixiao.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;

/** A code list whose CSV file says which code stands under which. */
class CodeHierarchyTest {
    private static final String MODEL = """
            model: m
            zone: Asia/Shanghai
            levels: [ basic ]
            codes: { cause: { file: causes.csv }, line: { values: { civil: Civil } } }
            tables:
              cases:
                key: number
                court: court
                breakdown: line
                entered: filed
                fields:
                  number: { type: text, required: true }
                  court: { type: court, required: true }
                  line: { type: code, codes: line }
                  cause: { type: code, codes: cause }
                  filed: { type: date, required: true }
            """;

    private static Specs specs(String... rows) {
        return new Specs(new TextSource()
                .with("m.yaml", MODEL)
                .with("causes.csv", "code,name,parent\n" + String.join("\n", rows) + "\n"));
    }

    @Test
    void whatIsUnderACodeIsFoundAtAnyDepthAndInTheOrderOfTheList() {
        Specs specs = specs("sale,Sale,contract", "house,House sale,sale", "tort,Tort,", "contract,Contract,");
        CodeList causes = specs.model("m.yaml").orElseThrow().codes().get("cause");
        assertThat(specs.problems().all()).isEmpty();
        assertThat(causes.hasParents()).isTrue();
        assertThat(causes.under(causes.entry("contract").orElseThrow()))
                .extracting(CodeList.Entry::code)
                .containsExactly("sale", "house", "contract");
        assertThat(causes.under(causes.entry("tort").orElseThrow()))
                .extracting(CodeList.Entry::code)
                .containsExactly("tort");
    }

    @Test
    void aParentThatIsNoCodeIsToldInItsRow() {
        assertThat(told("sale,Sale,contracts", "contract,Contract,"))
                .containsExactly("ZX205 causes.csv:2:1 contracts, cause -> contract");
    }

    @Test
    void aCircleOfParentsIsToldOnce() {
        assertThat(told("a,A,b", "b,B,c", "c,C,b", "d,D,d"))
                .containsExactly("ZX303 causes.csv:3:1 b → c → b", "ZX303 causes.csv:5:1 d → d");
    }

    private static List<String> told(String... rows) {
        Specs specs = specs(rows);
        specs.model("m.yaml");
        return specs.problems().all().stream().map(CodeHierarchyTest::told).toList();
    }

    private static String told(Problem problem) {
        return problem.code().code() + " " + problem.position().orElseThrow() + " "
                + String.join(", ", problem.arguments())
                + problem.suggestion().map(word -> " -> " + word).orElse("");
    }
}
