package zhixiao.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.diff.CatalogueDiff;
import zhixiao.spec.diff.DiffPrinter;
import zhixiao.spec.evaluate.Evaluator;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Figure;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemPrinter;
import zhixiao.spec.text.Language;

/**
 * What was tried on the metric views of Spark 4.2.0, and how they answered (the comments), tried here: what fails there
 * is possible, and a mistake is told at its place, with what is allowed, in words of whoever wrote it.
 */
class MetricViewProbesTest {
    private static final String MODEL = """
            model: m
            zone: Asia/Shanghai
            levels: [ high, basic ]
            codes:
              line: { values: { civil: Civil, criminal: Criminal } }
              outcome: { values: { settled: Settled, judged: Judged } }
            tables:
              cases:
                key: case_no
                court: court
                breakdown: line
                entered: filed
                fields:
                  case_no: { type: case_number, required: true }
                  court: { type: court, required: true }
                  line: { type: code, codes: line }
                  filed: { type: date, required: true }
                  closed: { type: date, known_from: closed }
                  outcome: { type: code, codes: outcome, known_from: closed }
                  claim: { type: decimal }
            """;
    private static final String GOOD = """
            version: 1
            catalogue: c
            model: model.yaml
            populations:
              civil: line = 'civil'
            measures:
              closed: { count: cases, on: closed }
              settled: { count: cases, on: closed, where: outcome = 'settled' }
              claims: { sum: claim, of: cases, on: closed }
            indicators:
              settled_share: { name: Share settled, class: effect, kind: proportion, of: settled, to: closed, among: civil }
              all_closed: { name: Closed, class: volume, kind: count, of: closed }
              mean_claim: { name: Claim of a case, class: volume, kind: ratio, of: claims, to: closed }
            """;

    /** CREATE VIEW with a ratio: works there, and here. */
    @Test
    void aRatioWithAConditionIsAFigure() {
        assertThat(told(GOOD)).isEmpty();
        assertThat(figure("settled_share", Set.of("A"), Optional.of("civil")).value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("0.5"));
    }

    /** CREATE OR REPLACE fails there (TABLE_OR_VIEW_ALREADY_EXISTS). Here the file is the definition: what changed is told. */
    @Test
    void aChangedDefinitionTakesThePlaceOfTheOldOneAndIsToldToBeAnother() {
        Catalogue changed = catalogue(GOOD.replace("outcome = 'settled'", "outcome = 'judged'"));
        assertThat(new DiffPrinter(Language.EN).print(CatalogueDiff.of(catalogue(GOOD), changed)))
                .contains("settled_share", "was: ", "is:  ");
    }

    /** ROLLUP and GROUPING SETS fail there: no subtotals at all. Here a court has its line, all lines, and all courts. */
    @Test
    void subtotalsAreOfTheSumsAndNotOfTheShares() {
        assertThat(figure("settled_share", Set.of("A"), Optional.of("civil"))).isEqualTo(quotient("1", "2"));
        assertThat(figure("settled_share", Set.of("A", "B"), Optional.of("civil")))
                .isEqualTo(quotient("4", "5"));
        assertThat(figure("all_closed", Set.of("A", "B"), Optional.empty()).value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("6"));
    }

    /** SELECT * is an internal error there ("You hit a bug in Spark"). Here all indicators are asked for at once. */
    @Test
    void allIndicatorsAreToldAtOnce() {
        assertThat(catalogue(GOOD).indicators()).allSatisfy(indicator -> assertThat(
                        figure(indicator.id(), Set.of(), Optional.empty()).status())
                .isEqualTo(Figure.Status.OK));
    }

    /** measure(a) / measure(b) fails there (LATERAL_COLUMN_ALIAS). Here it is a ratio of measures, and of no indicators. */
    @Test
    void measuresAreDividedAndIndicatorsAreNot() {
        assertThat(figure("mean_claim", Set.of("B"), Optional.empty())).isEqualTo(quotient("600.00", "3"));
        assertThat(told(GOOD.replace("of: claims, to: closed", "of: all_closed, to: closed")))
                .contains("c.yaml:13:72: error ZX301", "found: all_closed", "allowed: closed, settled, claims");
    }

    /** comment: and joins: are answered there with the name of a Java class. */
    @Test
    void keysThatThereAreNotAreToldWithThoseThatThereAre() {
        String told = told(GOOD.replace("of: cases, on: closed }", "of: cases, on: closed, comment: Money }")
                .replace("model: model.yaml", "model: model.yaml\njoins: []"));
        assertThat(told)
                .contains("c.yaml:4:1: error ZX102: Unknown key \"joins\"")
                .contains("c.yaml:10:48: error ZX102: Unknown key \"comment\"")
                .contains("allowed: ", "indicators", "where");
        isPlain(told);
    }

    /** "Invalid YAML version: 1.1" there, without those that are valid. */
    @Test
    void aVersionThatThereIsNotIsToldWithTheOneThatThereIs() {
        assertThat(told(GOOD.replace("version: 1\n", "version: 1.1\n")))
                .contains("c.yaml:1:10: error", "1.1")
                .containsPattern("allowed: 1\\n|wanted: 1\\b|version 1\\b|: 1\\.");
    }

    /** An unknown column: did-you-mean there, but neither the line of the YAML nor the measure. */
    @Test
    void aFieldThatThereIsNotIsToldAtItsCharacterWithTheLineOfItsMeasure() {
        assertThat(told(GOOD.replace("outcome = 'settled'", "outcme = 'settled'")))
                .contains("c.yaml:8:47: error ZX202", "settled: { count: cases", "did you mean: outcome");
    }

    /** A syntax error: a caret under the whole CREATE statement there, "line 1, position 1". */
    @Test
    void aSyntaxErrorIsToldWhereItIs() {
        String told = told(GOOD.replace("outcome = 'settled'", "outcome = = 'settled'"));
        assertThat(told).contains("c.yaml:8:55: error ZX201");
        isPlain(told);
    }

    /** Over 1,024 characters: a bare exception there. Here that is fine, and what no person can read is told to be too large. */
    @Test
    void aLongConditionIsFineAndAnEndlessOneIsToldToBeTooLarge() {
        assertThat(told(GOOD.replace("outcome = 'settled'", condition(100)))).isEmpty();
        assertThat(condition(100).length()).isGreaterThan(1_024);
        String told = told(GOOD.replace("outcome = 'settled'", condition(2_000)));
        assertThat(told).contains("c.yaml:8:47: error ZX207");
        isPlain(told);
    }

    private static String condition(int terms) {
        StringBuilder condition = new StringBuilder("outcome = 'settled'");
        for (int i = 0; i < terms; i++) {
            condition.append(" OR claim = ").append(i + 1);
        }
        return condition.toString();
    }

    /** An aggregate in a dimension: CREATE answers OK there, and every query fails. Here the file is not valid. */
    @Test
    void anAggregateIsNoPartOfACondition() {
        String told = told(GOOD.replace("civil: line = 'civil'", "civil: max(claim) > 100"));
        assertThat(told).contains("c.yaml:5:10: error ZX203", "max", "allowed: ");
        isPlain(told);
    }

    /** Two mistakes: one reported per run there. */
    @Test
    void twoMistakesAreToldAtOnce() {
        assertThat(problems(GOOD.replace("outcome = 'settled'", "outcme = 'settled'")
                        .replace("kind: count", "kind: counts")))
                .extracting(problem -> problem.code().code())
                .contains("ZX202", "ZX105");
    }

    /** No names of programs, libraries or their exceptions reach the user. */
    private static void isPlain(String told) {
        assertThat(told).isNotEmpty().doesNotContain("Exception", "org.", "java.", "calcite", "null");
    }

    private static Figure quotient(String numerator, String denominator) {
        java.math.BigDecimal above = new java.math.BigDecimal(numerator);
        java.math.BigDecimal below = new java.math.BigDecimal(denominator);
        return new Figure(
                Figure.Status.OK,
                Optional.of(above.divide(below, java.math.MathContext.DECIMAL128)),
                Optional.of(above),
                Optional.of(below));
    }

    private static Figure figure(String indicator, Set<String> courts, Optional<String> line) {
        Catalogue catalogue = catalogue(GOOD);
        Indicator asked = catalogue.indicators().stream()
                .filter(one -> one.id().equals(indicator))
                .findFirst()
                .orElseThrow();
        List<Row> cases = List.of(
                closed("A", "civil", "settled", 1),
                closed("A", "civil", "judged", 1),
                closed("B", "civil", "settled", 3),
                closed("A", "criminal", "judged", 1));
        Evaluator evaluator = new Evaluator(
                Extract.of(catalogue.model(), Map.of("cases", cases), Optional.empty(), Optional.empty()));
        return evaluator.figure(
                asked,
                new Question(LocalDate.of(2025, 3, 31), Period.parse("2025-Q1").orElseThrow(), courts, line));
    }

    private static Row closed(String court, String line, String outcome, int times) {
        return new Row(
                "",
                times,
                Map.of(
                        "court",
                        court,
                        "line",
                        line,
                        "filed",
                        LocalDate.of(2025, 1, 6),
                        "closed",
                        LocalDate.of(2025, 2, 3),
                        "outcome",
                        outcome,
                        "claim",
                        new java.math.BigDecimal("200.00")));
    }

    private static Catalogue catalogue(String text) {
        return specs(text).catalogue("c.yaml").orElseThrow();
    }

    private static List<Problem> problems(String text) {
        Specs specs = specs(text);
        specs.validate("c.yaml");
        return specs.problems().all();
    }

    private static String told(String text) {
        StringBuilder told = new StringBuilder();
        problems(text).forEach(problem -> told.append(new ProblemPrinter(Language.EN).print(problem))
                .append('\n'));
        return told.toString();
    }

    private static Specs specs(String text) {
        return new Specs(new TextSource().with("c.yaml", text).with("model.yaml", MODEL));
    }
}
