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
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.IndicatorSpec;

/** The specs that are shipped must be what they ask of others: without a single problem, warnings included. */
class ShippedSpecsTest {

    static Stream<Path> specs() throws IOException {
        return Stream.of(
                        "models",
                        "mappings",
                        "catalogues",
                        "catalogues/common",
                        "limits",
                        "examples/limits",
                        "examples/mexico-labor",
                        "examples/cook-county")
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
