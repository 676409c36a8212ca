package zhixiao.spec.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.problem.Problem;

/**
 * A local catalogue takes over what the one above it has, adds to it, and asks no more of courts. Above, the share
 * settled has the range 0.2 to 0.4 for civil cases of basic courts, and a minimum denominator of 30.
 */
class ExtensionTest {
    private static final String HEAD = "catalogue: local\nextends: national.yaml\n";

    private final TextSource source = new TextSource()
            .with("model.yaml", text("model.yaml"))
            .with("kinds.csv", text("kinds.csv"))
            .with("national.yaml", text("catalogue.yaml"));

    private Catalogue bind(String local) {
        Specs specs = new Specs(source.with("local.yaml", HEAD + local));
        Catalogue catalogue = specs.catalogue("local.yaml").orElseThrow();
        assertThat(specs.problems().all()).isEmpty();
        return catalogue;
    }

    private List<String> told(String local) {
        Specs specs = new Specs(source.with("local.yaml", HEAD + local));
        specs.validate("local.yaml");
        return specs.problems().all().stream().map(ExtensionTest::told).toList();
    }

    @Test
    void nothingAddedIsTheSameUnderAnotherName() {
        Catalogue local = bind("");
        Catalogue national = new Specs(source).catalogue("national.yaml").orElseThrow();
        assertThat(local.indicators())
                .extracting(Indicator::id)
                .containsExactlyElementsOf(
                        national.indicators().stream().map(Indicator::id).toList());
        assertThat(local.indicators())
                .extracting(Indicator::definition)
                .containsExactlyElementsOf(national.indicators().stream()
                        .map(Indicator::definition)
                        .toList());
        assertThat(local.overview().orElseThrow().closing().id()).isEqualTo("pending");
        assertThat(local.spec().breaks()).hasSize(1);
        assertThat(local.hash()).isNotEqualTo(national.hash());
    }

    @Test
    void indicatorsAreAddedBehindAndMayUseWhatIsAbove() {
        Catalogue local = bind("""
                populations: { heard_civil: civil AND heard }
                measures: { heard: { count: cases, on: closed_date, where: heard } }
                sources: { L1: A local rule }
                indicators:
                  heard_share: { name: Heard, class: quality, kind: proportion, of: heard, to: closed, among: civil, evidence: { sources: [ S1, L1 ] } }
                  settled_heard: { name: Old and heard, class: quality, kind: proportion, of: pending_over_12m, to: pending, among: heard_civil }
                """);
        assertThat(local.indicators())
                .extracting(Indicator::id)
                .startsWith("opening", "filed")
                .endsWith("appeal_ratio", "heard_share", "settled_heard");
    }

    @Test
    void rangesAndMinimumDenominatorsAreFilledIn() {
        Indicator mean = find(bind("""
                indicators:
                  mean_days:
                    minimum_denominator: 50
                    reference: [ { from: 30, to: 90, source: The high court } ]
                """), "mean_days");
        assertThat(mean.spec().minimumDenominator()).hasValue(50);
        assertThat(mean.spec().references()).extracting(Reference::ends).containsExactly("[30, 90]");
    }

    @Test
    void aLocalRangeForTheSameCasesTakesThePlaceOfTheOneAbove() {
        Indicator share = find(bind("""
                indicators:
                  settled_share:
                    reference:
                      - { line: civil, level: basic, from: 0.1, to: 0.4, source: The high court }
                      - { line: criminal, from: 0.3, to: 0.35, source: The high court }
                """), "settled_share");
        assertThat(share.spec().references()).extracting(Reference::ends).containsExactly("[0.1, 0.4]", "[0.3, 0.35]");
    }

    @ParameterizedTest(name = "{0} is stricter")
    @CsvSource(
            delimiter = '→',
            value = {
                "line: civil, level: basic, from: 0.25, to: 0.4                        → [0.25, 0.4]",
                "line: civil, level: basic, from: 0.1, to: 0.39                        → [0.1, 0.39]",
                "line: civil, level: basic, from: 0.1, to: 0.3, effective_from: 2026-01-01 → [0.1, 0.3]",
            })
    void aNarrowerRangeIsRefused(String range, String ends) {
        assertThat(told("indicators:\n  settled_share:\n    reference:\n      - { " + range + ", source: Here }\n"))
                .containsExactly("ZX314 local.yaml:6:9 " + ends + " [0.2, 0.4] national.yaml:53:9");
    }

    @ParameterizedTest(name = "{0} is not")
    @CsvSource(
            delimiter = '→',
            value = {
                "line: civil, level: basic, to: 0.4 → wider below",
                "line: civil, level: basic, from: 0.2, to: 0.4 → the same",
                "line: civil, level: high, from: 0.3, to: 0.35 → of courts without a range above",
                "line: civil, from: 0.3, to: 0.35 → for every level: at basic courts the one above goes before it",
                "from: 0.3, to: 0.35 → for all lines together",
            })
    void othersAreNot(String range, String because) {
        assertThat(told("indicators:\n  settled_share:\n    reference:\n      - { " + range + ", source: Here }\n"))
                .as(because)
                .isEmpty();
    }

    @Test
    void onlyTheRangeThatIsReplacedCounts() {
        source.with(
                "national.yaml",
                text("catalogue.yaml")
                        .replace(
                                "- { line: civil, level: basic, from: 0.2, to: 0.4, source: The court itself }",
                                "- { line: civil, from: 0.2, to: 0.4, source: A }\n"
                                        + "      - { line: civil, from: 0.1, to: 0.5, effective_from: 2025-06-01, source: A }"));
        String local = "indicators:\n  settled_share:\n    reference:\n"
                + "      - { line: civil, level: basic, from: 0.2, to: 0.4, effective_from: %s, source: Here }\n";
        assertThat(told(local.formatted("2025-06-01")))
                .containsExactly("ZX314 local.yaml:6:9 [0.2, 0.4] [0.1, 0.5] national.yaml:54:9");
        assertThat(told(local.formatted("2025-01-01")))
                .as("later the range above is wider than the local one that stays before it")
                .containsExactly("ZX314 local.yaml:6:9 [0.2, 0.4] [0.1, 0.5] national.yaml:54:9");
    }

    @Test
    void aSmallerMinimumDenominatorIsRefused() {
        assertThat(told("indicators:\n  settled_share: { minimum_denominator: 20 }\n"))
                .containsExactly("ZX314 local.yaml:4:20 20 30 national.yaml:44:3");
        assertThat(told("indicators:\n  settled_share: { minimum_denominator: 50 }\n"))
                .isEmpty();
    }

    @Test
    void whatIsSetAboveIsNotChangedUnderTheSameName() {
        assertThat(told("""
                indicators:
                  mean_days:
                    kind: quantile
                    quantile: 0.5
                    name: Typical days
                    refrence: [ { to: 90, source: Here } ]
                """))
                .containsExactly(
                        "ZX313 local.yaml:5:5 kind mean_days national.yaml:60:3",
                        "ZX313 local.yaml:6:5 quantile mean_days national.yaml:60:3",
                        "ZX313 local.yaml:7:5 name mean_days national.yaml:60:3",
                        "ZX102 local.yaml:8:5 refrence -> reference");
    }

    @Test
    void neitherAreMeasuresPopulationsSourcesAndTheModel() {
        assertThat(told("""
                model: model.yaml
                sources: { S1: Elsewhere }
                populations: { civil: line = 'criminal' }
                measures: { closed: { count: cases, on: filed_date } }
                """))
                .containsExactlyInAnyOrder(
                        "ZX102 local.yaml:3:1 model",
                        "ZX302 local.yaml:4:12 S1",
                        "ZX302 local.yaml:5:16 civil",
                        "ZX302 local.yaml:6:13 closed");
    }

    @Test
    void catalogueOnCatalogueOnCatalogue() {
        source.with(
                "district.yaml",
                "catalogue: district\nextends: local.yaml\nindicators:\n  mean_days:\n    reference: [ { to: 80, source: Here } ]\n");
        String province = HEAD + "indicators:\n  mean_days:\n    reference: [ { to: 90, source: The high court } ]\n";
        Specs specs = new Specs(source.with("local.yaml", province));
        specs.validate("district.yaml");
        assertThat(specs.problems().all().stream().map(ExtensionTest::told))
                .containsExactly("ZX314 district.yaml:5:18 […, 80] […, 90] local.yaml:5:18");
    }

    @Test
    void aCircleIsToldAndAMissingFileToo() {
        source.with("national.yaml", "catalogue: national\nextends: local.yaml\n");
        assertThat(told("")).containsExactly("ZX303 national.yaml:2:10 local.yaml → national.yaml → local.yaml");
        source.with("national.yaml", "catalogue: national\nextends: provincial.yaml\n");
        assertThat(told("")).containsExactly("ZX001 national.yaml:2:10 provincial.yaml");
    }

    private static Indicator find(Catalogue catalogue, String id) {
        return catalogue.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String told(Problem problem) {
        return problem.code().code() + " " + problem.position().orElseThrow() + " "
                + String.join(" ", problem.arguments())
                + problem.suggestion().map(word -> " -> " + word).orElse("");
    }

    private static String text(String name) {
        try (InputStream stream = Specs.class.getResourceAsStream("planted/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
