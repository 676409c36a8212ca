package zhixiao.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Uses and verdicts as a planner tells them: see {@code stories.txt}. */
class JudgeTest {

    static Stream<Story> stories() throws IOException {
        String text =
                new String(JudgeTest.class.getResourceAsStream("stories.txt").readAllBytes(), StandardCharsets.UTF_8);
        List<Story> stories = Story.all(text);
        assertThat(stories).hasSizeGreaterThan(15);
        return stories.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void everyUseGetsTheVerdictOfTheStory(Story story) {
        assertThat(story.told()).isEqualTo(story.expected());
    }
}
