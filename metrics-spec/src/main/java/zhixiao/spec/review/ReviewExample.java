package zhixiao.spec.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.LocalizedText;

/**
 * A golden example of a review plan: a few rows, and to which stratum and targets each case belongs.
 *
 * @param name its name
 * @param title what people call it
 * @param position where it stands
 * @param period the period of the review; its last day is that of the frame
 * @param extract its rows
 * @param expected the names of the stratum and of the targets of each case that has any, by its key
 * @param expectedAt where that stands
 */
public record ReviewExample(
        String name,
        LocalizedText title,
        Position position,
        Period period,
        Extract extract,
        Map<String, List<String>> expected,
        Position expectedAt) {

    /**
     * What came of it.
     *
     * @param example the example
     * @param came the names of the stratum and of the targets by the key of the case
     */
    public record Outcome(ReviewExample example, Map<String, List<String>> came) {
        /** True if it is what was expected. */
        public boolean holds() {
            return example.expected().equals(came);
        }

        /** What was expected, in one line. */
        public String expectedText() {
            return text(example.expected());
        }

        /** What came, in one line. */
        public String cameText() {
            return text(came);
        }

        private static String text(Map<String, List<String>> cases) {
            return cases.isEmpty()
                    ? "{ }"
                    : cases.entrySet().stream()
                            .map(one -> one.getKey() + ": " + one.getValue())
                            .collect(Collectors.joining(", ", "{ ", " }"));
        }
    }

    /** Sorts its cases by the plan. */
    public Outcome run(ReviewPlan plan) {
        String key = plan.model().cases().key().orElseThrow();
        Map<String, List<String>> came = new LinkedHashMap<>();
        ReviewEvaluator evaluator = new ReviewEvaluator(plan, extract, period);
        for (Row row : extract.rows().get(plan.model().cases().name())) {
            List<String> names = new ArrayList<>();
            evaluator.stratum(row).map(ReviewPlan.Stratum::name).ifPresent(names::add);
            evaluator.targets(row).stream().map(ReviewPlan.Target::name).forEach(names::add);
            if (!names.isEmpty()) {
                came.put(row.text(key).orElse(row.name()), names);
            }
        }
        return new Outcome(this, came);
    }
}
