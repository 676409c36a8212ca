package zhixiao.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

/** Every phrase in every language, and in each about the same things. */
class PhraseBundlesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhixiao.spec.words.words",
                "zhixiao.spec.diff.diff",
                "zhixiao.spec.export.export",
                "zhixiao.spec.show.show",
                "zhixiao.spec.propose.propose"
            })
    void everyLanguageHasEveryPhrase(String name) {
        for (Language language : Language.values()) {
            assertThat(new TreeSet<>(bundle(name, language).keySet()))
                    .as(language.tag())
                    .isEqualTo(new TreeSet<>(bundle(name, Language.EN).keySet()));
        }
    }

    /** Chinese counts with a unit where English needs none: it may say more, and both scripts say the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhixiao.spec.words.words",
                "zhixiao.spec.diff.diff",
                "zhixiao.spec.export.export",
                "zhixiao.spec.show.show",
                "zhixiao.spec.propose.propose"
            })
    void nothingIsLeftOutInAnyLanguage(String name) {
        Map<String, TreeSet<String>> chinese = arguments(name, Language.ZH_HANS);
        assertThat(arguments(name, Language.ZH_HANT)).isEqualTo(chinese);
        assertThat(arguments(name, Language.EN))
                .allSatisfy(
                        (key, arguments) -> assertThat(chinese.get(key)).as(key).containsAll(arguments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhixiao.spec.words.words",
                "zhixiao.spec.diff.diff",
                "zhixiao.spec.export.export",
                "zhixiao.spec.show.show",
                "zhixiao.spec.propose.propose"
            })
    void chineseHasFullWidthPunctuation(String name) {
        for (Language language : new Language[] {Language.ZH_HANS, Language.ZH_HANT}) {
            ResourceBundle bundle = bundle(name, language);
            assertThat(bundle.keySet())
                    .allSatisfy(key ->
                            assertThat(bundle.getString(key)).as(key).doesNotContainPattern("\\p{IsHan}[,;:?!()]"));
        }
    }

    private static ResourceBundle bundle(String name, Language language) {
        return Messages.of(name, language, Specs.class).bundle();
    }

    private static Map<String, TreeSet<String>> arguments(String name, Language language) {
        ResourceBundle bundle = bundle(name, language);
        Map<String, TreeSet<String>> arguments = new TreeMap<>();
        for (String key : bundle.keySet()) {
            arguments.put(
                    key,
                    ARGUMENT.matcher(bundle.getString(key))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return arguments;
    }
}
