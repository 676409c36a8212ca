package zhixiao.spec.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

/** Every problem can be told in every language, and is explained in the documentation. */
class ProblemBundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private static Messages messages(Language language) {
        return Messages.of("zhixiao.spec.problem.problems", language, ProblemPrinter.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasAMessageAndEveryMessageACode(Language language) {
        Set<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());
        Set<String> keys = messages(language).bundle().keySet();
        assertThat(keys).containsAll(codes);
        assertThat(keys.stream().filter(key -> key.startsWith("ZX")).map(key -> key.replace(".hint", "")))
                .allMatch(codes::contains);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allLanguagesHaveTheSameKeysAndPlaceholders(Language language) {
        Messages english = messages(Language.EN);
        Messages other = messages(language);
        assertThat(new TreeSet<>(other.bundle().keySet()))
                .isEqualTo(new TreeSet<>(english.bundle().keySet()));
        for (String key : english.bundle().keySet()) {
            assertThat(placeholders(other, key)).as(key).isEqualTo(placeholders(english, key));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPlaceholderIsLeftInAMessage(Language language) {
        Messages messages = messages(language);
        for (String key : messages.bundle().keySet()) {
            // An apostrophe that is not doubled would keep MessageFormat from putting the argument in.
            assertThat(messages.get(key, "A", "B", "C", "D")).as(key).doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH_HANS", "ZH_HANT"})
    void chineseHasFullWidthPunctuation(Language language) {
        Messages messages = messages(language);
        for (String key : messages.bundle().keySet()) {
            String prose = messages.bundle().getString(key).replaceAll("days\\([^)]*\\)", "days");
            assertThat(prose).as(key).doesNotContainPattern("\\p{IsHan}[,;:?!()]");
        }
    }

    @Test
    void codesAreNeverUsedTwice() {
        List<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList();
        assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void theDocumentationHasASectionForEveryCode(ProblemCode code) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/problems.md"));
        assertThat(lines).contains("<a id=\"" + code.anchor() + "\"></a>");
        assertThat(lines).anyMatch(line -> line.startsWith("### " + code.code() + " "));
    }

    private static Set<String> placeholders(Messages messages, String key) {
        return PLACEHOLDER
                .matcher(messages.bundle().getString(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
