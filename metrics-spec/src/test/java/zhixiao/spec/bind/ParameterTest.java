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
import zhixiao.spec.expression.Expression;
import zhixiao.spec.problem.Problem;

/** Parameters choose among formulas: used by name, set by the catalogue, and part of what a figure means. */
class ParameterTest {
    private static final String BLOCKS = """
            blocks: shared
            parameters:
              settled_out: { name: Settled cases left out, default: FALSE }
              long_pending: { default: 12 months }
              least_claim: { default: 100 }
              court_word: { default: "'民初'" }
              since: { default: DATE '2024-01-01' }
            populations:
              kept: { name: kept, where: NOT settled_out OR result IS NULL OR result <> 'settled' }
            measures:
              kept_closed: { count: cases, on: closed_date, where: kept }
              long_kept: { count: cases, from: filed_date + long_pending + 1 day, until: closed_date, where: claim >= least_claim }
              worded: { count: cases, on: closed_date, where: origin = court_word AND filed_date >= since }
            """;
    private static final String INDICATORS = """
            indicators:
              one: { name: One, class: effect, kind: count, of: kept_closed }
              all: { name: All, class: effect, kind: ratio, of: closed, to: filed }
              two: { name: Two, class: effect, kind: proportion, of: long_kept, to: pending }
              three: { name: Three, class: effect, kind: count, of: worded }
              four: { name: Four, class: effect, kind: count, of: filed, among: kept }
            measures:
              filed: { count: cases, on: filed_date }
              closed: { count: cases, on: closed_date }
              pending: { count: cases, from: filed_date, until: closed_date }
            """;

    private final TextSource source = new TextSource()
            .with("model.yaml", text("model.yaml"))
            .with("kinds.csv", text("kinds.csv"))
            .with("blocks.yaml", BLOCKS);

    private Specs specs(String parameters) {
        source.with("c.yaml", "catalogue: c\nmodel: model.yaml\nuse: blocks.yaml\n" + parameters + INDICATORS);
        return new Specs(source);
    }

    private Catalogue bind(String parameters) {
        Specs specs = specs(parameters);
        Catalogue catalogue = specs.catalogue("c.yaml").orElseThrow();
        assertThat(specs.problems().all()).isEmpty();
        return catalogue;
    }

    private List<String> told(String parameters) {
        Specs specs = specs(parameters);
        specs.validate("c.yaml");
        return specs.problems().all().stream().map(ParameterTest::told).toList();
    }

    @Test
    void anIndicatorNamesTheParametersThatItDependsOn() {
        Catalogue catalogue = bind("");
        assertThat(names(catalogue, "one")).containsExactly("settled_out");
        assertThat(names(catalogue, "all")).isEmpty();
        assertThat(names(catalogue, "two")).containsExactly("least_claim", "long_pending");
        assertThat(names(catalogue, "three")).containsExactly("court_word", "since");
        assertThat(names(catalogue, "four")).as("through its population").containsExactly("settled_out");
        assertThat(find(catalogue, "two").parameters().get(1).value()).isEqualTo(new Expression.DurationValue(12, 0));
    }

    @Test
    void aParameterThatLeavesNothingOutLeavesNoTraceInTheMeaning() {
        assertThat(find(bind(""), "one").numerator().get(0).measure().hash())
                .isEqualTo(find(bind(""), "all").numerator().get(0).measure().hash());
    }

    @Test
    void anotherValueIsAnotherDefinition() {
        Catalogue usual = bind("");
        Catalogue set = bind("parameters: { settled_out: TRUE, long_pending: 1 year }\n");
        assertThat(find(set, "one").definition())
                .isNotEqualTo(find(usual, "one").definition());
        assertThat(find(set, "two").definition())
                .as("a year is twelve months")
                .isEqualTo(find(usual, "two").definition());
        assertThat(find(set, "all").definition()).isEqualTo(find(usual, "all").definition());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "{ settled_ot: TRUE }                   → ZX301 c.yaml:4:15 settled_ot -> settled_out",
                "{ settled_out: 1 }                     → ZX204 c.yaml:4:28 1 BOOLEAN NUMBER",
                "{ long_pending: 12 }                   → ZX204 c.yaml:4:29 12 DURATION NUMBER",
                "{ least_claim: 1 + 1 }                 → ZX105 c.yaml:4:28 default",
                "{ least_claim: claim }                 → ZX202 c.yaml:4:28 claim",
                "{ least_claim: [ 1 ] }                 → ZX104 c.yaml:4:28 text",
                "{ least_claim: { default: 5 } }        → ZX302 c.yaml:4:15 least_claim",
                "{ claim: { default: 5 } }              → ZX302 c.yaml:4:15 claim",
                "{ kept: { default: 5 } }               → ZX302 blocks.yaml:9:3 kept",
                "{ mine: { default: 5 } }               → ZX308 c.yaml:4:15 mine",
                "{ mine: { name: Mine } }               → ZX103 c.yaml:4:21 default",
                "{ Mine: { default: 5 } }               → ZX107 c.yaml:4:15 Mine",
            })
    void mistakesAreToldAtTheirPlaces(String parameters, String expected) {
        assertThat(told("parameters: " + parameters + "\n")).startsWith(expected);
    }

    @Test
    void aWrongParameterIsToldOnceAndNotWhereItIsUsed() {
        source.with("blocks.yaml", BLOCKS.replace("default: 100", "default: hundred"));
        assertThat(told("")).containsExactly("ZX202 blocks.yaml:5:27 hundred");
    }

    @Test
    void aLocalCatalogueKeepsWhatIsSetAbove() {
        specs("parameters: { settled_out: TRUE }\n");
        source.with("local.yaml", "catalogue: l\nextends: c.yaml\nparameters: { settled_out: FALSE }\n");
        Specs local = new Specs(source);
        local.validate("local.yaml");
        assertThat(local.problems().all().stream().map(ParameterTest::told))
                .containsExactly("ZX313 local.yaml:3:15 settled_out parameters c.yaml:4:28");
    }

    private static List<String> names(Catalogue catalogue, String id) {
        return find(catalogue, id).parameters().stream().map(Parameter::name).toList();
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
