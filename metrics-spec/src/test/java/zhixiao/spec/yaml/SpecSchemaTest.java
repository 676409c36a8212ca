package zhixiao.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import zhixiao.spec.Specs;

/** What editors are told of spec files is what the readers ask for, and it takes every file that they take. */
class SpecSchemaTest {
    private static final Path COMMITTED = Path.of("schema/spec.json");
    private static final Pattern SAMPLE = Pattern.compile("```\\w+\n# (\\S+)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private static Path samples;

    private static List<String> unknown;
    private static String made;
    private static JsonSchema schema;

    @BeforeAll
    static void readEverything() throws IOException {
        Matcher sample = SAMPLE.matcher(Files.readString(Path.of("../docs/spec.md")));
        while (sample.find()) {
            Path file = samples.resolve(sample.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, sample.group(2));
        }
        SpecSchema all = new SpecSchema();
        for (Path file : files().toList()) {
            Specs specs = Specs.local();
            specs.validate(file.toString());
            specs.problems().throwIfErrors();
            all.add(specs);
        }
        unknown = all.unknown();
        made = all.text();
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(made);
    }

    /** The shipped files, those of the examples and of other tests, and the samples of the documentation. */
    private static Stream<Path> files() throws IOException {
        Stream.Builder<Path> files = Stream.builder();
        for (String folder : List.of(
                "catalogues",
                "models",
                "quality",
                "mappings",
                "limits",
                "lists",
                "reviews",
                "examples",
                "src/test/resources/schema",
                "../jobs/src/test/resources/specs")) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files);
            }
        }
        try (Stream<Path> found = Files.walk(samples)) {
            found.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files);
        }
        return files.build();
    }

    @Test
    void everyKeyOfTheDocumentationIsInIt() {
        assertThat(unknown).isEmpty();
    }

    /** {@code mvn test -Dtest=SpecSchemaTest -Dschema.write} writes it. */
    @Test
    void theCommittedSchemaIsTheOneOfTheReaders() throws IOException {
        if (System.getProperty("schema.write") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, made);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("files")
    void itTakesWhatTheReadersTake(Path file) throws IOException {
        assertThat(problems(Files.readString(file))).as(file.toString()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: proportion                      | kind: share                        | the word is none of the kinds",
                "class: efficiency                     | clas: efficiency                   | the key is none of an indicator",
                "better: lower                         | better: [ lower, higher ]          | one word, not a list",
                "effective: { from: 2024-10-01 }       | effective: { from: October 2024 }  | no day",
                "minimum_denominator: 10               | minimum_denominator: ten           | no number",
                "periods: [month                       | periods: [week                     | no period",
            })
    void itUnderlinesWhatTheReadersRefuse(String right, String wrong, String why) throws IOException {
        String catalogue = "version: 1\ncatalogue: small\nmodel: m.yaml\neffective: { from: 2024-10-01 }\nindicators:\n"
                + "  one:\n    name: One\n    class: efficiency\n    kind: proportion\n    of: a\n    to: b\n"
                + "    better: lower\n    minimum_denominator: 10\n    periods: [month, quarter]\n";
        assertThat(problems(catalogue)).isEmpty();
        assertThat(catalogue).contains(right);
        assertThat(problems(catalogue.replace(right, wrong))).as(why).isNotEmpty();
    }

    private static Set<ValidationMessage> problems(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(new ObjectMapper().valueToTree(tree));
    }
}
