package zhixiao.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns give what {@link MessageFormat} gives. */
class MessagePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no argument",
                "{0}",
                "{1} before {0}, and {1} again",
                "an apostrophe: court''s {0}",
                "braces in quotes: '{0}' and {0}",
                "上诉{0}件，共{1}件",
                "the place of a third one is kept: {2}"
            })
    void asTheLibraryDoes(String pattern) {
        Object[] arguments = {"one {1}", "two's"};
        assertThat(MessagePattern.of(pattern, Locale.ENGLISH).with(arguments))
                .isEqualTo(new MessageFormat(pattern, Locale.ENGLISH).format(arguments));
    }
}
