package zhixiao.spec.example;

import java.util.ArrayList;
import java.util.List;
import zhixiao.spec.bind.Term;
import zhixiao.spec.evaluate.Evaluator;
import zhixiao.spec.evaluate.Figure;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.evaluate.Standing;

/**
 * What came of one expectation.
 *
 * @param example the example
 * @param expected what was expected
 * @param came what came
 */
public record Outcome(Example example, Expectation expected, Figure came) {

    /**
     * Whether a row of the example counts.
     *
     * @param row the row
     * @param inDenominator true for a term of the denominator
     * @param term the term
     * @param standing whether it counts there, and what decided it
     */
    public record Share(Row row, boolean inDenominator, Term term, Standing standing) {}

    /** True if what came is what was expected. */
    public boolean holds() {
        return expected.holds(came);
    }

    /** What came, in one line. */
    public String cameText() {
        return FigureText.of(came, expected.indicator().kind());
    }

    /** For every term of the indicator, whether each row of its table counts. */
    public List<Share> shares() {
        Evaluator evaluator = new Evaluator(example.extract());
        List<Share> shares = new ArrayList<>();
        add(shares, expected.indicator().numerator(), false, evaluator);
        add(shares, expected.indicator().denominator(), true, evaluator);
        return shares;
    }

    private void add(List<Share> shares, List<Term> terms, boolean inDenominator, Evaluator evaluator) {
        for (Term term : terms) {
            evaluator
                    .standings(term, example.question())
                    .forEach((row, standing) -> shares.add(new Share(row, inDenominator, term, standing)));
        }
    }
}
