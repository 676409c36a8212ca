package zhixiao.spec.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.problem.ProblemCode;

/** Two catalogues with one hash give the same rows; a new label is no new meaning. */
class CatalogueHashTest {
    private static final String GOOD = text("catalogue.yaml");

    private static Catalogue bind(String catalogue) {
        Specs specs = new Specs(source(catalogue));
        Catalogue bound = specs.catalogue("c.yaml").orElseThrow();
        assertThat(specs.problems().hasErrors()).isFalse();
        return bound;
    }

    private static TextSource source(String catalogue) {
        return new TextSource()
                .with("model.yaml", text("model.yaml"))
                .with("kinds.csv", text("kinds.csv"))
                .with("c.yaml", catalogue);
    }

    private static String changed(String from, String to) {
        assertThat(GOOD).contains(from);
        return GOOD.replace(from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "en: Share settled                    → en: Settled share",
                "title: A small catalogue             → title: Another title",
                "S1: Somewhere                        → S1: Elsewhere",
                "source: The court itself             → source: The high court",
                "better: higher                       → better: lower",
                "en: The count changed.               → en: The rules changed.",
                "civil: line = 'civil'                → civil: 1 = 1 AND line = 'civil'",
                "12 months + 1 day                    → 1 year + 1 day",
                "periods: [ month, quarter ]          → periods: [ quarter, month ]",
                "to: [ pending at start, filed ]      → to: [ filed, pending at start ]",
                "minimum_denominator: 30              → minimum_denominator: 30.0",
                "from: 0.2,                           → from: 0.20,"
            })
    void keeps(String from, String to) {
        assertThat(bind(changed(from, to)).hash()).isEqualTo(bind(GOOD).hash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "catalogue: small                     → catalogue: large",
                "civil: line = 'civil'                → civil: line = 'criminal'",
                "12 months + 1 day                    → 12 months",
                "periods: [ month, quarter ]          → periods: [ month ]",
                "levels: [ basic ]                    → levels: [ high ]",
                "from: 0.2,                           → from: 0.3,",
                "level: basic, from                   → level: high, from",
                "minimum_denominator: 30              → minimum_denominator: 20",
                "kind: mean, of: days_to_close        → kind: mean, survival: [ 180 ], of: days_to_close",
                "breakdowns: [ result ]               → breakdowns: [ kind, result ]",
                "on: 2025-01-01                       → on: 2025-02-01",
                "affects: [ filed ]                   → affects: [ closed ]",
                "kind: proportion, of: pending_over_12m, to: pending → kind: ratio, of: pending_over_12m, to: pending",
                "  mean_days:                         →   average_days:"
            })
    void changes(String from, String to) {
        assertThat(bind(changed(from, to)).hash()).isNotEqualTo(bind(GOOD).hash());
    }

    @Test
    void anIndicatorKeepsItsDefinitionUnderAnotherName() {
        assertThat(definition(bind(changed("  mean_days:", "  average_days:")), "average_days"))
                .isEqualTo(definition(bind(GOOD), "mean_days"));
        assertThat(definition(bind(changed("minimum_denominator: 30", "minimum_denominator: 20")), "settled_share"))
                .as("how many cases it is judged on is no part of the formula")
                .isEqualTo(definition(bind(GOOD), "settled_share"));
        assertThat(definition(bind(changed("from: 0.2,", "from: 0.3,")), "settled_share"))
                .as("a reference range is no part of the formula")
                .isEqualTo(definition(bind(GOOD), "settled_share"));
    }

    @Test
    void strataChangeTheCatalogueForATableOfTheRunDependsOnThemAndNoDefinition() {
        String plain = "kind: ratio, of: appeals, to: closed, breakdowns: [ kind ]";
        Catalogue without = bind(changed("kind: ratio, of: appeals, to: closed", plain));
        Catalogue with = bind(changed("kind: ratio, of: appeals, to: closed", plain + ", strata: kind"));
        assertThat(with.hash()).isNotEqualTo(without.hash());
        assertThat(definition(with, "appeal_ratio")).isEqualTo(definition(without, "appeal_ratio"));
    }

    @Test
    void aRatePer1000IsTheRatioUnderAnotherNameAndHasADefinitionOfItsOwn() {
        String ratio = "appeal_ratio: { name: Appeals, class: effect, kind: ratio, of: appeals, to: closed }";
        String rate = "appeal_rate: { name: Rate, class: effect, kind: rate, per: 1000, of: appeals, to: closed }";
        Specs specs = new Specs(source(changed(ratio, ratio + "\n  " + rate)));
        Catalogue catalogue = specs.catalogue("c.yaml").orElseThrow();
        assertThat(specs.problems().all()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.SAME_MEANING);
            assertThat(problem.arguments()).containsExactly("appeal_rate", "appeal_ratio");
        });
        assertThat(definition(catalogue, "appeal_rate")).isNotEqualTo(definition(catalogue, "appeal_ratio"));
    }

    @Test
    void measuresThatCountTheSameAreOne() {
        Catalogue catalogue = bind(changed(
                        "  closed: { count: cases, on: closed_date }",
                        "  closed: { count: cases, on: closed_date }\n  done: { count: cases, on: closed_date, where: 1 = 1 }")
                .replace("of: appeals, to: closed", "of: appeals, to: done"));
        assertThat(catalogue.measures())
                .extracting(Measure::id)
                .contains("closed")
                .doesNotContain("done");
    }

    private static String definition(Catalogue catalogue, String id) {
        return catalogue.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow()
                .definition();
    }

    private static String text(String name) {
        try (InputStream stream = Specs.class.getResourceAsStream("planted/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
