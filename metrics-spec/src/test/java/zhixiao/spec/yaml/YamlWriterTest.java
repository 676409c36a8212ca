package zhixiao.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/** What is written is read back as it was, whatever it looks like. */
class YamlWriterTest {
    private final Problems problems = new Problems();

    private YamlMap read(YamlWriter writer) {
        YamlMap map = YamlLoader.load(new SpecFile("test.yaml", writer.toString()), problems)
                .orElseThrow(() -> new AssertionError(writer + " → " + problems.all()));
        assertThat(problems.all()).isEmpty();
        return map;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instance IN ('first', 'second')",
                "(a OR b) AND NOT c",
                "'civil' = line",
                "-amount > 1",
                "a: b",
                "a #b",
                "a#b",
                "# no comment",
                "ends:",
                "null",
                "true",
                "~",
                "0301",
                "",
                " padded ",
                "it's \"said\" \\ so",
                "two\nlines\tand a tab",
                "[ a, b ]",
                "{ a: b }",
                "a, b",
                "- item",
                "? key",
                "%directive",
                "*alias &anchor !tag",
                "立案日期：自2025年1月1日起（含当日）",
                "第\u200b一\u2028行",
                "𠀀字"
            })
    void aTextIsReadBack(String text) {
        YamlWriter writer = new YamlWriter()
                .put("alone", text)
                .put("list", List.of(text, "b", text))
                .put("words", new LocalizedText(Map.of(Language.EN, text, Language.ZH_HANS, "甲")));
        YamlMap map = read(writer.put("after", "end"));
        assertThat(map.text("alone")).contains(text);
        assertThat(map.texts("list")).containsExactly(text, "b", text);
        assertThat(map.map("words").orElseThrow().text("en")).contains(text);
        assertThat(map.text("after")).contains("end");
    }

    @Test
    void itIsWrittenAsPlannersWriteIt() {
        YamlWriter writer = new YamlWriter();
        writer.comment("Head").put("title", LocalizedText.same("One")).blank().map("things", "of some use", () -> {
            writer.item(() -> writer.put("from", "0.2").put("source", "a, b"));
            writer.item(() -> writer.put("on", List.of("x", "y, z")));
        });
        assertThat(writer.toString()).isEqualTo("""
                # Head
                title: One

                things:  # of some use
                  - from: 0.2
                    source: a, b
                  - on: [ x, "y, z" ]
                """);
        assertThat(read(writer).maps("things")).hasSize(2);
    }
}
