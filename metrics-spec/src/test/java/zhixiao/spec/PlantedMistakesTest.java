package zhixiao.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.spec.problem.Problem;

/**
 * Every mistake of {@code planted/*.txt} must be told with its code, at its line and column, with the word
 * that was found and the one that was meant, and nothing else must be told.
 */
class PlantedMistakesTest {

    static Stream<Arguments> mistakes() {
        return Stream.of("model", "mapping", "catalogue", "examples", "limits", "lists", "review", "notes")
                .flatMap(kind ->
                        PlantedMistake.all(text(kind + ".txt")).stream().map(mistake -> Arguments.of(kind, mistake)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void isToldAtItsPlace(String kind, PlantedMistake mistake) {
        String good = text(kind + ".yaml");
        List<Problem> problems = problems(kind, mistake.planted(good));
        assertThat(problems.stream().map(PlantedMistakesTest::told))
                .containsExactlyInAnyOrderElementsOf(mistake.expected(good));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"model", "mapping", "catalogue", "examples", "limits", "lists", "review", "notes"})
    void theFilesWithoutAMistakeHaveNoProblem(String kind) {
        assertThat(problems(kind, text(kind + ".yaml"))).isEmpty();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(mistakes().count()).isGreaterThan(60);
    }

    private static List<Problem> problems(String kind, String planted) {
        TextSource source = new TextSource()
                .with("model.yaml", text("model.yaml"))
                .with("kinds.csv", text("kinds.csv"))
                .with("catalogue.yaml", text("catalogue.yaml"))
                .with(kind + ".yaml", planted);
        Specs specs = new Specs(source);
        specs.validate(kind + ".yaml");
        return specs.problems().all();
    }

    private static String told(Problem problem) {
        return problem.code().code()
                + problem.position()
                        .map(place -> " @" + place.line() + ":" + place.column())
                        .orElse("")
                + problem.found().map(word -> " " + word).orElse("")
                + problem.suggestion().map(word -> " -> " + word).orElse("");
    }

    private static String text(String name) {
        try (InputStream stream = PlantedMistakesTest.class.getResourceAsStream("planted/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
