package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhixiao.spec.Specs;

/** What the README tells a new user must be so. */
class ReadmeTest {
    private static final Path HOME = Path.of("..");

    @Test
    void theIndicatorOfOnesOwnIsWithoutAProblem() throws IOException {
        List<String> blocks = matches("```yaml\n(.*?)```", 1);
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            Path file = Files.createTempFile(HOME.resolve("metrics-spec/catalogues"), "readme-", ".yaml");
            try {
                Files.writeString(file, block);
                Specs specs = Specs.local();
                specs.validate(file.toString());
                assertThat(specs.problems().all()).isEmpty();
            } finally {
                Files.delete(file);
            }
        }
    }

    @Test
    void everyLinkInTheRepositoryLeadsSomewhere() throws IOException {
        List<String> links = matches("\\]\\(([^)#]+)\\)", 1);
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(HOME.resolve(link))
                .exists());
    }

    @Test
    void everyCommandIsOne() throws IOException {
        List<String> commands = matches("(?m)^bin/zhixiao ([a-z]+(?: validate)?)", 1);
        assertThat(commands).isNotEmpty().allSatisfy(command -> {
            String[] words = Stream.concat(Stream.of(command.split(" ")), Stream.of("--help"))
                    .toArray(String[]::new);
            assertThat(Spoken.by(words).code()).isZero();
        });
    }

    @Test
    void theTestCommandIsTheOneThatIsRunOnEachChange() throws IOException {
        assertThat(Files.readString(HOME.resolve("README.md"))).contains("\nmvn verify\n");
        assertThat(Files.readString(HOME.resolve(".ci/run"))).containsPattern("mvn (-B )?verify");
    }

    private static List<String> matches(String pattern, int group) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(HOME.resolve("README.md")))
                .results()
                .map((MatchResult match) -> match.group(group))
                .toList();
    }
}
