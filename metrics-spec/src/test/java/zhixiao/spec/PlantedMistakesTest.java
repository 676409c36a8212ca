package zhixiao.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.spec.problem.Problem;

/**
 * Every mistake of {@code planted/*.txt} must be told with its code, at its line and column, with the word
 * that was found and the one that was meant, and nothing else must be told.
 */
class PlantedMistakesTest {
    private static final List<String> KINDS =
            List.of("model", "clock", "mapping", "catalogue", "examples", "limits", "lists", "review", "notes");

    /** Tables in which a mistake is planted, with the kind of the file that reads them. */
    private static final Map<String, String> TABLES = Map.of("rules", "clock", "causes", "clock", "days", "clock");

    static Stream<Arguments> mistakes() {
        return Stream.concat(KINDS.stream(), TABLES.keySet().stream())
                .flatMap(kind ->
                        PlantedMistake.all(text(kind + ".txt")).stream().map(mistake -> Arguments.of(kind, mistake)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void isToldAtItsPlace(String kind, PlantedMistake mistake) {
        String good = text(file(kind));
        List<Problem> problems = problems(kind, mistake.planted(good));
        assertThat(problems.stream().map(PlantedMistakesTest::told))
                .containsExactlyInAnyOrderElementsOf(mistake.expected(good));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void theFilesWithoutAMistakeHaveNoProblem(String kind) {
        assertThat(problems(kind, text(file(kind)))).isEmpty();
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
                .with("clock.yaml", text("clock.yaml"));
        TABLES.keySet().forEach(table -> source.with(file(table), text(file(table))));
        source.with(file(kind), planted);
        Specs specs = new Specs(source);
        specs.validate(TABLES.getOrDefault(kind, kind) + ".yaml");
        return specs.problems().all();
    }

    private static String file(String kind) {
        return kind + (TABLES.containsKey(kind) ? ".csv" : ".yaml");
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
