package zhixiao.spec.example;

import java.util.List;
import zhixiao.spec.catalogue.ExampleSpec;
import zhixiao.spec.evaluate.Evaluator;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Question;

/**
 * A golden example, bound.
 *
 * @param spec what its author wrote
 * @param extract its rows
 * @param question the cut-off, period, court and line of its figures
 * @param expectations the figures that must come
 */
public record Example(ExampleSpec spec, Extract extract, Question question, List<Expectation> expectations) {

    /** Copies the list, so that the value cannot change. */
    public Example {
        expectations = List.copyOf(expectations);
    }

    /** Evaluates every figure that is expected, in the order in which they are written. */
    public List<Outcome> run() {
        Evaluator evaluator = new Evaluator(extract);
        return expectations.stream()
                .map(expected -> new Outcome(this, expected, evaluator.figure(expected.indicator(), question)))
                .toList();
    }
}
