package zhixiao.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;

/** A file from anywhere can be read: what no spec needs is refused, and nothing is run or blown up. */
class YamlLoaderTest {
    private final Problems problems = new Problems();

    private Optional<YamlMap> load(String text) {
        return YamlLoader.load(new SpecFile("test.yaml", text), problems);
    }

    private List<String> told() {
        return problems.all().stream()
                .map(problem -> problem.code().code() + "@"
                        + problem.position().orElseThrow().line() + ":"
                        + problem.position().orElseThrow().column() + " "
                        + String.join(" ", problem.arguments()))
                .toList();
    }

    @Test
    void keepsWordsAsTheyAreWritten() {
        YamlMap map =
                load("code: 0301\ncountry: NO\non: 2025-01-01\ntrue: yes\nnothing: null\nempty:\ntilde: ~\nword: NULL\n")
                        .orElseThrow();
        assertThat(map.text("code")).contains("0301");
        assertThat(map.text("country")).contains("NO");
        assertThat(map.text("on")).contains("2025-01-01");
        assertThat(map.text("true")).contains("yes");
        assertThat(map.text("nothing")).isEmpty();
        assertThat(map.text("empty")).isEmpty();
        assertThat(map.text("tilde")).contains("~");
        assertThat(map.text("word")).contains("NULL");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder text = new StringBuilder("a0: &a0 [ lol, lol ]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%d: &a%d [ *a%d, *a%d ]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(load(text.toString())).isEmpty();
        assertThat(told()).singleElement().asString().contains("ZX101").contains("aliases");
    }

    @Test
    void aListInItselfIsRefused() {
        assertThat(load("a: &a [ *a ]\n")).isEmpty();
        assertThat(told()).singleElement().asString().startsWith("ZX101");
    }

    @Test
    void aWordMayBeUsedTwiceByAnAlias() {
        assertThat(load("a: &day filed_date\nb: *day\n").flatMap(map -> map.text("b")))
                .contains("filed_date");
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!java.net.URL [ \"http://x\" ]\n",
                "a: !!javax.script.ScriptEngineManager []\n",
                "a: !secret x\n",
                "a: !!binary aGVsbG8=\n"
            })
    void tagsAreRefused(String text) {
        load(text);
        assertThat(told()).singleElement().asString().startsWith("ZX101@1:").contains("tag");
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedWhereItStandsAgain() {
        load("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n");
        assertThat(told()).containsExactly("ZX302@4:3 c", "ZX302@5:1 a");
    }

    @Test
    void deepNestingIsRefusedAtItsPlace() {
        load("a: " + "[".repeat(60) + "]".repeat(60) + "\n");
        assertThat(told()).containsExactly("ZX101@1:43 more than 40 levels");
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 100_000})
    void veryDeepNestingNeverEndsTheProgram(int depth) {
        load("a: " + "[".repeat(depth) + "\n");
        assertThat(told()).singleElement().asString().startsWith("ZX101");
    }

    @Test
    void aFileOfMillionsOfCharactersIsRefused() {
        assertThat(load("a: " + "x".repeat(4_100_000) + "\n")).isEmpty();
        assertThat(told()).singleElement().asString().startsWith("ZX101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "- a\n- b\n", "just words\n"})
    void aFileThatHoldsNoMapIsRefused(String text) {
        assertThat(load(text)).isEmpty();
        assertThat(told()).containsExactly("ZX104@1:1 map");
    }

    @Test
    void twoDocumentsAreRefused() {
        assertThat(load("a: 1\n---\nb: 2\n")).isEmpty();
        assertThat(told()).singleElement().asString().startsWith("ZX101@2:1");
    }

    @Test
    void aKeyThatIsNoTextIsRefused() {
        load("? [ a, b ]\n: c\n");
        assertThat(told()).containsExactly("ZX104@1:3 text");
    }
}
