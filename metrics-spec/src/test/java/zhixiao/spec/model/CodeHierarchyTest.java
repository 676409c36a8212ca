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
    void aParentThatIsNoCodeIsToldInItsCell() {
        assertThat(told("sale,Sale,contracts", "contract,Contract,"))
                .containsExactly("ZX205 causes.csv:2:11 contracts, cause -> contract");
    }

    @Test
    void aCircleOfParentsIsToldOnce() {
        assertThat(told("a,A,b", "b,B,c", "c,C,b", "d,D,d"))
                .containsExactly("ZX303 causes.csv:3:5 b → c → b", "ZX303 causes.csv:5:5 d → d");
    }

    @Test
    void daysAreChecked() {
        assertThat(dated(
                        "old,Theft,,,2024-02-30,",
                        "new,Larceny,,2024-03-01,,",
                        "back,Loan,,2024-03-02,2024-03-01,",
                        "gone,Sale,,,2024-01-31,sold",
                        "endless,Rent,,,,new"))
                .containsExactly(
                        "ZX205 causes.csv:5:24 sold, cause -> old",
                        "ZX105 causes.csv:2:13 until -> 2025-01-31",
                        "ZX305 causes.csv:4:23 2024-03-02, 2024-03-01");
        assertThat(dated("endless,Rent,,,,new", "new,Larceny,,2024-03-01,,"))
                .containsExactly("ZX103 causes.csv:2:16 until");
    }

    @Test
    void aCodeAndItsSuccessorAreNotInForceOnOneDay() {
        assertThat(dated("old,Theft,,,2024-03-01,new", "new,Larceny,,2024-03-01,,"))
                .containsExactly("ZX320 causes.csv:2:1 old, new, 2024-03-01");
        assertThat(dated("old,Theft,,,2024-02-29,new", "new,Larceny,,2024-03-01,,"))
                .isEmpty();
        // Of a successor nobody may know since when it is there.
        assertThat(dated("old,Theft,,,2024-02-29,new", "new,Larceny,,,,")).isEmpty();
    }

    @Test
    void successorsDoNotGoInACircle() {
        assertThat(dated("a,A,,,2020-01-01,b", "b,B,,2020-01-02,2021-01-01,a"))
                .containsExactly("ZX303 causes.csv:2:18 a → b → a");
    }

    @Test
    void twoCodesOfOneNameSideBySideAreNotInForceOnOneDay() {
        assertThat(dated(
                        "a,Theft,top,,2024-03-01,", "b,Theft,top,2024-03-01,,", "c,Theft,,2024-03-01,,", "top,Top,,,,"))
                .containsExactly("ZX320 causes.csv:3:1 b, a, 2024-03-01");
        assertThat(dated("a,Theft,,,,", "b,Theft,,,,", "c,Loan,,,2024-01-31,"))
                .containsExactly("ZX320 causes.csv:3:1 b, a, 1970-01-01");
    }

    @Test
    void severalFilesAreOneListAndEachMistakeStandsInItsOwn() {
        Specs specs = new Specs(new TextSource()
                .with("m.yaml", MODEL.replace("causes.csv", "[ causes.csv, more.csv ]"))
                .with("causes.csv", "code,name,parent\ncontract,Contract,\n")
                .with(
                        "more.csv",
                        "code,name,line,parent\nsale,Sale,civil,contract\ncontract,Again,civil,\nx,X,civil,y\n"));
        specs.model("m.yaml");
        assertThat(specs.problems().all().stream().map(CodeHierarchyTest::told))
                .containsExactly("ZX302 more.csv:3:1 contract", "ZX205 more.csv:4:11 y, cause -> x");
    }

    private static List<String> dated(String... rows) {
        Specs specs = new Specs(new TextSource()
                .with("m.yaml", MODEL)
                .with("causes.csv", "code,name,parent,from,until,successor\n" + String.join("\n", rows) + "\n"));
        specs.model("m.yaml");
        return specs.problems().all().stream().map(CodeHierarchyTest::told).toList();
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
