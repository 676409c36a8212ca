package zhixiao.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.catalogue.Evidence;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.expression.ExpressionReader;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.yaml.YamlScalar;

/** What the documentation shows must work, and what there is must be in the documentation. */
class SpecDocumentationTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern SAMPLE = Pattern.compile("```\\w+\n# (\\S+)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static Map<String, String> samples() throws IOException {
        Map<String, String> samples = new TreeMap<>();
        Matcher matcher = SAMPLE.matcher(Files.readString(DOCS.resolve("spec.md")));
        while (matcher.find()) {
            samples.put(matcher.group(1), matcher.group(2));
        }
        return samples;
    }

    private Specs written() throws IOException {
        for (Map.Entry<String, String> sample : samples().entrySet()) {
            Path file = folder.resolve(sample.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, sample.getValue());
        }
        return Specs.local();
    }

    @Test
    void nothingIsToldTwiceInATable() throws IOException {
        List<String> twice = new ArrayList<>();
        try (Stream<Path> pages = Files.list(DOCS)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                Set<String> told = new HashSet<>();
                for (String line : Files.readAllLines(page)) {
                    String[] cells = line.split("(?<!\\\\)\\|", 3);
                    if (!line.startsWith("|")) {
                        told.clear();
                    } else if (cells[1].contains("`") && !told.add(cells[1])) {
                        twice.add(page.getFileName() + ":" + cells[1]);
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void theSamplesHaveNoProblem() throws IOException {
        Specs specs = written();
        assertThat(samples()).hasSize(14);
        samples().keySet().stream()
                .filter(name -> name.endsWith(".yaml"))
                .forEach(name -> specs.validate(folder.resolve(name).toString()));
        assertThat(specs.problems().all()).isEmpty();
    }

    @Test
    void theSampleCatalogueShowsEveryKind() throws IOException {
        Catalogue catalogue = written()
                .catalogue(folder.resolve("catalogues/small.yaml").toString())
                .orElseThrow();
        assertThat(catalogue.indicators().stream().map(indicator -> indicator.kind()))
                .contains(IndicatorSpec.Kind.values());
    }

    static Stream<String> examples() throws IOException {
        List<String> lines = Files.readAllLines(DOCS.resolve("spec.md"));
        int table = lines.indexOf("| form | example | type | meaning |");
        return lines.subList(table + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[2].strip().replace("`", ""));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfExpressionsAreRead(String example) throws IOException {
        Table cases = written()
                .model(folder.resolve("models/small.yaml").toString())
                .orElseThrow()
                .cases();
        Problems problems = new Problems();
        SpecFile file = new SpecFile("spec.md", example);
        YamlScalar written = new YamlScalar(example, false, file.start(), YamlScalar.Style.PLAIN);
        assertThat(new ExpressionReader(problems).read(written, cases.scope(Map.of())))
                .isPresent();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void everyWordOfTheLanguageIsInTheDocumentation() throws IOException {
        String text = Files.readString(DOCS.resolve("spec.md"));
        Collection<Enum<?>> words = Stream.<Enum<?>[]>of(
                        IndicatorSpec.Kind.values(),
                        IndicatorSpec.Area.values(),
                        IndicatorSpec.Better.values(),
                        PeriodKind.values(),
                        FieldKind.values(),
                        Evidence.Grade.values())
                .flatMap(Arrays::stream)
                .toList();
        assertThat(words).allSatisfy(word -> assertThat(text)
                .contains("`" + word.name().toLowerCase(java.util.Locale.ROOT) + "`"));
    }

    @Test
    void everyFieldOfTheCourtsModelIsInItsDocumentation() throws IOException {
        String text = Files.readString(DOCS.resolve("case-model.md"));
        assertThat(Specs.local()
                        .model("models/spc-case.yaml")
                        .orElseThrow()
                        .tables()
                        .values())
                .hasSize(4)
                .allSatisfy(table -> assertThat(table.columns())
                        .allSatisfy(column -> assertThat(text).contains("| `" + column.name() + "` |")));
    }
}
