package zhixiao.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.Evidence;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.example.Outcome;

/** The specs that are shipped must be what they ask of others: without a single problem, warnings included. */
class ShippedSpecsTest {

    static Stream<Path> specs() throws IOException {
        return Stream.of(
                        "models",
                        "mappings",
                        "catalogues",
                        "catalogues/common",
                        "limits",
                        "lists",
                        "reviews",
                        "examples/limits",
                        "examples/mexico-labor",
                        "examples/cook-county",
                        "examples/local-court")
                .flatMap(folder -> {
                    try {
                        return Files.list(Path.of(folder))
                                .filter(file -> file.toString().endsWith(".yaml"));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("specs")
    void hasNoProblem(Path file) {
        Specs specs = Specs.local();
        specs.validate(file.toString());
        assertThat(specs.problems().all()).isEmpty();
    }

    static Stream<String> catalogues() {
        return Stream.of("spc-2024-09", "spc-2024-01", "cepej", "courtools", "cnj");
    }

    /** Where a source states the formula it is named, and where several formulas are in use the variant is printed. */
    @ParameterizedTest
    @MethodSource("catalogues")
    void everyIndicatorSaysWhatItRestsOn(String name) {
        Catalogue catalogue =
                Specs.local().catalogue("catalogues/" + name + ".yaml").orElseThrow();
        for (Indicator indicator : catalogue.indicators()) {
            Evidence evidence = indicator.spec().evidence();
            assertThat(indicator.spec().title().texts()).as(indicator.id()).hasSize(3);
            assertThat(indicator.spec().references()).as(indicator.id()).isEmpty();
            assertThat(evidence.membership()).as(indicator.id()).isNotEqualTo(Evidence.Grade.UNKNOWN);
            if (evidence.formula() == Evidence.Grade.STATED || evidence.membership() == Evidence.Grade.STATED) {
                assertThat(evidence.sources()).as(indicator.id()).isNotEmpty();
            }
        }
        assertThat(catalogue.indicators().stream().flatMap(indicator -> indicator.spec().evidence().sources().stream()))
                .containsAll(catalogue.spec().sources().keySet());
    }

    @Test
    void ofTheTwentySixOfJanuaryEighteenCanBeComputedAndTheOthersAreNamedAsMissing() throws IOException {
        Path file = Path.of("catalogues/spc-2024-01.yaml");
        List<Indicator> computed = Specs.local().catalogue(file.toString()).orElseThrow().indicators().stream()
                .filter(indicator -> indicator.spec().area() != IndicatorSpec.Area.VOLUME)
                .toList();
        assertThat(computed).hasSize(18);
        assertThat(Files.readString(file))
                .contains("再审审查询问(听证)率", "诉前调解成功分流率", "延长审限率", "法官人均结案数", "司法建议反馈率", "three further members");
    }

    @Test
    void theFirstCatalogueHasIndicatorsOfAllThreeClassesInThreeLanguages() {
        Catalogue catalogue =
                Specs.local().catalogue("catalogues/spc-2024-09.yaml").orElseThrow();
        List<Indicator> indicators = catalogue.indicators().stream()
                .filter(indicator -> indicator.spec().area() != IndicatorSpec.Area.VOLUME)
                .toList();
        assertThat(indicators).hasSizeGreaterThanOrEqualTo(12);
        assertThat(indicators)
                .extracting(indicator -> indicator.spec().area())
                .contains(IndicatorSpec.Area.QUALITY, IndicatorSpec.Area.EFFICIENCY, IndicatorSpec.Area.EFFECT);
        assertThat(indicators)
                .allSatisfy(indicator ->
                        assertThat(indicator.spec().title().texts()).hasSize(3))
                .allSatisfy(indicator -> assertThat(indicator.spec().references())
                        .as("no reference range was ever published")
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spc-2024-09", "cepej", "cnj"})
    void goldenExamplesHold(String name) {
        assertThat(Specs.local().examples("catalogues/" + name + ".yaml").orElseThrow())
                .isNotEmpty()
                .allMatch(Outcome::holds, "holds");
    }

    @Test
    void everyIndicatorOfTheFirstCatalogueHasAGoldenExample() {
        Specs specs = Specs.local();
        String file = "catalogues/spc-2024-09.yaml";
        Set<String> told = specs.examples(file).orElseThrow().stream()
                .map(outcome -> outcome.expected().indicator().id())
                .collect(Collectors.toSet());
        assertThat(specs.catalogue(file).orElseThrow().indicators())
                .extracting(Indicator::id)
                .isNotEmpty()
                .allMatch(told::contains);
    }
}
