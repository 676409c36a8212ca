package zhixiao.spec.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhixiao.spec.source.Position;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.Language;

class ProblemPrinterTest {
    private static final SpecFile FILE =
            new SpecFile("my.yaml", "version: 1\n说明: 标题，line（一）, lin = 'civil'\n\tkey: \u001b[31m\u202e x\n");
    private static final Problem PROBLEM = Problem.at(new Position(FILE, 2, 17), ProblemCode.UNKNOWN_NAME, "lin")
            .found("lin", List.of("line", "instance"));

    private static String print(Language language, Problem problem) {
        return new ProblemPrinter(language).print(problem).replace(System.lineSeparator(), "\n");
    }

    @Test
    void theCaretStandsBelowThePlaceAlsoAfterWideCharacters() {
        assertThat(print(Language.EN, PROBLEM)).isEqualTo("""
                my.yaml:2:17: error ZX202: There is no field, population or parameter "lin" here.
                    | 说明: 标题，line（一）, lin = 'civil'
                    |                         ^
                    found: lin
                    allowed: line, instance
                    did you mean: line""");
    }

    @Test
    void isToldInThreeLanguages() {
        assertThat(print(Language.ZH_HANS, PROBLEM)).isEqualTo("""
                my.yaml:2:17: 错误 ZX202：此处没有名为“lin”的字段、统计范围或参数。
                    | 说明: 标题，line（一）, lin = 'civil'
                    |                         ^
                    现为：lin
                    可用：line, instance
                    是否应为：line""");
        assertThat(print(Language.ZH_HANT, PROBLEM)).isEqualTo("""
                my.yaml:2:17: 錯誤 ZX202：此處沒有名為「lin」的字段、統計範圍或參數。
                    | 说明: 标题，line（一）, lin = 'civil'
                    |                         ^
                    現為：lin
                    可用：line, instance
                    是否應為：line""");
    }

    @Test
    void aWarningIsCalledOne() {
        assertThat(print(Language.EN, Problem.at(FILE.start(), ProblemCode.NEVER_USED, "x")))
                .startsWith("my.yaml:1:1: warning ZX308: Nothing uses \"x\".");
    }

    @Test
    void aTerminalIsToldNothing() {
        String printed = print(
                Language.EN,
                Problem.at(new Position(FILE, 3, 2), ProblemCode.UNKNOWN_KEY, "k\u001b]0;x\u0007")
                        .found("\u001b[2J", List.of()));
        assertThat(printed).doesNotContain("\u001b", "\u0007", "\u202e", "\t").contains("|  key: ?[31m? x\n    |  ^");
    }

    @Test
    void aLongLineIsShownAroundThePlace() {
        SpecFile file = new SpecFile("long.yaml", "x".repeat(5_000) + "HERE" + "y".repeat(5_000));
        List<String> lines = print(Language.EN, Problem.at(new Position(file, 1, 5_001), ProblemCode.UNKNOWN_KEY, "k"))
                .lines()
                .toList();
        assertThat(lines.get(1)).hasSizeLessThan(200).contains("xHEREy");
        assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('H');
    }

    @Test
    void aPlacePastTheEndAndAnEmptyFileArePrinted() {
        assertThat(print(Language.EN, Problem.at(new Position(FILE, 99, 7), ProblemCode.UNKNOWN_KEY, "k")))
                .startsWith("my.yaml:99:7: error ZX102");
        assertThat(print(Language.EN, Problem.at(new SpecFile("e.yaml", "").start(), ProblemCode.UNKNOWN_KEY, "k")))
                .startsWith("e.yaml:1:1: error ZX102");
    }

    @Test
    void aLongListIsCut() {
        List<String> many = java.util.stream.IntStream.range(0, 100)
                .mapToObj(i -> "code" + i)
                .toList();
        assertThat(print(
                        Language.ZH_HANS,
                        Problem.of(ProblemCode.UNKNOWN_CODE, "x", "list").found("x", many)))
                .contains("code23 等（另有 76 项）")
                .doesNotContain("code24");
    }
}
