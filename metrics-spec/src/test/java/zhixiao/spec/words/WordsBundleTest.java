package zhixiao.spec.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

/** Every phrase in every language, about the same things; a word that needs no unit in one language may leave it out. */
class WordsBundleTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryPhrase(Language language) {
        assertThat(bundle(language).keySet()).isEqualTo(bundle(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH_HANS", "ZH_HANT"})
    void chineseLeavesNothingOutThatEnglishSays(Language language) {
        Map<String, String> english = arguments(Language.EN);
        Map<String, String> chinese = arguments(language);
        assertThat(english)
                .allSatisfy(
                        (key, arguments) -> assertThat(chinese.get(key)).as(key).contains(arguments));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH_HANS", "ZH_HANT"})
    void chineseHasFullWidthPunctuation(Language language) {
        ResourceBundle bundle = bundle(language);
        for (String key : bundle.keySet()) {
            assertThat(bundle.getString(key)).as(key).doesNotContainPattern("\\p{IsHan}[,;:?!()]");
        }
    }

    private static ResourceBundle bundle(Language language) {
        return Messages.of("zhixiao.spec.words.words", language, Explainer.class)
                .bundle();
    }

    private static Map<String, String> arguments(Language language) {
        ResourceBundle bundle = bundle(language);
        Map<String, String> arguments = new TreeMap<>();
        for (String key : bundle.keySet()) {
            arguments.put(
                    key,
                    ARGUMENT.matcher(bundle.getString(key))
                            .results()
                            .map(MatchResult::group)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining()));
        }
        return arguments;
    }
}
