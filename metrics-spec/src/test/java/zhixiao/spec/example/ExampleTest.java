package zhixiao.spec.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.evaluate.Standing.Reason;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;

/** Golden examples on the small catalogue of the evaluator's tests. */
class ExampleTest {

    @ParameterizedTest(name = "{0} of 93 of 109 is {1}")
    @CsvSource({
        "93/109,   true",
        "85.32%,   true",
        "85.3%,    true",
        "85%,      true",
        "85.33%,   false",
        "85.321%,  true", // 85.3211…
        "0.85,     false",
        "186/218,  false",
        "no_cases, false",
    })
    void aPercentageIsComparedAsItIsPrintedAndAllElseExactly(String figure, boolean holds) {
        Outcome outcome = only("""
                  closing_rate:
                    period: 2019-H1
                    given:
                      - 93 times: { filed: 2019-01-02, closed: 2019-06-30 }
                      - 16 times: { filed: 2019-06-30 }
                    expect: { closing: %s }
                """.formatted(figure));
        assertThat(outcome.holds()).isEqualTo(holds);
        assertThat(outcome.cameText()).isEqualTo("93/109 = 0.853211");
    }

    @ParameterizedTest
    @CsvSource({"no_cases, true", "0/0, true", "0, false", "0%, false"})
    void aDenominatorOfZeroIsNoCases(String figure, boolean holds) {
        Outcome outcome = only("""
                  empty:
                    as_of: 2025-06-30
                    expect: { settled: %s }
                """.formatted(figure));
        assertThat(outcome.holds()).isEqualTo(holds);
        assertThat(outcome.cameText()).isEqualTo("0/0 = no_cases");
    }

    @Test
    void aCutOffAloneIsTheYearSoFarAndAPeriodAloneIsSeenFromItsEnd() {
        List<Outcome> outcomes = outcomes("""
                  year_so_far:
                    as_of: 2025-02-15
                    given:
                      - { filed: 2024-12-31 }
                      - { filed: 2025-01-01, closed: 2025-03-31, outcome: settled }
                      - { filed: 2025-02-16 }
                    expect: { filed: 1, closed: 0 }
                  quarter:
                    period: 2025-Q1
                    given:
                      - { filed: 2024-12-31 }
                      - { filed: 2025-01-01, closed: 2025-03-31, outcome: settled }
                      - { filed: 2025-04-01 }
                    expect: { filed: 1, closed: 1, settled: 1/1 }
                  quarter_seen_later:
                    period: 2025-Q1
                    as_of: 2025-04-30
                    given: [ { filed: 2025-01-01, closed: 2025-04-01 } ]
                    expect: { closed: 0, pending: 1 }
                """);
        assertThat(outcomes).hasSize(7).allMatch(Outcome::holds);
    }

    @Test
    void rowsOfOneTableFollowFromAnother() {
        List<Outcome> outcomes = outcomes("""
                  linked:
                    as_of: 2025-12-31
                    court: a
                    line: civil
                    given:
                      cases:
                        - { case_no: 1, court: a, line: civil, filed: 2025-01-01, closed: 2025-02-01 }
                        - { case_no: 2, court: b, original: 1, filed: 2025-03-01, closed: 2025-04-01, outcome: reversed }
                      pauses:
                        - { case_no: 1, since: 2025-01-15 }
                        - { case_no: 2, since: 2025-03-15 }
                    expect: { reversals: 1/1, pauses: 1, filed: 1 }
                """);
        assertThat(outcomes).allMatch(Outcome::holds);
    }

    @Test
    void aRowThatNamesACaseThatIsNotThereIsAMistake() {
        assertThat(problems("""
                  orphan:
                    as_of: 2025-12-31
                    given: { cases: { case_no: 1 }, pauses: { case_no: 2, since: 2025-01-15 } }
                    expect: { pauses: 1 }
                """)).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_REFERENCE);
    }

    @Test
    void aRowWithoutItsDayOfEntryIsThereFromTheBeginning() {
        assertThat(only("""
                  closed_only:
                    as_of: 2025-12-31
                    given: [ { 2 times: { closed: 2025-01-15 } } ]
                    expect: { closed: 2 }
                """).holds()).isTrue();
    }

    @Test
    void ofAFigureThatDoesNotComeEachRowTellsWhy() {
        Outcome outcome = only("""
                  who_counts:
                    as_of: 2025-06-30
                    given:
                      - { case_no: A, filed: 2025-01-01, closed: 2025-02-01, outcome: settled }
                      - 3 times: { filed: 2025-01-01, closed: 2025-02-01, outcome: judged }
                      - { case_no: C, filed: 2025-07-01 }
                    expect: { settled: 1/3 }
                """);
        assertThat(outcome.holds()).isFalse();
        assertThat(outcome.shares())
                .extracting(
                        share -> share.row().name().replaceAll("^\\d+:\\d+", "").strip()
                                + share.row().times(),
                        Outcome.Share::inDenominator,
                        share -> share.standing().reason())
                .containsExactly(
                        tuple("A1", false, Reason.COUNTS),
                        tuple("3", false, Reason.CONDITION_FALSE),
                        tuple("C1", false, Reason.NOT_ENTERED),
                        tuple("A1", true, Reason.COUNTS),
                        tuple("3", true, Reason.COUNTS),
                        tuple("C1", true, Reason.NOT_ENTERED));
    }

    @Test
    void aFailureIsAProblemOfTheCatalogueWhereverTheExampleStands() {
        String example = """
                  wrong:
                    as_of: 2025-06-30
                    expect: { filed: 1 }
                """;
        assertThat(problems(example)).extracting(Problem::code).containsExactly(ProblemCode.EXAMPLE_FAILS);
        Specs specs = specs("examples: [ more.yaml ]\n", "version: 1\nexamples:\n" + example);
        specs.catalogue("catalogue.yaml");
        assertThat(specs.problems().all().stream()
                        .map(problem -> problem.position().orElseThrow() + " " + problem.arguments()))
                .containsExactly("more.yaml:5:22 [wrong, filed, 1, 0]");
        Specs alone = specs("", "version: 1\nexamples:\n" + example);
        alone.validate("more.yaml");
        assertThat(alone.problems().all()).isEmpty();
    }

    @Test
    void aFileOfExamplesHoldsNothingElse() {
        Specs specs =
                specs("", "version: 1\nexamples:\n  a: { as_of: 2025-06-30, expect: { filed: 0 } }\nmeasures: { }\n");
        specs.validate("more.yaml");
        assertThat(specs.problems().all()).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_KEY);
    }

    private static Outcome only(String examples) {
        List<Outcome> outcomes = outcomes(examples);
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    private static List<Outcome> outcomes(String examples) {
        Specs specs = specs("examples:\n" + examples, "");
        List<Outcome> outcomes = specs.examples("catalogue.yaml").orElseThrow();
        specs.problems().throwIfErrors();
        return outcomes;
    }

    private static List<Problem> problems(String examples) {
        Specs specs = specs("examples:\n" + examples, "");
        specs.catalogue("catalogue.yaml");
        return specs.problems().all();
    }

    private static Specs specs(String afterCatalogue, String file) {
        return new Specs(new TextSource()
                .with("model.yaml", text("model.yaml"))
                .with("catalogue.yaml", text("catalogue.yaml") + afterCatalogue)
                .with("more.yaml", file));
    }

    private static String text(String name) {
        try (InputStream stream = ExampleTest.class.getResourceAsStream("/zhixiao/spec/evaluate/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
