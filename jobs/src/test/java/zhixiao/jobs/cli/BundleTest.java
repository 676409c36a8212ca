package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

/** Every message in every language, with the same arguments. */
class BundleTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"zhixiao.jobs.cli.cli", "zhixiao.jobs.manifest.words"})
    void languagesHaveTheSameMessagesWithTheSameArguments(String bundle) {
        Map<String, String> english = arguments(bundle, Language.EN);
        assertThat(english).isNotEmpty();
        assertThat(arguments(bundle, Language.ZH_HANS)).isEqualTo(english);
        assertThat(arguments(bundle, Language.ZH_HANT)).isEqualTo(english);
    }

    private static Map<String, String> arguments(String name, Language language) {
        ResourceBundle bundle = Messages.of(name, language, BundleTest.class).bundle();
        Map<String, String> arguments = new TreeMap<>();
        for (String key : bundle.keySet()) {
            Matcher matcher = ARGUMENT.matcher(bundle.getString(key));
            arguments.put(
                    key, matcher.results().map(match -> match.group()).sorted().collect(Collectors.joining()));
        }
        return arguments;
    }
}
