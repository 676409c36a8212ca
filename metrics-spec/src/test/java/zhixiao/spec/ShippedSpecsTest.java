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
import org.junit.jupiter.api.io.TempDir;
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
                        "examples/local-court",
                        "examples/transfer-limit",
                        "examples/distinct-counts")
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
        return Stream.of("spc-2024-09", "spc-2024-01", "spc-2011", "cepej", "courtools", "cnj", "statutory-limits");
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

    /** Thirty-one names, of which five are computed; the index that compared courts is not one of them. */
    @Test
    void ofTheNamesOf2011EachIsComputedOrToldToBeMissingWithItsEvidence() throws IOException {
        Path file = Path.of("catalogues/spc-2011.yaml");
        Catalogue catalogue = Specs.local().catalogue(file.toString()).orElseThrow();
        List<Indicator> computed = catalogue.indicators().stream()
                .filter(indicator -> indicator.spec().area() != IndicatorSpec.Area.VOLUME)
                .toList();
        List<String> missing = Files.readAllLines(file).stream()
                .filter(line -> line.matches("#   [a-z_0-9]+ +\\p{IsHan}.*"))
                .toList();
        assertThat(missing).allMatch(line -> line.matches(".*(stated|recall).*"), "says what it rests on");
        assertThat(computed).hasSize(5);
        assertThat(computed.size() + missing.size()).isEqualTo(31);
        assertThat(catalogue.indicators())
                .noneMatch(
                        indicator -> indicator.spec().title().texts().toString().contains("指数"));
        assertThat(Specs.local().examples(file.toString()).orElseThrow().stream()
                        .map(outcome -> outcome.expected().indicator().id()))
                .containsAll(computed.stream().map(Indicator::id).toList());
    }

    /** The other value of a parameter is the other formula that is in use, [S24]: petitions are taken off, too. */
    @Test
    void aParameterChoosesTheOtherFormulaOfTheAcceptanceRate(@TempDir Path folder) throws IOException {
        Path shipped = Path.of("catalogues").toAbsolutePath();
        Files.writeString(folder.resolve("other.examples.yaml"), """
                examples:
                  petitions_and_retrials_are_taken_off:
                    name: Petitions and retrials are taken off
                    as_of: 2014-06-30
                    court: A
                    given:
                      - 8 times: { court: A, case_type: "0301", filed_date: 2014-01-06, closed_date: 2014-02-28 }
                      - { case_no: A1, court: A, case_type: "0301", filed_date: 2014-01-06, closed_date: 2014-02-28, due_date: 2014-02-28 }
                      - { case_no: A2, court: A, case_type: "0307", filed_date: 2014-01-06, closed_date: 2014-02-28, due_date: 2014-02-27 }
                      - { court: B, case_type: "0302", original_case_no: A1, filed_date: 2014-03-20 }
                      - { court: H, case_type: "0305", original_case_no: A1, filed_date: 2014-05-06 }
                      - { court: H, case_type: "0307", original_case_no: A2, filed_date: 2014-06-06 }
                    expect: { acceptance_rate: 7/10, in_limit_closing_rate: 1/2 }
                """);
        Path file = Files.writeString(
                folder.resolve("other.yaml"),
                Files.readString(shipped.resolve("spc-2011.yaml"))
                        .replace("../models", shipped.resolveSibling("models").toString())
                        .replace("common/", shipped + "/common/")
                        .replace("spc-2011.examples", "other.examples")
                        .replace("default: TRUE", "default: false ")
                        .replace("default: FALSE", "default: TRUE")
                        .replace("default: false ", "default: FALSE"));
        assertThat(Specs.local().examples(file.toString()).orElseThrow())
                .hasSize(2)
                .allMatch(Outcome::holds, "holds");
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
    @ValueSource(strings = {"spc-2024-09", "spc-2011", "cepej", "cnj", "statutory-limits"})
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
