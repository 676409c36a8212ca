package zhixiao.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.source.SpecFile;

/** Every character of a scalar is found where it stands, in every style: here the ▸ stands before an Ω. */
class ScalarPlacesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: one ▸Ωtwo\n",
                "a: ▸Ωone\n",
                "a: one\n  two\n\n  three ▸Ωfour\n",
                "a: 'it''s ''quoted'' ▸Ωhere'\n",
                "a: 'one\n  two ''▸Ω'\n",
                "a: \"\\u4e2d\\t\\\"x\\\" \\x41 \\\\ ▸Ω\"\n",
                "a: \"one \\\n  two ▸Ω\"\n",
                "a: \"\\U0001F600 ▸Ω\"\n",
                "a: |\n  one\n  two ▸Ω\n",
                "a: |2\n    one\n  ▸Ω\n",
                "a: |- # a remark\n  one ▸Ω\n",
                "a: >\n  one\n  two\n\n  three\n    more ▸Ω\n  less\n",
                "a: >-\r\n  one\r\n  two ▸Ω\r\n",
                "a: 中文 '（2025）' ▸Ω\n",
                "a: '𠮷𠮷 ▸Ω'\n",
                "{ c: [ x, 'y' ], a: ▸Ωz }\n"
            })
    void isFound(String marked) {
        int mark = marked.indexOf('▸');
        SpecFile file = new SpecFile("test.yaml", marked.replace("▸", ""));
        YamlScalar scalar =
                YamlLoader.load(file, new Problems()).orElseThrow().scalar("a").orElseThrow();
        Position place = scalar.at(scalar.text().indexOf('Ω'));
        String before = marked.substring(0, mark);
        int lineStart = before.lastIndexOf('\n') + 1;
        assertThat(place.line())
                .isEqualTo((int) before.chars().filter(c -> c == '\n').count() + 1);
        assertThat(place.column()).isEqualTo(before.codePointCount(lineStart, before.length()) + 1);
    }
}
